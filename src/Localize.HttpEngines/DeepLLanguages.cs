namespace Localize.Engines.Http;

/// <summary>DeepL's codes for languages: upper case, with a variant only where a target needs one.</summary>
internal static class DeepLLanguages
{
    public static string SourceOf(string tag) => LanguageTag.GetLanguage(tag) == "no" ? "NB" : LanguageTag.GetLanguage(tag).ToUpperInvariant();

    public static string TargetOf(string tag) => tag switch
    {
        "en" or "en-US" => "EN-US",
        "en-GB" => "EN-GB",
        "pt" or "pt-PT" => "PT-PT",
        "pt-BR" => "PT-BR",
        "es-419" => "ES-419",
        "zh" or "zh-CN" or "zh-SG" or "zh-Hans" => "ZH-HANS",
        "zh-TW" or "zh-HK" or "zh-MO" or "zh-Hant" => "ZH-HANT",
        _ => SourceOf(tag),
    };
}
