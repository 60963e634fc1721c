namespace Localize.Benchmarks;

/// <summary>Likeness of two texts by their characters: chrF with n-grams up to six and beta two (Popović 2015), spaces left out, from 0 to 1.</summary>
internal static class ChrF
{
    private const int Longest = 6;
    private const double Beta = 2;

    public static double Of(string reference, string hypothesis)
    {
        string left = string.Concat(reference.Where(c => !char.IsWhiteSpace(c)));
        string right = string.Concat(hypothesis.Where(c => !char.IsWhiteSpace(c)));
        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length == right.Length ? 1 : 0;
        }

        int orders = Math.Min(Longest, Math.Min(left.Length, right.Length));
        (double precision, double recall) = (0, 0);
        for (int n = 1; n <= orders; n++)
        {
            Dictionary<string, int> wanted = Grams(left, n);
            Dictionary<string, int> found = Grams(right, n);
            double common = found.Sum(g => Math.Min(g.Value, wanted.GetValueOrDefault(g.Key)));
            precision += common / found.Values.Sum() / orders;
            recall += common / wanted.Values.Sum() / orders;
        }

        return precision + recall == 0 ? 0 : (1 + (Beta * Beta)) * precision * recall / ((Beta * Beta * precision) + recall);
    }

    private static Dictionary<string, int> Grams(string text, int n) =>
        Enumerable.Range(0, text.Length - n + 1).CountBy(i => text.Substring(i, n), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
}
