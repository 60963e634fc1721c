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

    /// <summary>The first entry of a language's chain, or null.</summary>
    public static LocaleEntry? Find(IReadOnlyDictionary<string, LocaleEntry> locales, string tag)
    {
        // Most often the language has an entry of its own, and then no chain is made.
        if (locales.TryGetValue(tag, out LocaleEntry? own))
        {
            return own;
        }

        foreach (string ancestor in Chain(tag))
        {
            if (locales.TryGetValue(ancestor, out LocaleEntry? entry))
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>Whether a text in one language may be read as a text in the other: <c>en-GB</c> as <c>en</c>.</summary>
    public static bool IsSame(string tag, string language) =>
        string.Equals(tag, language, StringComparison.Ordinal)
        || (First(tag).SequenceEqual(First(language))
            && (LanguageTag.FallbackChain(tag).Contains(language, StringComparer.Ordinal) || LanguageTag.FallbackChain(language).Contains(tag, StringComparer.Ordinal)));

    private static ReadOnlySpan<char> First(string tag) => tag.IndexOf('-', StringComparison.Ordinal) is > 0 and var end ? tag.AsSpan(0, end) : tag;
}
