using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Localize.Documents.Markdown;

/// <summary>
/// Sums up what stands in a leaf block: emphasis, links, code, images, tags, formulas, each with what it stands in. Text does
/// not count, the order of the elements does not count, and <c>&lt;strong&gt;</c> counts as <c>**</c>.
/// </summary>
internal sealed class InlineStructure(ParsedMarkdown document, MarkdownSettings settings)
{
    private readonly string text = document.Text;
    private readonly string masked = document.Mask.Text;
    private readonly List<(object? Node, ulong Chain)> chain = [];
    private ulong sum;

    /// <summary>Receives the elements in words when set.</summary>
    public List<string>? Words { get; init; }

    public ulong Of(LeafBlock leaf)
    {
        sum = 0;
        chain.Clear();
        if (leaf is HtmlBlock html)
        {
            AddHtml(html.Span.Start, Math.Min(html.Span.End + 1, text.Length));
        }
        else if (document.IsPlain(leaf))
        {
            // The last leaf of a footnote has inlines all the same: the link back, which does not count.
            foreach ((TextSpan span, bool isCode) in PlainLeaf.PartsOf(leaf, masked))
            {
                AddPlain(span, isCode);
            }
        }
        else if (leaf.Inline is { } inline)
        {
            Walk(inline);
        }

        return sum;
    }

    private void AddPlain(TextSpan span, bool isCode)
    {
        if (isCode)
        {
            Add("code", PlainCode.ContentOf(masked.AsSpan(span.Start, span.Length)));
        }
        else if (PlainLeaf.IsShownOtherwise(text, masked, span))
        {
            AddText(span.Start, span.End);
        }
    }

    /// <summary>Sums up a stretch of text that is not part of a block.</summary>
    public ulong OfText(TextSpan span)
    {
        sum = 0;
        chain.Clear();
        AddText(span.Start, span.End);
        return sum;
    }

    private ulong Chain => chain.Count == 0 ? StableHash.Start : chain[^1].Chain;

    private void Walk(ContainerInline root)
    {
        Inline? node = root.FirstChild;
        while (node is not null)
        {
            if (Enter(node) && node is ContainerInline { FirstChild: { } child })
            {
                node = child;
                continue;
            }

            Leave(node);
            while (node.NextSibling is null)
            {
                node = node.Parent!;
                if (ReferenceEquals(node, root))
                {
                    return;
                }

                Leave(node);
            }

            node = node.NextSibling;
        }
    }

    private bool Enter(Inline node)
    {
        switch (node)
        {
            case LiteralInline:
                AddText(node.Span.Start, Math.Min(node.Span.End + 1, text.Length));
                return false;
            case EmphasisInline emphasis:
                Open(node, NameOf(emphasis), "");
                return true;
            case LinkInline link:
                Open(node, link.IsAutoLink ? "address" : link.IsImage ? "image" : "link", string.Concat(link.Url, string.IsNullOrEmpty(link.Title) ? " " : " title"));
                return !link.IsAutoLink;
            case CodeInline code:
                Add("code", code.Content);
                return false;
            case AutolinkInline autolink:
                Add("address", $"{autolink.Url} ");
                return false;
            case HtmlInline:
                AddTag(node.Span.Start, node.Span.End + 1);
                return false;
            case LineBreakInline { IsHard: true }:
                Add("line break", "");
                return false;
            case FootnoteLink { IsBackLink: false } footnote:
                Add("footnote reference", footnote.Footnote.Label ?? "");
                return false;
            case TaskList task:
                Add("task", task.Checked ? "x" : "");
                return false;
            default:
                return node is ContainerInline;
        }
    }

    private void Leave(Inline node)
    {
        if (node is not ContainerInline)
        {
            return;
        }

        CloseFrom(IndexOf(node));
    }

    private int IndexOf(object node)
    {
        int index = chain.Count - 1;
        while (index >= 0 && !Equals(chain[index].Node, node))
        {
            index--;
        }

        return index;
    }

    private bool CloseFrom(int index)
    {
        if (index >= 0)
        {
            chain.RemoveRange(index, chain.Count - index);
        }

        return index >= 0;
    }

    private void Open(object node, string name, string detail)
    {
        Add(name, detail);
        chain.Add((node, StableHash.Combine(Chain, StableHash.Of(name))));
    }

    private void Add(string name, ReadOnlySpan<char> detail)
    {
        sum += StableHash.Combine(StableHash.Combine(Chain, StableHash.Of(name)), StableHash.Of(detail));
        Words?.Add(detail.IsEmpty ? name : string.Create(CultureInfo.InvariantCulture, $"{name} {detail}"));
    }

