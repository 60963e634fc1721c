namespace Localize.Memory;

/// <summary>A written segment as tokens: words without case, single marks and codes. Similarity is measured over them.</summary>
internal static class TokenText
{
    public static string[] TokensOf(string written)
    {
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
            else if (IsInWord(written[start]))
            {
                while (i < written.Length && IsInWord(written[i]))
                {
                    i++;
                }
            }

            tokens.Add(written[start..i].ToLowerInvariant());
        }

        return [.. tokens];
    }

    /// <summary>One minus the Levenshtein distance over tokens, divided by the longer length; 0 when it falls below a threshold.</summary>
    public static double Similarity(string[] a, string[] b, double threshold)
    {
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

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || c is '\'' or '’' or '-' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
