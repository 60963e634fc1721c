namespace Localize.Documents;

/// <summary>Finds the line and column of an offset. Lines end at LF, CR or CRLF. Remembers the last line, so it is not for several threads.</summary>
internal sealed class LineIndex
{
    private const int NearLines = 8;
    private readonly List<int> starts;
    private readonly int firstContent;
    private int last;

    public LineIndex(string text)
    {
        firstContent = text.StartsWith('\uFEFF') ? 1 : 0;
        starts = new List<int>(text.AsSpan().Count('\n') + 1) { 0 };
        for (int i = 0; i < text.Length; i++)
        {
            int next = text.AsSpan(i).IndexOfAny('\r', '\n');
            if (next < 0)
            {
                return;
            }

            i += next;
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                i++;
            }

            starts.Add(i + 1);
        }
    }

    public TextPosition PositionOf(int offset)
    {
        int line = LineAt(offset);
        return new TextPosition(line + 1, offset - starts[line] + 1);
    }

    /// <summary>Where the line of an offset begins, after a byte order mark.</summary>
    public int StartOfLineAt(int offset) => Math.Max(starts[LineAt(offset)], firstContent);

    private int LineAt(int offset)
    {
        // Most readers ask in the order of the text.
        for (int near = last; near < Math.Min(last + NearLines, starts.Count) && starts[near] <= offset; near++)
        {
            if (near + 1 == starts.Count || offset < starts[near + 1])
            {
                return last = near;
            }
        }

        int index = starts.BinarySearch(offset);
        return last = index >= 0 ? index : ~index - 1;
    }
}
