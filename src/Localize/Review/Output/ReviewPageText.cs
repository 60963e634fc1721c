namespace Localize.Review.Output;

/// <summary>A text with its terms or its changes marked. What colour says is also said in words for those who do not see it.</summary>
internal static class ReviewPageText
{
    public static void Write(HtmlText html, string text, IReadOnlyList<PageTerm> terms)
    {
        int from = 0;
        foreach (PageTerm term in terms.OrderBy(term => term.Span.Start))
        {
            if (term.Span.Start < from || term.Span.End > text.Length)
            {
                continue;
            }

            html.Text(text[from..term.Span.Start])
                .Element("mark", text.Substring(term.Span.Start, term.Span.Length), ("class", term.Severity == Severity.Note ? "fine" : ReviewNames.Of(term.Severity)), ("title", term.Label));
            from = term.Span.End;
        }

        html.Text(text[from..]);
    }

    public static void WriteDiff(HtmlText html, string before, string after)
    {
        foreach (DiffPiece piece in WordDiff.Between(before, after))
        {
            _ = piece.Operation switch
            {
                DiffOperation.Deleted => Changed(html, "del", " [was: ", piece.Text),
                DiffOperation.Inserted => Changed(html, "ins", " [now: ", piece.Text),
                _ => html.Text(piece.Text),
            };
        }
    }

    private static HtmlText Changed(HtmlText html, string element, string label, string text) =>
        html.Open(element).Element("span", label, ("class", "vh"), ("lang", "en")).Text(text).Element("span", "] ", ("class", "vh")).Close(element);
}
