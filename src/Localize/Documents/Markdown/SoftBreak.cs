namespace Localize.Documents.Markdown;

/// <summary>A line end inside a text: it takes the blanks before it and the prefix of the next line.</summary>
internal static class SoftBreak
{
    /// <summary>The break as a piece of text.</summary>
    /// <param name="text">The document.</param>
    /// <param name="lineEnd">Where the line end begins.</param>
    /// <param name="nextStart">Where the text of the next line begins, at the latest: a <c>&gt;</c> that is indented far is text.</param>
    public static Piece Read(string text, int lineEnd, int nextStart) => new() { Text = "\n", Span = SpanOf(text, lineEnd, nextStart) };

    /// <summary>The place of a break, soft or hard.</summary>
    public static TextSpan SpanOf(string text, int lineEnd, int nextStart)
    {
        int start = lineEnd;
        while (start > 0 && text[start - 1] is (' ' or '\t' or '\r'))
        {
            start--;
        }

        int next = Lines.NextLine(text, Lines.EndOfLine(text, lineEnd));
        int end = Math.Min(nextStart, text.Length);
        while (next < end && text[next] is (' ' or '\t' or '>'))
        {
            next++;
        }

        return TextSpan.FromBounds(start, next);
    }
}
