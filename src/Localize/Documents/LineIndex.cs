namespace Localize.Documents;

/// <summary>Finds the line and column of an offset. Lines end at LF, CR or CRLF.</summary>
internal sealed class LineIndex
{
    private readonly List<int> starts = [0];

    public LineIndex(string text)
    {
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
        int index = starts.BinarySearch(offset);
        int line = index >= 0 ? index : ~index - 1;
        return new TextPosition(line + 1, offset - starts[line] + 1);
    }

    public int StartOfLineAt(int offset)
    {
        int index = starts.BinarySearch(offset);
        return starts[index >= 0 ? index : ~index - 1];
    }
}