    /// <summary>Between the hidden stretches, as the reader of units has it: no address goes over one.</summary>
    private void AddText(int start, int end, bool isRawHtml = false)
    {
        IReadOnlyList<MaskedSpan> masks = document.Mask.Spans;
        int at = start;
        for (int i = document.Mask.FirstAfter(start); i < masks.Count && masks[i].Span.Start < end; i++)
        {
            MaskedSpan masked = masks[i];
            if (masked.Span.Start >= start)
            {
                Add(masked.CodeType, text.AsSpan(masked.Span.Start, masked.Span.Length));
            }

            if (!masked.IsBlock)
            {
                // A title stands in a hidden line and is text all the same.
                AddProtected(at, masked.Span.Start, isRawHtml);
                at = Math.Min(masked.Span.End, end);
            }
        }

        AddProtected(at, end, isRawHtml);
    }

    private void AddProtected(int start, int end, bool isRawHtml)
    {
        int at = start;
        while (ProtectedText.Find(text, at, end, isRawHtml) is { } found)
        {
            ReadOnlySpan<char> address = text.AsSpan(found.Span.Start, found.Span.Length);
            Add(found.CodeType == InlineCodeTypes.Autolink ? "address" : found.CodeType, address);
            at = found.Span.End;
        }
    }

    private void AddTag(int start, int end)
    {
        if (TagReader.Read(masked.AsSpan(0, end), start) is not { } tag)
        {
            Add("html", text.AsSpan(start, end - start));
            return;
        }

        string name = text.Substring(tag.Name.Start, tag.Name.Length).ToLowerInvariant();
        if (name is "em" or "strong" or "del" && tag.Attributes.Count == 0)
        {
            ToggleEmphasis(name, tag.IsClosing);
            return;
        }

        AddTag(tag, name);
    }

    private void ToggleEmphasis(string name, bool isClosing)
    {
        if (!isClosing)
        {
            Open(name, name, "");
            return;
        }

        if (!CloseFrom(IndexOf(name)))
        {
            Add("closing tag", name);
        }
    }

    private void AddTag(Tag tag, string name)
    {
        ulong detail = StableHash.Of(name);
        foreach (TagAttribute attribute in tag.Attributes)
        {
            string attributeName = text.Substring(attribute.Name.Start, attribute.Name.Length);
            bool isText = attribute.Quote is '"' or '\'' && settings.Attributes.Contains(attributeName);
            detail = StableHash.Combine(detail, StableHash.Of(attributeName));
            detail = isText ? detail : StableHash.Combine(detail, StableHash.Of(text.AsSpan(attribute.Value.Start, attribute.Value.Length)));
        }

        sum += StableHash.Combine(StableHash.Of(tag.IsClosing ? "closing tag" : "tag"), detail);
        Words?.Add($"{(tag.IsClosing ? "closing tag" : "tag")} {name}");
    }

    /// <summary>Text goes from one mark to the next, as the reader of units has it; a lone <c>&lt;</c> is part of it.</summary>
    private void AddHtml(int start, int end)
    {
        int textStart = start;
        for (int at = start; at < end;)
        {
            int next = masked.AsSpan(at, end - at).IndexOf('<');
            if (next < 0)
            {
                break;
            }

            at += next;
            int stop = EndOfHtml(at, end, out Tag? tag);
            if (stop == 0)
            {
                at++;
                continue;
            }

            AddText(textStart, at, isRawHtml: true);
            if (tag is null)
            {
                Add("comment", masked.AsSpan(at, stop - at));
            }
            else
            {
                AddTag(tag, text.Substring(tag.Name.Start, tag.Name.Length).ToLowerInvariant());
            }

            at = textStart = stop;
        }

        AddText(textStart, end, isRawHtml: true);
    }

    private int EndOfHtml(int at, int end, out Tag? tag)
    {
        tag = null;
        ReadOnlySpan<char> rest = masked.AsSpan(at, end - at);
        if (rest.StartsWith("<!", StringComparison.Ordinal) || rest.StartsWith("<?", StringComparison.Ordinal))
        {
            string close = rest.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : rest[1] == '?' ? "?>" : ">";
            int stop = rest.IndexOf(close, StringComparison.Ordinal);
            return at + (stop < 0 ? rest.Length : stop + close.Length);
        }

        tag = TagReader.Read(masked.AsSpan(0, end), at);
        return tag?.Span.End ?? 0;
    }

    private static string NameOf(EmphasisInline emphasis) =>
        emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em";
}
