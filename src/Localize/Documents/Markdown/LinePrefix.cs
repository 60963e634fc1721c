namespace Localize.Documents.Markdown;

/// <summary>What must stand at the beginning of the lines of a text that is inside quotes and lists.</summary>
internal static class LinePrefix
{
    private const int MostShared = 16;
    private static readonly string[] Blanks = [.. Enumerable.Range(0, MostShared + 1).Select(static length => new string(' ', length))];
    private static readonly string[][] Empty = [.. Enumerable.Range(0, MostShared + 1).Select(static count => Enumerable.Repeat("", count).ToArray())];

    /// <summary>The prefixes after the line breaks of a text, in order.</summary>
    public static IReadOnlyList<string> Read(List<Piece> pieces, string text)
    {
        int count = 0;
        bool isEmpty = true;
        foreach (Piece piece in pieces)
        {
            if (IsBreak(piece))
            {
                count++;
                isEmpty &= Of(piece, text).Length == 0;
            }
        }

        return isEmpty && count <= MostShared ? Empty[count] : Copy(pieces, text);
    }

    private static string[] Copy(List<Piece> pieces, string text) => [.. pieces.Where(IsBreak).Select(piece => Of(piece, text).ToString())];

    private static bool IsBreak(Piece piece) => piece.Run is "\n" || piece.Role == CodeRole.LineBreak;

    private static ReadOnlySpan<char> Of(Piece piece, string text)
    {
        int next = Math.Min(Lines.NextLine(text, Lines.EndOfLine(text, piece.Span.Start)), piece.Span.End);
        return text.AsSpan(next, piece.Span.End - next);
    }

    /// <summary>The prefix of a further line: quote marks stay, list markers become blanks.</summary>
    /// <param name="firstLine">The first line up to the text.</param>
    public static string Continue(ReadOnlySpan<char> firstLine) => firstLine.Length <= MostShared && !firstLine.ContainsAny('>', '\t')
        ? Blanks[firstLine.Length]
        : string.Create(firstLine.Length, firstLine, static (prefix, line) =>
        {
            for (int i = 0; i < line.Length; i++)
            {
                prefix[i] = line[i] is '>' or '\t' ? line[i] : ' ';
            }
        });

    /// <summary>Whether a text that begins at the offset could be read as the beginning of another block.</summary>
    public static bool IsBlockStart(string text, int lineStart, int start) => ContainerPrefix.Read(text, lineStart, start).ContentStart >= start;
}
