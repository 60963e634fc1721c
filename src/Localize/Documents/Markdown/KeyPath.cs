namespace Localize.Documents.Markdown;

/// <summary>Patterns for front matter keys: names from the outside in, where <c>*</c> stands for any.</summary>
internal static class KeyPath
{
    public static string[][] Parse(IEnumerable<string> patterns) => [.. patterns.Select(static pattern => pattern.Split('.'))];

    /// <summary>Whether one of the patterns means the path.</summary>
    public static bool IsAmong(IReadOnlyList<string[]> patterns, IReadOnlyList<string> path)
    {
        foreach (string[] pattern in patterns)
        {
            if (Matches(pattern, path))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(string[] pattern, IReadOnlyList<string> path)
    {
        if (pattern.Length != path.Count)
        {
            return false;
        }

        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != "*" && !string.Equals(pattern[i], path[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
