namespace Localize;

/// <summary>
/// Reads BCP 47 language tags (RFC 5646, section 2.1) without asking the host's culture data, so that the same tag
/// means the same on every machine.
/// </summary>
/// <remarks>All members are pure and may be called from any thread.</remarks>
public static class LanguageTag
{
    private const int LongestTag = 35;

    /// <summary>Puts a tag into its canonical case: <c>EN-us</c> becomes <c>en-US</c>, <c>ZH-hans</c> becomes <c>zh-Hans</c>.</summary>
    /// <param name="tag">A BCP 47 tag; <c>_</c> is read as <c>-</c>.</param>
    /// <returns>The canonical tag.</returns>
    /// <exception cref="ArgumentException">The tag is not well-formed.</exception>
    public static string Canonicalize(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return TryCanonicalize(tag, out string? canonical)
            ? canonical
            : throw new ArgumentException(
                $"\"{tag}\" is not a language tag. Expected BCP 47 such as \"en\", \"pt-BR\" or \"zh-Hans\".", nameof(tag));
    }

    /// <summary>Tries to put a tag into its canonical case.</summary>
    /// <param name="tag">A BCP 47 tag; <c>_</c> is read as <c>-</c>; <see langword="null"/> is not a tag.</param>
    /// <param name="canonical">The canonical tag, when the result is <see langword="true"/>.</param>
    /// <returns>Whether the tag is well-formed.</returns>
    public static bool TryCanonicalize(string? tag, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? canonical)
    {
        canonical = null;
        if (string.IsNullOrEmpty(tag) || tag.Length > LongestTag)
        {
            return false;
        }

        string[] subtags = tag.Replace('_', '-').Split('-');
        if (subtags[0].Length is < 2 or > 3 || !subtags[0].All(char.IsAsciiLetter))
        {
            return false;
        }

        subtags[0] = subtags[0].ToLowerInvariant();
        for (int i = 1; i < subtags.Length; i++)
        {
            if (subtags[i].Length is < 1 or > 8 || !subtags[i].All(char.IsAsciiLetterOrDigit))
            {
                return false;
            }

            subtags[i] = CanonicalSubtag(subtags[i]);
        }

        canonical = string.Join('-', subtags);
        return true;
    }

    /// <summary>The language subtag: <c>zh</c> of <c>zh-Hans</c>.</summary>
    /// <param name="tag">A canonical tag.</param>
    /// <returns>The part before the first hyphen, or the tag itself.</returns>
    public static string GetLanguage(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        int hyphen = tag.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? tag : tag[..hyphen];
    }

    /// <summary>The tag and then its ancestors, closest first: <c>zh-Hans-SG</c>, <c>zh-Hans</c>, <c>zh</c> (RFC 4647, section 3.4).</summary>
    /// <param name="tag">A canonical tag.</param>
    /// <returns>At least the tag itself.</returns>
    public static IEnumerable<string> FallbackChain(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        for (string current = tag; ; current = current[..current.LastIndexOf('-')])
        {
            yield return current;
            if (!current.Contains('-', StringComparison.Ordinal))
            {
                yield break;
            }
        }
    }

    /// <summary>Whether the language is written from right to left.</summary>
    /// <param name="tag">A canonical tag.</param>
    /// <returns><see langword="true"/> for Arabic, Hebrew, Persian, Urdu and the other right-to-left scripts.</returns>
    public static bool IsRightToLeft(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return GetLanguage(tag) is "ar" or "he" or "fa" or "ur" or "ps" or "sd" or "ug" or "yi" or "dv" or "ckb" or "syr"
            || tag.Contains("-Arab", StringComparison.Ordinal) || tag.Contains("-Hebr", StringComparison.Ordinal);
    }

    /// <summary>Whether the language sets no space between sentences: Chinese, Japanese, Thai, Lao, Khmer, Burmese, Tibetan.</summary>
    /// <param name="tag">A canonical tag.</param>
    /// <returns><see langword="true"/> for languages that join sentences without a space.</returns>
    public static bool IsWrittenWithoutSpaces(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return GetLanguage(tag) is "zh" or "ja" or "yue" or "th" or "lo" or "km" or "my" or "bo";
    }

    private static string CanonicalSubtag(string subtag) => subtag.Length switch
    {
        2 => subtag.ToUpperInvariant(),
        4 when char.IsAsciiLetter(subtag[0]) => char.ToUpperInvariant(subtag[0]) + subtag[1..].ToLowerInvariant(),
        _ => subtag.ToLowerInvariant(),
    };
}
