namespace Localize.Terms;

/// <summary>Which locale's terms serve a language.</summary>
internal static class LocaleFallback
{
    /// <summary>The tag, its ancestors, and for a bare <c>zh</c> the script most texts use (CLDR likely subtags).</summary>
    public static IEnumerable<string> Chain(string tag)
    {
        foreach (string ancestor in LanguageTag.FallbackChain(tag))
        {
            yield return ancestor;
        }

        if (string.Equals(tag, "zh", StringComparison.Ordinal) || tag is "zh-CN" or "zh-SG")
        {
            yield return "zh-Hans";
        }
        else if (tag is "zh-TW" or "zh-HK" or "zh-MO")
        {
            yield return "zh-Hant";
        }
    }

    /// <summary>Whether a text in one language may be read as a text in the other: <c>en-GB</c> as <c>en</c>.</summary>
    public static bool IsSame(string tag, string language) =>
        string.Equals(tag, language, StringComparison.Ordinal)
        || LanguageTag.FallbackChain(tag).Contains(language, StringComparer.Ordinal)
        || LanguageTag.FallbackChain(language).Contains(tag, StringComparer.Ordinal);
}
