using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Localize.Documents.Markdown;

/// <summary>Reads the inline tree of one leaf block into pieces, without recursion.</summary>
internal sealed class InlineReader
{
    private const int DeepestInline = 200;

    private readonly string text;
    private readonly string masked;
    private readonly RawTextReader rawText;
    private readonly SubUnitReader subUnits;
    private readonly List<Piece> pieces = [];
    private readonly Stack<object> open = [];
    private bool isReliable = true;
    private int literalStart = -1;

    private InlineReader(string text, string masked, RawTextReader rawText, SubUnitReader subUnits)
    {
        this.masked = masked;
        this.text = text;
        this.rawText = rawText;
        this.subUnits = subUnits;
    }

    /// <summary>Reads the content of a leaf block or of an image.</summary>
    /// <returns>The pieces in order, or <see langword="null"/> when the tree's places cannot be trusted; then the block is skeleton.</returns>
    public static List<Piece>? Read(ContainerInline root, string text, string masked, RawTextReader rawText, SubUnitReader subUnits)
    {
        var reader = new InlineReader(text, masked, rawText, subUnits);
        reader.Walk(root);
        WikiLink.Pair(reader.pieces, text);
        return reader.isReliable && reader.IsMonotone() ? HtmlPairs.Resolve(reader.pieces, text, masked) : null;
    }

