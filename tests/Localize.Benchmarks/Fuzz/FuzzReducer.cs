namespace Localize.Fuzzing;

/// <summary>Makes a text that breaks a property as short as it gets by leaving out pieces.</summary>
internal static class FuzzReducer
{
    /// <summary>Reduces.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The number it was made with.</param>
    /// <param name="problem">What is wrong with it; the kind before the colon must stay.</param>
    public static string Reduce(string text, long number, string problem)
    {
        string kind = KindOf(problem);
        for (int size = Math.Max(1, text.Length / 2); size > 0; size /= 2)
        {
            for (int at = 0; at + size <= text.Length;)
            {
                string shorter = text.Remove(at, size);
                bool still = FuzzProperties.Check(shorter, number) is { } other && KindOf(other) == kind;
                text = still ? shorter : text;
                at += still ? 0 : size;
            }
        }

        return text;
    }

    private static string KindOf(string problem) => problem[..problem.IndexOf(':', StringComparison.Ordinal)];
}
