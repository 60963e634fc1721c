namespace Localize.ConsoleHost.Configuration;

/// <summary>Finds what the user may have meant.</summary>
internal static class Suggestion
{
    /// <summary>" Did you mean …?" for the nearest word, or nothing when none is near.</summary>
    public static string For(string found, IReadOnlyList<string> known)
    {
        string? nearest = known.MinBy(word => Distance(found, word));
        return nearest is not null && Distance(found, nearest) <= Math.Max(1, nearest.Length / 3) ? $" Did you mean \"{nearest}\"?" : "";
    }

    private static int Distance(string a, string b)
    {
        int[] previous = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int[] current = new int[b.Length + 1];
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }

            previous = current;
        }

        return previous[^1];
    }
}
