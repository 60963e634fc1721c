using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Localize.Documents.Markdown;

/// <summary>Finds the destinations of a document: links, images, reference definitions, attributes of HTML and JSX tags.</summary>
internal sealed class DestinationReader
{
    private readonly ParsedMarkdown document;
    private readonly string text;
    private readonly List<Destination> found = [];

    private DestinationReader(ParsedMarkdown document)
    {
        this.document = document;
        text = document.Text;
    }

    /// <summary>The destinations in order of appearance. One whose place cannot be trusted, or that holds dialect syntax, is left out.</summary>
    /// <param name="document">The document.</param>
    /// <param name="properties">The front matter keys that name files, as <see cref="KeyPath"/> reads them; none when <see langword="null"/>.</param>
    public static IReadOnlyList<Destination> Read(ParsedMarkdown document, IReadOnlyList<string[]>? properties = null)
    {
        var reader = new DestinationReader(document);
        foreach (MarkdownObject node in document.Tree.Descendants())
        {
            reader.Add(node);
        }

        LeafBlocks? leaves = document.Mask.Tags.Count == 0 ? null : new LeafBlocks(document.Tree);
        foreach (TextSpan tag in document.Mask.Tags.Where(tag => leaves?.Contains(tag.Start) == false))
        {
            reader.AddTags(tag.Start, tag.End);
        }

        reader.found.AddRange(FileReferences.Read(document, properties ?? []));
        reader.found.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return reader.found;
    }

    private void Add(MarkdownObject node)
    {
        switch (node)
        {
            case LinkInline { Reference: null, IsAutoLink: false, Url: { } url } link:
                AddMarkdown(link.UrlSpan, url);
                break;
            case LinkReferenceDefinition { Url: { } url } definition when definition.GetType() == typeof(LinkReferenceDefinition):
                AddMarkdown(definition.UrlSpan, url);
                break;
            case HtmlInline or HtmlBlock:
                AddTags(node.Span.Start, Math.Min(node.Span.End + 1, text.Length));
                break;
        }
    }

    private void AddMarkdown(SourceSpan place, string url)
    {
        if (place.Start <= 0 || place.Length <= 0 || place.End >= text.Length)
        {
            return;
        }

        bool isAngle = text[place.Start] == '<' && text[place.End] == '>';
        TextSpan span = isAngle ? TextSpan.FromBounds(place.Start + 1, place.End) : new TextSpan(place.Start, place.Length);
        Add(span, url, isAngle ? DestinationNotation.Angle : DestinationNotation.Markdown);
    }

    private void AddTags(int start, int end)
    {
        ReadOnlySpan<char> masked = document.Mask.Tags.Count > 0 ? text : document.Mask.Text;
        for (int at = start; at < end; at++)
        {
            int next = masked[at..end].IndexOf('<');
            if (next < 0)
            {
                return;
            }

            at += next;
            if (masked[at..end].StartsWith("<!--", StringComparison.Ordinal))
            {
                int close = masked[at..end].IndexOf("-->", StringComparison.Ordinal);
                at = close < 0 ? end : at + close + 2;
            }
            else if (TagReader.Read(masked[..end], at) is { } tag)
            {
                AddAttributes(tag);
                at = tag.Span.End - 1;
            }
        }
    }

    private void AddAttributes(Tag tag)
    {
        foreach (TagAttribute attribute in tag.Attributes)
        {
            ReadOnlySpan<char> name = text.AsSpan(attribute.Name.Start, attribute.Name.Length);
            if (attribute.Value.Length == 0)
            {
                continue;
            }

            // The mask hides the braces of an expression from the reader of tags.
            if (text[attribute.Value.Start] == '{')
            {
                found.AddRange(ModulePaths.In(text, attribute.Value));
                continue;
            }

            if (name.Equals("href", StringComparison.OrdinalIgnoreCase) || name.Equals("src", StringComparison.OrdinalIgnoreCase) || name.Equals("poster", StringComparison.OrdinalIgnoreCase))
            {
                AddAttribute(attribute.Value, attribute.Quote);
            }
            else if (name.Equals("srcset", StringComparison.OrdinalIgnoreCase))
            {
                AddSourceSet(attribute.Value, attribute.Quote);
            }
        }
    }

    /// <summary><c>small.png 1x, large.png 2x</c> (HTML, section 4.8.4.2.1).</summary>
    private void AddSourceSet(TextSpan value, char quote)
    {
        int at = value.Start;
        while (at < value.End)
        {
            while (at < value.End && (char.IsWhiteSpace(text[at]) || text[at] == ','))
            {
                at++;
            }

            int start = at;
            while (at < value.End && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            int stop = at > start && text[at - 1] == ',' ? at - 1 : at;
            if (stop > start)
            {
                AddAttribute(TextSpan.FromBounds(start, stop), quote);
            }

            int comma = stop < at ? 0 : text.AsSpan(at, value.End - at).IndexOf(',');
            at = comma < 0 ? value.End : at + comma;
        }
    }

    private void AddAttribute(TextSpan span, char quote)
    {
        DestinationNotation notation = quote switch
        {
            '"' => DestinationNotation.DoubleQuoted,
            '\'' => DestinationNotation.SingleQuoted,
            _ => DestinationNotation.Unquoted,
        };
        Add(span, System.Net.WebUtility.HtmlDecode(text.Substring(span.Start, span.Length)), notation);
    }

    private void Add(TextSpan span, string url, DestinationNotation notation)
    {
        bool isMarkdown = notation is DestinationNotation.Markdown or DestinationNotation.Angle;
        bool isTrusted = !isMarkdown || string.Equals(HtmlHelper.Unescape(text.Substring(span.Start, span.Length)), url, StringComparison.Ordinal);
        if (isTrusted && !IsTemplate(span))
        {
            found.Add(new Destination(span, url, notation));
        }
    }

    private bool IsTemplate(TextSpan span)
    {
        IReadOnlyList<MaskedSpan> masks = document.Mask.Spans;
        int first = masks.Count == 0 ? 0 : document.Mask.FirstAfter(span.Start);
        bool isMasked = first < masks.Count && masks[first].Span.Start < span.End && !masks[first].IsBlock;
        return isMasked || text.AsSpan(span.Start, span.Length).IndexOfAny("{}<>") >= 0;
    }
}
