namespace Localize.Engines.Http;

/// <summary>
/// How a service's JSON looks. The defaults are LibreTranslate's: <c>{"q":[…],"source":"en","target":"es","format":"text"}</c> to
/// <c>translate</c>, <c>{"translatedText":[…]}</c> back.
/// </summary>
/// <remarks>Not thread-safe while it is being changed.</remarks>
public sealed class HttpJsonEngineOptions : HttpEngineOptions
{
    /// <summary>The engine's name in configuration, memory and reports. Default <c>libretranslate</c>.</summary>
    public string Name { get; set; } = "libretranslate";

    /// <summary>Model or version that the output depends on; part of the memory's stamp. Empty by default.</summary>
    public string Model { get; set; } = "";

    /// <summary>The path below the endpoint. Default <c>translate</c>.</summary>
    public string Path { get; set; } = "translate";

    /// <summary>The property with the list of texts. Default <c>q</c>.</summary>
    public string TextsProperty { get; set; } = "q";

    /// <summary>The property with the source language. Default <c>source</c>.</summary>
    public string SourceProperty { get; set; } = "source";

    /// <summary>The property with the target language. Default <c>target</c>.</summary>
    public string TargetProperty { get; set; } = "target";

    /// <summary>The property with the key, or <see langword="null"/> when <see cref="KeyHeader"/> has it. Default <c>api_key</c>.</summary>
    public string? KeyProperty { get; set; } = "api_key";

    /// <summary>The header field with the key, such as <c>X-Api-Key</c>, or <see langword="null"/>, the default.</summary>
    public string? KeyHeader { get; set; }

    /// <summary>Further properties of every request. Default <c>format: text</c>.</summary>
    public IDictionary<string, string> Properties { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["format"] = "text" };

    /// <summary>
    /// Where the translations stand in the answer: names separated by dots, the last one a list of texts, or of objects when it ends in
    /// <c>[].name</c>: <c>translatedText</c>, the default, or <c>data.translations[].text</c>.
    /// </summary>
    public string AnswerPath { get; set; } = "translatedText";

    /// <summary>The service's codes for languages where they are not the first subtag of BCP 47: <c>zh-Hant</c> to <c>zt</c>. Default those of LibreTranslate.</summary>
    public IDictionary<string, string> LanguageCodes { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["zh-Hans"] = "zh-Hans", ["zh-Hant"] = "zh-Hant", ["pt-BR"] = "pt-BR",
    };

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        ArgumentException.ThrowIfNullOrWhiteSpace(Name);
        ArgumentException.ThrowIfNullOrWhiteSpace(TextsProperty);
        ArgumentException.ThrowIfNullOrWhiteSpace(AnswerPath);
    }
}
