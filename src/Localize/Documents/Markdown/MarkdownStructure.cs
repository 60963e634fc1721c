using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Localize.Documents.Markdown;

/// <summary>Reads the blocks of a parsed document as structure.</summary>
internal sealed class MarkdownStructure
{
    private readonly ParsedMarkdown document;
    private readonly string text;
    private readonly bool hasCodeComments;
    private readonly InlineStructure inlines;
    private readonly List<StructureEntry> entries = [];

    private MarkdownStructure(ParsedMarkdown document, MarkdownSettings settings)
    {
        this.document = document;
        text = document.Text;
        hasCodeComments = settings.CodeComments;
        inlines = new InlineStructure(document, settings);
    }

    public static IReadOnlyList<StructureEntry> Read(ParsedMarkdown document, MarkdownSettings settings)
    {
        var structure = new MarkdownStructure(document, settings);
        structure.ReadFrontMatter();
        structure.ReadBlocks();
        structure.ReadTitles();
        return structure.entries;
    }

    /// <summary>Reads one block and what is in it.</summary>
    public static IReadOnlyList<StructureEntry> Read(ParsedMarkdown document, MarkdownSettings settings, Block block)
    {
        var structure = new MarkdownStructure(document, settings);
        structure.ReadBlocks(block);
        return structure.entries;
    }

    /// <summary>Whether two structures are equal.</summary>
    public static bool IsSame(IReadOnlyList<StructureEntry> expected, IReadOnlyList<StructureEntry> found)
    {
        bool isSame = expected.Count == found.Count;
        for (int i = 0; i < expected.Count && isSame; i++)
        {
            isSame = expected[i].IsSameBlock(found[i]) && expected[i].Inline == found[i].Inline;
        }

        return isSame;
    }

    /// <summary>The elements inside a leaf block, in words.</summary>
    public static IReadOnlyList<string> Describe(ParsedMarkdown document, MarkdownSettings settings, StructureEntry entry)
    {
        var words = new List<string>();
        if (entry.Source is LeafBlock leaf)
        {
            _ = new InlineStructure(document, settings) { Words = words }.Of(leaf);
        }
        else if (entry.Source is MaskedTitle title)
        {
            _ = new InlineStructure(document, settings) { Words = words }.OfText(title.Span);
        }

        return words;
    }

    private void ReadFrontMatter()
    {
        if (document.FrontMatter is not { } block || document.FrontMatterContent is not { } content)
        {
            return;
        }

        ulong shape = StableHash.Of(content.Error is null ? "" : "broken");
        foreach (string path in content.Shape)
        {
            shape = StableHash.Combine(shape, StableHash.Of(path));
        }

        entries.Add(new StructureEntry(0, "front matter", shape, 0, TextSpan.FromBounds(0, block.End), null));
    }

    /// <summary>The titles of containers: what in them is more than text.</summary>
    private void ReadTitles()
    {
        // The parameters of templates are strings and no Markdown, and a brace in one decides whether it is seen.
        foreach (MaskedTitle title in document.Mask.Titles.Where(static title => title.Context is not (TextContext.Parameter or TextContext.HtmlAttribute)))
        {
            entries.Add(new StructureEntry(0, "title", 0, inlines.OfText(title.Span), title.Span, title));
        }
    }

    private void ReadBlocks(Block? root = null)
    {
        var open = new Stack<(Block Block, int Depth)>();
        if (root is null)
        {
            Push(document.Tree, 0, open);
        }
        else
        {
            open.Push((root, 0));
        }

        while (open.TryPop(out (Block Block, int Depth) next))
        {
            entries.Add(EntryOf(next.Block, next.Depth));
            if (next.Block is ContainerBlock container)
            {
                Push(container, next.Depth + 1, open);
            }
        }
    }

    private static void Push(ContainerBlock container, int depth, Stack<(Block Block, int Depth)> open)
    {
        for (int i = container.Count - 1; i >= 0; i--)
        {
            if (container[i] is not BlankLineBlock && !IsEmptied(container[i]))
            {
                open.Push((container[i], depth));
            }
        }
    }

    /// <summary>Markdig leaves the paragraph that a table or a definition was made of before it when a cell could open emphasis or the definition is long; no paragraph is empty.</summary>
    private static bool IsEmptied(Block block) => block is ParagraphBlock { ProcessInlines: true, Inline: { } inline }
        && (inline.FirstChild is null || (inline.FirstChild == inline.LastChild && inline.FirstChild.GetType() == typeof(ContainerInline) && ((ContainerInline)inline.FirstChild).FirstChild is null));

    private StructureEntry EntryOf(Block block, int depth)
    {
        TextSpan span = block.Span.Length > 0 ? new TextSpan(block.Span.Start, block.Span.Length) : default;
        ulong inline = block is LeafBlock leaf ? inlines.Of(leaf) : 0;
        return new StructureEntry(depth, block.GetType().Name, DetailOf(block, span), inline, span, block);
    }

    private ulong DetailOf(Block block, TextSpan span) => block switch
    {
        HeadingBlock heading => (ulong)heading.Level * 2 + (heading.IsSetext ? 1UL : 0),
        ListBlock list => StableHash.Combine(StableHash.Of(list.OrderedStart), list.BulletType) + (list.IsOrdered ? 1UL : 0) + (list.IsLoose ? 2UL : 0),
        Table table => (ulong)table.Count * 1000 + (ulong)table.ColumnDefinitions.Count,
        TableRow row => (ulong)row.Count,
        LinkReferenceDefinition definition => StableHash.Combine(StableHash.Of(definition.Label), StableHash.Of(definition.Url)),
        HtmlBlock html => (ulong)html.Type,
        FencedCodeBlock code when hasCodeComments && span.Length > 0 => CodeCommentReader.HashOfCode(text, code),
        CodeBlock => StableHash.Of(text.AsSpan(span.Start, Math.Min(span.Length, text.Length - span.Start))),
        ThematicBreakBlock => StableHash.Of(document.Mask.Text.AsSpan(span.Start, Math.Min(span.Length, text.Length - span.Start)).TrimEnd()),
        _ => 0,
    };
}
