namespace Localize.Memory;

/// <summary>
/// A written segment as tokens: words without case, single marks and codes; of scripts that put no spaces between words, single
/// characters. Similarity is measured over them.
/// </summary>
/// <remarks>All members are pure and may be called from any thread.</remarks>
public static class TokenText
{
    /// <summary>Cuts a segment into tokens.</summary>
    /// <param name="written">The segment in the form of <see cref="MemoryText"/>.</param>
    /// <returns>The tokens in order, in lower case.</returns>
    public static string[] TokensOf(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var tokens = new List<string>();
        for (int i = 0; TryNext(written, ref i, out int start);)
        {
            tokens.Add(written[start..i].ToLowerInvariant());
        }

        return [.. tokens];
    }

    /// <summary>One minus the Levenshtein distance over tokens, divided by the longer length; 0 when it falls below a threshold.</summary>
    /// <param name="a">The tokens of one segment.</param>
    /// <param name="b">The tokens of the other.</param>
    /// <param name="threshold">From 0 to 1.</param>
    /// <returns>From 0 to 1.</returns>
    public static double Similarity(string[] a, string[] b, double threshold)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        int longer = Math.Max(a.Length, b.Length);
        int most = MostEdits(longer, threshold);
        int distance = EditDistance.Within<string>(a, b, most);
        return longer == 0 || distance > most ? 0 : SimilarityOf(distance, longer);
    }

    /// <summary>The greatest distance at which two segments, the longer of so many tokens, are as similar as a threshold wants. 0.9 of 10 tokens is 1, whatever fractions make of it.</summary>
    internal static int MostEdits(int longer, double threshold) => (int)(((1 - threshold) * longer) + 1e-9);

    /// <summary>The similarity of two segments at a distance, the longer of so many tokens.</summary>
    internal static double SimilarityOf(int distance, int longer) => (longer - distance) / (double)longer;

    /// <summary>Goes to the end of the next token.</summary>
    internal static bool TryNext(string written, ref int i, out int start)
    {
        while (i < written.Length && char.IsWhiteSpace(written[i]))
        {
            i++;
        }

        start = i;
        i = start < written.Length ? EndOf(written, start) : start;
        return i > start;
    }

    private static int EndOf(string written, int start)
    {
        char first = written[start];
        if (first == '<')
        {
            return written.IndexOf('>', start) is var end && end < 0 ? written.Length : end + 1;
        }

        if (char.IsHighSurrogate(first) && start + 1 < written.Length && char.IsLowSurrogate(written[start + 1]))
        {
            return start + 2;
        }

        int i = start + 1;
        while (IsInWord(first) && !StandsAlone(first) && i < written.Length && IsInWord(written[i]) && !StandsAlone(written[i]))
        {
            i++;
        }

        return i;
    }

    // Thai, Lao, Tibetan, Myanmar, Khmer; kana and ideographs. Their words cannot be told by white space.
    private static bool StandsAlone(char c) => c is (>= '\u0E00' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u30FF')
        or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || c is '\'' or '’' or '-' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
