namespace Localize.Documents.Markdown;

/// <summary>A line end inside a text: it takes the blanks before it and the prefix of the next line.</summary>
internal static class SoftBreak
{
    /// <summary>The break as a piece of text.</summary>
    /// <param name="text">The document.</param>
    /// <param name="lineEnd">Where the line end begins.</param>
    public static Piece Read(string text, int lineEnd) => new() { Text = "\n", Span = SpanOf(text, lineEnd) };

    /// <summary>The place of a break, soft or hard.</summary>
    public static TextSpan SpanOf(string text, int lineEnd)
    {
        int start = lineEnd;
        while (start > 0 && text[start - 1] is (' ' or '\t' or '\r'))
        {
            start--;
        }

        int next = Lines.NextLine(text, Lines.EndOfLine(text, lineEnd));
        while (next < text.Length && text[next] is (' ' or '\t' or '>'))
        {
            next++;
        }

        return TextSpan.FromBounds(start, next);
    }
}
