using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Localize.Terms;

namespace Localize.Engines.Http;

/// <summary>
/// Translates with DeepL's API v2. Codes go as XML tags, protected ones and terms in an element that the service leaves alone; the
/// heading above a segment goes as context, which is neither translated nor billed.
/// </summary>
/// <remarks>May be shared between threads.</remarks>
public sealed class DeepLEngine : HttpEngine
{
    /// <summary>The engine's name in configuration, memory and reports.</summary>
    public const string EngineName = "deepl";

    private const string ProtectedElement = "x";

    private static readonly HtmlCodec Tags = new(protectedElement: ProtectedElement);
    private static readonly HtmlCodec SeparateTags = new(tagPairs: false, protectedElement: ProtectedElement);

    private readonly DeepLEngineOptions options;
    private readonly Uri address;

    /// <summary>Creates the engine.</summary>
    /// <param name="options">Settings; a key is needed.</param>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    public DeepLEngine(DeepLEngineOptions options)
        : base(CapabilitiesOf(options), options)
    {
        this.options = options;
        address = new Uri(options.Endpoint!, "v2/translate");
    }

    /// <inheritdoc/>
    /// <returns>The service's own glossary where one is named, except for protected terms; a stand-in otherwise.</returns>
    public override TermTechnique TechniqueFor(TermConstraint term, LanguagePair languages)
    {
        ArgumentNullException.ThrowIfNull(term);
        return options.GlossaryIds.Count > 0 && !term.IsProtected ? TermTechnique.Dictionary : TermTechnique.StandIn;
    }

    /// <inheritdoc/>
    protected override IInlineCodec? CodecFor(TranslationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        IInlineCodec codec = request.EncodingAttempt == 0 ? Tags : SeparateTags;
        return options.GlossaryIds.Count == 0 ? codec : new ProtectedTermsOnly(codec);
    }

    /// <inheritdoc/>
    protected override HttpRequestMessage CreateMessage(IReadOnlyList<string> texts, IReadOnlyList<TranslationRequest> requests, LanguagePair languages)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(languages);
        var body = new JsonObject
        {
            ["text"] = new JsonArray([.. texts.Select(text => JsonValue.Create(text))]),
            ["source_lang"] = DeepLLanguages.SourceOf(languages.Source),
            ["target_lang"] = DeepLLanguages.TargetOf(languages.Target),
            ["split_sentences"] = "0",
            ["preserve_formatting"] = true,
            ["tag_handling"] = "xml",
            ["outline_detection"] = false,
            ["ignore_tags"] = new JsonArray(ProtectedElement),
            ["show_billed_characters"] = true,
        };
        Add(body, "formality", options.Formality);
        Add(body, "model_type", options.ModelType);

        // One context serves the whole request, so it is sent only where all segments stand under one heading.
        Add(body, "context", requests.Select(r => r.Context).Distinct(StringComparer.Ordinal).Take(2).ToArray() is [{ } context] ? context : null);
        if (options.GlossaryIds.Count > 0)
        {
            body["glossary_ids"] = new JsonArray([.. options.GlossaryIds.Select(id => JsonValue.Create(id))]);
        }

        var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        message.Headers.Authorization = new AuthenticationHeaderValue("DeepL-Auth-Key", options.Key);
        return message;
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<HttpTranslation>? ReadAnswer(JsonElement answer, int count)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("translations", out JsonElement list)
            || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() != count)
        {
            return null;
        }

        HttpTranslation[] translations = [.. list.EnumerateArray().Select(Read).OfType<HttpTranslation>()];
        return translations.Length == count ? translations : null;
    }

    /// <inheritdoc/>
    protected override (EngineFailure Failure, EngineRetry Retry)? Classify(int status, string? message) => status switch
    {
        400 when message?.Contains("_lang", StringComparison.Ordinal) == true => (EngineFailure.UnsupportedLanguage, EngineRetry.Never),
        400 when message?.Contains("tag", StringComparison.OrdinalIgnoreCase) == true => (EngineFailure.InvalidRequest, EngineRetry.Split),
        _ => null,
    };

    private static HttpTranslation? Read(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("text", out JsonElement text) && text.ValueKind == JsonValueKind.String
            ? new HttpTranslation(text.GetString()!, item.TryGetProperty("billed_characters", out JsonElement billed) && billed.TryGetInt32(out int count) ? count : null)
            : null;

    private static EngineCapabilities CapabilitiesOf(DeepLEngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return new EngineCapabilities
        {
            Name = EngineName,
            Model = string.Join('/', options.GlossaryIds.Prepend(options.Formality).Prepend(options.ModelType).OfType<string>()),
            Terms = options.GlossaryIds.Count == 0 ? TermSupport.StandIn : TermSupport.None,
            Encodings = 2,
            Limits = options.Limits,
            PricePerMillionCharacters = options.PricePerMillionCharacters,
        };
    }

    private static void Add(JsonObject body, string name, string? value)
    {
        if (value is not null)
        {
            body[name] = value;
        }
    }

    // The other terms are in the service's glossary.
    private sealed class ProtectedTermsOnly(IInlineCodec inner) : IInlineCodec
    {
        public EncodedSegment Encode(InlineText source, IReadOnlyList<TermConstraint> terms) => inner.Encode(source, [.. terms.Where(term => term.IsProtected)]);

        public DecodedSegment Decode(EncodedSegment encoded, string answer) => inner.Decode(encoded, answer);
    }
}
