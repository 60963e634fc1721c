namespace Localize.Merging;

/// <summary>Puts the difference of two lists of elements into words.</summary>
internal static class StructureWords
{
    public static (string Expected, string Found) Compare(IReadOnlyList<string> expected, IReadOnlyList<string> found)
    {
        var missing = new List<string>(expected);
        var added = new List<string>();
        foreach (string word in found)
        {
            if (!missing.Remove(word))
            {
                added.Add(word);
            }
        }

        if (missing.Count == 0 && added.Count == 0)
        {
            return ("the same nesting", "another nesting");
        }

        return (Join(missing), Join(added));
    }

    private static string Join(List<string> words)
    {
        string joined = words.Count == 0 ? "nothing" : string.Join(", ", words.Take(5));
        return joined.Length <= 200 ? joined : string.Concat(joined.AsSpan(0, 200), "…");
    }
}
