namespace Localize.Engines.AzureTranslator;

/// <summary>The service's codes for languages. It knows a few regions and scripts; other subtags are dropped.</summary>
internal static class AzureLanguages
{
    internal static string CodeOf(string tag) => tag switch
    {
        "zh" or "zh-CN" or "zh-SG" or "zh-Hans" or "zh-Hans-CN" or "zh-Hans-SG" => "zh-Hans",
        "zh-TW" or "zh-HK" or "zh-MO" or "zh-Hant" or "zh-Hant-TW" or "zh-Hant-HK" => "zh-Hant",
        "pt-PT" => "pt-pt",
        "fr-CA" => "fr-ca",
        "sr" or "sr-RS" or "sr-Cyrl" or "sr-Cyrl-RS" => "sr-Cyrl",
        "sr-Latn" or "sr-Latn-RS" => "sr-Latn",
        "mn" or "mn-Cyrl" => "mn-Cyrl",
        "mn-Mong" => "mn-Mong",
        "no" => "nb",
        "iw" => "he",
        "tl" => "fil",
        _ => LanguageTag.GetLanguage(tag),
    };

    internal static bool IsEnglish(string tag) => LanguageTag.GetLanguage(tag) == "en";
}
