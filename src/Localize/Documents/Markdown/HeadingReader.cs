using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Localize.Documents.Markdown;

/// <summary>Reads the headings of a document.</summary>
internal static class HeadingReader
{
    /// <summary>The headings in order of appearance.</summary>
    public static IReadOnlyList<Heading> Read(ParsedMarkdown document) =>
        [.. document.ParseWhole().Descendants().OfType<HeadingBlock>().OrderBy(static heading => heading.Span.Start).Select(heading => Read(heading, document))];

    private static Heading Read(HeadingBlock heading, ParsedMarkdown document)
    {
        string source = document.Text;
        int start = heading.Inline?.FirstChild is { Span.Length: > 0 } first ? first.Span.Start : heading.Span.Start;
        int last = heading.Inline?.LastChild is { Span.Length: > 0 } child ? child.Span.End + 1 : heading.Span.End + 1;
        int end = heading.IsSetext ? Math.Min(last, source.Length) : Lines.EndOfLine(source, Math.Min(last, source.Length));
        while (end > start && source[end - 1] is ' ' or '\t')
        {
            end--;
        }

        string? list = AttributesAt(document, start, end);
        return new Heading(TextOf(heading), list is null ? null : IdIn(list), end, list is not null);
    }

    private static string? AttributesAt(ParsedMarkdown document, int start, int end)
    {
        IReadOnlyList<MaskedSpan> masks = document.Mask.Spans;
        for (int i = masks.Count == 0 ? 0 : document.Mask.FirstAfter(start); i < masks.Count && masks[i].Span.Start < end; i++)
        {
            TextSpan span = masks[i].Span;
            if (span.End == end && AttributeList.FindEnd(document.Text, span.Start, end) == end)
            {
                return document.Text.Substring(span.Start, span.Length);
            }
        }

        return null;
    }

    private static string? IdIn(string list) =>
        list.Trim('{', '}', ':', ' ').Split(' ').FirstOrDefault(static word => word.Length > 1 && word[0] == '#')?[1..];

    private static string TextOf(HeadingBlock heading)
    {
        var text = new StringBuilder();
        foreach (Inline inline in heading.Inline?.Descendants() ?? [])
        {
            _ = inline switch
            {
                LiteralInline literal => Append(text, literal.Content.AsSpan()),
                CodeInline code => Append(text, code.Content),
                HtmlEntityInline entity => Append(text, entity.Transcoded.AsSpan()),
                AutolinkInline address => Append(text, address.Url),
                LineBreakInline => text.Append(' '),
                _ => text,
            };
        }

        return text.ToString().Trim();
    }

    private static StringBuilder Append(StringBuilder text, ReadOnlySpan<char> run)
    {
        foreach (char c in run)
        {
            _ = c is DialectMask.InertLetter or DialectMask.InertMark ? text : text.Append(c);
        }

        return text;
    }
}
