using Localize.Documents.Markdown;

namespace Localize.Documents.PlainText;

/// <summary>A stretch of a story that is one unit: whole lines without their indentation and mark.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Lines">The spans of its lines, without blanks at their edges.</param>
internal sealed record TextBlock(UnitKind Kind, IReadOnlyList<TextSpan> Lines)
{
    public TextSpan Span => TextSpan.FromBounds(Lines[0].Start, Lines[^1].End);

    public UnitDraft ToDraft(string text)
    {
        var pieces = new List<Piece>();
        var prefixes = new List<string>();
        for (int i = 0; i < Lines.Count; i++)
        {
            if (i > 0)
            {
                int lineEnd = Markdown.Lines.EndOfLine(text, Lines[i - 1].End);
                prefixes.Add(text[Markdown.Lines.NextLine(text, lineEnd)..Lines[i].Start]);
                pieces.Add(new Piece { Text = "\n", Span = TextSpan.FromBounds(Lines[i - 1].End, Lines[i].Start) });
            }

            AddLine(text, Lines[i], pieces);
        }

        return new UnitDraft
        {
            Kind = Kind,
            Context = TextContext.Plain,
            Span = Span,
            Pieces = pieces,
            Path = Kind.ToString().ToLowerInvariant(),
            LinePrefixes = prefixes,
            ContinuationPrefix = prefixes.Count > 0 ? prefixes[^1] : "",
        };
    }

    private static void AddLine(string text, TextSpan line, List<Piece> pieces)
    {
        int at = line.Start;
        while (ProtectedText.Find(text, at, line.End) is { CodeType: InlineCodeTypes.Autolink } found)
        {
            AddText(text, at, found.Span.Start, pieces);
            pieces.Add(new Piece { Span = found.Span, Type = found.CodeType, Equivalent = text.Substring(found.Span.Start, found.Span.Length) });
            at = found.Span.End;
        }

        AddText(text, at, line.End, pieces);
    }

    private static void AddText(string text, int start, int end, List<Piece> pieces)
    {
        if (end > start)
        {
            pieces.Add(new Piece { Text = text[start..end], Span = TextSpan.FromBounds(start, end) });
        }
    }
}
