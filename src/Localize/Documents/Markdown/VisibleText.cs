using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Localize.Documents.Markdown;

/// <summary>
/// The text that a reader sees when a document is rendered, found in the parser's tree and not by the readers of units, so that
/// it can judge them. Code, addresses, emoji codes, tags, comments and dialect syntax are no text; nor is what a comment switches off.
/// </summary>
internal sealed class VisibleText
{
    private readonly ParsedMarkdown document;
    private readonly List<TextSpan> found = [];
    private readonly CommentDirective[] switches;

    private VisibleText(ParsedMarkdown document)
    {
        this.document = document;
        switches = [.. document.Mask.Directives.Where(static directive => directive.Kind != CommentDirectiveKind.Note).OrderBy(static directive => directive.Position)];
    }

    /// <summary>The stretches, in no order.</summary>
    public static IReadOnlyList<TextSpan> Of(ParsedMarkdown document)
    {
        var visible = new VisibleText(document);
        foreach (MarkdownObject node in document.ParseWhole().Descendants())
        {
            visible.Add(node);
        }

        return visible.found;
    }

    private void Add(MarkdownObject node)
    {
        switch (node)
        {
            case LiteralInline { Parent: not LinkInline { IsAutoLink: true }, Span.Length: > 0 }:
                AddText(node.Span.Start, node.Span.End + 1);
                break;
            case HtmlBlock { Span.Length: > 0 }:
                AddHtml(node.Span.Start, Math.Min(node.Span.End + 1, document.Text.Length));
                break;
        }
    }

    private void AddText(int start, int end, bool isRawHtml = false)
    {
        if (IsOff(start))
        {
            return;
        }

        while (ProtectedText.Find(document.Text, start, end, isRawHtml) is { } code)
        {
            found.Add(TextSpan.FromBounds(start, code.Span.Start));
            start = code.Span.End;
        }

        found.Add(TextSpan.FromBounds(start, end));
    }

    private void AddHtml(int start, int end)
    {
        string text = document.Mask.Text;
        int from = start;
        for (int at = text.IndexOf('<', start, end - start); at >= 0; at = text.IndexOf('<', at, end - at))
        {
            int stop = EndOfMarkup(text, at, end);
            if (stop > 0)
            {
                AddText(from, at, isRawHtml: true);
                from = stop;
            }

            at = Math.Max(stop, at + 1);
        }

        AddText(from, end, isRawHtml: true);
    }

    /// <summary>The end of a comment, a declaration, a tag, or an element whose content is no text; 0 when it is none of them.</summary>
    private static int EndOfMarkup(string text, int at, int end)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at, end - at);
        if (rest.StartsWith("<!", StringComparison.Ordinal) || rest.StartsWith("<?", StringComparison.Ordinal))
        {
            string mark = rest.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : ">";
            int close = rest.IndexOf(mark, StringComparison.Ordinal);
            return close < 0 ? end : at + close + mark.Length;
        }

        if (TagReader.Read(text.AsSpan(0, end), at) is not { } tag)
        {
            return 0;
        }

        string name = text.Substring(tag.Name.Start, tag.Name.Length);
        bool hides = !tag.IsClosing && !tag.IsSelfClosing && (HtmlNames.IsOpaque(name) || HtmlNames.IsCode(name));
        int closing = hides ? text.IndexOf($"</{name}", tag.Span.End, end - tag.Span.End, StringComparison.OrdinalIgnoreCase) : -1;
        return closing >= 0 ? closing : hides && HtmlNames.IsOpaque(name) ? end : tag.Span.End;
    }

    private bool IsOff(int offset)
    {
        (int low, int high) = (0, switches.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = switches[middle].Position < offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && switches[low - 1].Kind == CommentDirectiveKind.Off;
    }
}