    private void Walk(ContainerInline root)
    {
        Inline? node = root.FirstChild;
        int depth = 0;
        while (node is not null && isReliable)
        {
            if (Enter(node) && node is ContainerInline { FirstChild: { } child })
            {
                node = child;
                isReliable = ++depth <= DeepestInline;
                continue;
            }

            Exit(node);
            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
                if (node is null || ReferenceEquals(node, root))
                {
                    return;
                }

                Exit(node);
            }

            node = node?.NextSibling;
        }
    }

    /// <summary>Handles a node when it is reached.</summary>
    /// <returns>Whether its children are to be read.</returns>
    private bool Enter(Inline node)
    {
        switch (node)
        {
            case LiteralInline literal:
                ReadLiteral(literal);
                return false;
            case LineBreakInline lineBreak:
                AddLineBreak(lineBreak);
                return false;
            case HtmlEntityInline entity:
                pieces.Add(new Piece { Text = entity.Transcoded.ToString(), Span = SpanOf(node) });
                return false;
            case EmphasisInline emphasis:
                AddEmphasis(emphasis, InlineCodeKind.Opening);
                return true;
            case LinkInline link:
                return EnterLink(link);
            case CodeInline code:
                AddPlaceholder(node, InlineCodeTypes.Code, code.Content);
                return false;
            case AutolinkInline autolink:
                AddPlaceholder(node, InlineCodeTypes.Autolink, autolink.Url);
                return false;
            case HtmlInline:
                AddTag(node);
                return false;
            case TaskList:
                return false;
            case FootnoteLink footnote:
                if (!footnote.IsBackLink)
                {
                    AddPlaceholder(node, InlineCodeTypes.FootnoteReference, "");
                }

                return false;
            case DelimiterInline:
                isReliable = false;
                return false;
            case ContainerInline:
                return true;
            default:
                AddPlaceholder(node, InlineCodeTypes.Other, "");
                return false;
        }
    }

    private void Exit(Inline node)
    {
        switch (node)
        {
            case EmphasisInline emphasis:
                AddEmphasis(emphasis, InlineCodeKind.Closing);
                break;
            case LinkInline { IsImage: false, IsAutoLink: false } link:
                ExitLink(link);
                break;
        }
    }

    /// <summary>Literals that follow each other, as where one begins with an escape, are one text: an address may go over both.</summary>
    private void ReadLiteral(LiteralInline literal)
    {
        isReliable &= IsWhereItSays(literal);
        literalStart = literalStart < 0 ? ReadRestOfAddress(literal) : literalStart;
        if (literal.NextSibling is LiteralInline { Span.Length: > 0 } next && next.Span.Start == literal.Span.End + 1)
        {
            return;
        }

        rawText.ReadMarkdown(literalStart, literal.Span.End + 1, pieces);
        literalStart = -1;
    }

    /// <summary>
    /// GFM, section 6.9: an address goes on to a blank or a <c>&lt;</c>; Markdig 1.6.0 ends it at a bracket that was not opened.
    /// </summary>
    /// <returns>Where the text of the literal begins.</returns>
    private int ReadRestOfAddress(LiteralInline literal)
    {
        int start = literal.Span.Start;
        if (literal.PreviousSibling is not LinkInline { IsAutoLink: true } || pieces.Count == 0 || pieces[^1].Span.End != start)
        {
            return start;
        }

        int end = ProtectedText.EndOfAddress(text, start, literal.Span.End + 1);
        if (end > start)
        {
            var span = TextSpan.FromBounds(pieces[^1].Span.Start, end);
            pieces[^1] = new Piece { Span = span, Type = InlineCodeTypes.Autolink, Equivalent = text.Substring(span.Start, span.Length) };
        }

        return Math.Max(start, end);
    }

    /// <summary>
    /// Whether the text is found at its place; a cell's place has blanks around it, an escape begins with its backslash, and a null
    /// character is the replacement character to the parser (CommonMark 0.31.2, section 2.3).
    /// </summary>
    private bool IsWhereItSays(LiteralInline literal)
    {
        if (literal.Content.IsEmpty || literal.Span.Length <= 0 || literal.Span.End >= masked.Length)
        {
            return literal.Content.IsEmpty;
        }

        ReadOnlySpan<char> place = masked.AsSpan(literal.Span.Start, literal.Span.Length).Trim(" \t");
        ReadOnlySpan<char> content = literal.Content.AsSpan().Trim(" \t");
        return place.IsEmpty || content.IsEmpty
            ? place.Length == content.Length
            : (place[0] == '\\' || IsSame(place[0], content[0])) && IsSame(place[^1], content[^1]);
    }

    private static bool IsSame(char place, char content) => place == content || (place == '\0' && content == '\uFFFD');

    private void AddEmphasis(EmphasisInline node, InlineCodeKind kind)
    {
        int start = kind == InlineCodeKind.Opening ? node.Span.Start : node.Span.End + 1 - node.DelimiterCount;
        pieces.Add(new Piece
        {
            Span = new TextSpan(start, node.DelimiterCount),
            Kind = kind,
            Type = node.DelimiterChar == '~' ? InlineCodeTypes.Strikethrough : node.DelimiterCount == 2 ? InlineCodeTypes.Strong : InlineCodeTypes.Emphasis,
            Role = CodeRole.Emphasis,
            Pair = kind == InlineCodeKind.Opening ? Open() : open.Pop(),
        });
    }

    /// <summary>What joins the two codes of a pair; not the node, which would keep the whole tree in memory.</summary>
    private object Open()
    {
        object pair = new();
        open.Push(pair);
        return pair;
    }

    private bool EnterLink(LinkInline link)
    {
        if (link.IsAutoLink)
        {
            AddPlaceholder(link, InlineCodeTypes.Autolink, text.Substring(link.Span.Start, link.Span.Length));
            return false;
        }

        if (link.IsImage)
        {
            pieces.Add(subUnits.ReadImage(link));
            return false;
        }

        pieces.Add(new Piece
        {
            Span = new TextSpan(link.Span.Start, 1), Kind = InlineCodeKind.Opening, Type = InlineCodeTypes.Link, Role = CodeRole.LinkOpening, Pair = Open(),
        });
        return true;
    }

    private void ExitLink(LinkInline link)
    {
        object pair = open.Pop();
        int close = LinkParts.TextEnd(link, text, pieces[^1].Span.End);
        isReliable &= close > 0;
        if (!isReliable)
        {
            return;
        }

        bool isLabelled = LinkParts.LabelIsText(link, text, close);
        pieces.Add(new Piece
        {
            Span = TextSpan.FromBounds(close, link.Span.End + 1),
            Kind = InlineCodeKind.Closing,
            Type = InlineCodeTypes.Link,
            Role = isLabelled ? CodeRole.LabelClosing : CodeRole.LinkClosing,
            Label = isLabelled ? text[(link.Span.Start + 1)..close] : null,
            Pair = pair,
            SubUnits = subUnits.ReadTitle(link, close),
        });
    }

    private void AddTag(Inline node)
    {
        TextSpan span = SpanOf(node);
        Tag? tag = TagReader.Read(masked.AsSpan(0, span.End), span.Start);
        bool isBreak = tag is not null && tag.Name.Length == 2 && text.AsSpan(tag.Name.Start, 2).Equals("br", StringComparison.OrdinalIgnoreCase);
        pieces.Add(new Piece
        {
            Span = span,
            Type = isBreak ? InlineCodeTypes.LineBreak : InlineCodeTypes.Html,
            SubUnits = tag is null ? [] : subUnits.ReadAttributes(tag),
        });
    }

    private void AddPlaceholder(Inline node, string type, string equivalent)
    {
        if (node.Span.Length > 0)
        {
            pieces.Add(new Piece { Span = SpanOf(node), Type = type, Equivalent = equivalent });
        }
    }

    private void AddLineBreak(LineBreakInline node)
    {
        int next = node.NextSibling is { Span: { Length: > 0, Start: int start } } ? start : text.Length;
        pieces.Add(node.IsHard
            ? new Piece { Span = SoftBreak.SpanOf(text, node.Span.Start, next), Type = InlineCodeTypes.LineBreak, Role = CodeRole.LineBreak }
            : SoftBreak.Read(text, node.Span.Start, next));
    }

    /// <summary>Whether the pieces follow each other and nothing but blanks lies between them.</summary>
    private bool IsMonotone()
    {
        for (int i = 1; i < pieces.Count; i++)
        {
            int from = pieces[i - 1].Span.End;
            int to = pieces[i].Span.Start;
            if (to < from || text.AsSpan(from, to - from).IndexOfAnyExcept(' ', '\t') >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static TextSpan SpanOf(MarkdownObject node) => new(node.Span.Start, node.Span.Length);
}
