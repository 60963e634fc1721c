using System.Text;

namespace Localize.Merging;

/// <summary>The buffers that documents are written into; each thread keeps one for its next document.</summary>
internal static class OutputBuffer
{
    /// <summary>In UTF-16 code units; a larger buffer grows in pieces and is not kept.</summary>
    private const int LargestKept = 1 << 18;

    [ThreadStatic]
    private static StringBuilder? kept;

    /// <summary>An empty buffer.</summary>
    /// <param name="sourceLength">The length of the document; translations tend to be somewhat longer.</param>
    public static StringBuilder Rent(int sourceLength)
    {
        int wanted = sourceLength + (sourceLength / 4) + 256;
        if (wanted > LargestKept)
        {
            return new StringBuilder();
        }

        StringBuilder buffer = kept ?? new StringBuilder(wanted);
        kept = null;
        buffer.EnsureCapacity(wanted);
        return buffer;
    }

    /// <summary>What was written; the buffer must not be used any more.</summary>
    public static string Finish(StringBuilder buffer)
    {
        string text = buffer.ToString();
        if (buffer.Capacity <= LargestKept)
        {
            kept = buffer.Clear();
        }

        return text;
    }
}
