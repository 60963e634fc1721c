namespace Localize.Merging;

/// <summary>Matches square brackets inside one run of text.</summary>
internal static class BracketText
{
    private const int LongestLabel = 1_000;

    /// <summary>The offset of the bracket that closes the one at the offset, or -1.</summary>
    public static int Closing(string text, int open)
    {
        int depth = 0;
        int end = Math.Min(text.Length, open + LongestLabel);
        for (int i = open; i < end; i++)
        {
            depth += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The offset of the bracket that opens the one at the offset, or -1.</summary>
    public static int Opening(string text, int close)
    {
        int depth = 0;
        int start = Math.Max(0, close - LongestLabel);
        for (int i = close; i >= start; i--)
        {
            depth += text[i] == ']' ? 1 : text[i] == '[' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
