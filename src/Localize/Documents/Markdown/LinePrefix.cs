namespace Localize.Documents.Markdown;

/// <summary>What must stand at the beginning of the lines of a text that is inside quotes and lists.</summary>
internal static class LinePrefix
{
    /// <summary>The prefixes after the line breaks of a text, in order.</summary>
    public static IReadOnlyList<string> Read(List<Piece> pieces, string text)
    {
        List<string>? prefixes = null;
        foreach (Piece piece in pieces)
        {
            if (piece.Run is "\n" || piece.Role == CodeRole.LineBreak)
            {
                int lineEnd = Lines.EndOfLine(text, piece.Span.Start);
                int next = Math.Min(Lines.NextLine(text, lineEnd), piece.Span.End);
                (prefixes ??= []).Add(text[next..piece.Span.End]);
            }
        }

        return prefixes ?? [];
    }

    /// <summary>The prefix of a further line: quote marks stay, list markers become blanks.</summary>
    /// <param name="firstLine">The first line up to the text.</param>
    public static string Continue(ReadOnlySpan<char> firstLine) =>
        string.Create(firstLine.Length, firstLine, static (prefix, line) =>
        {
            for (int i = 0; i < line.Length; i++)
            {
                prefix[i] = line[i] is '>' or '\t' ? line[i] : ' ';
            }
        });

    /// <summary>Whether a text that begins at the offset could be read as the beginning of another block.</summary>
    public static bool IsBlockStart(string text, int lineStart, int start) => ContainerPrefix.Read(text, lineStart, start).ContentStart >= start;
}
