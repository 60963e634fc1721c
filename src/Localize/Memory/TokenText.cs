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
        for (int i = 0; i < written.Length;)
        {
            int start = i;
            if (char.IsWhiteSpace(written[i]))
            {
                i++;
                continue;
            }

            i++;
            if (written[start] == '<')
            {
                i = written.IndexOf('>', start) is var end && end < 0 ? written.Length : end + 1;
            }
            else if (char.IsHighSurrogate(written[start]) && i < written.Length && char.IsLowSurrogate(written[i]))
            {
                i++;
            }
            else if (IsInWord(written[start]))
            {
                while (i < written.Length && IsInWord(written[i]) && !StandsAlone(written[start]) && !StandsAlone(written[i]))
                {
                    i++;
                }
            }

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
        int allowed = (int)((1 - threshold) * longer);
        if (longer == 0 || Math.Abs(a.Length - b.Length) > allowed)
        {
            return 0;
        }

        int[] before = [.. Enumerable.Range(0, b.Length + 1)];
        int[] row = new int[b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(before[j], row[j - 1]) + 1);
                best = Math.Min(best, row[j]);
            }

            if (best > allowed)
            {
                return 0;
            }

            (before, row) = (row, before);
        }

        return before[b.Length] > allowed ? 0 : 1 - ((double)before[b.Length] / longer);
    }

    // Thai, Lao, Tibetan, Myanmar, Khmer; kana and ideographs. Their words cannot be told by white space.
    private static bool StandsAlone(char c) => c is (>= '\u0E00' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u30FF')
        or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || c is '\'' or '’' or '-' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
