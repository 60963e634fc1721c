using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Localize.Documents.Markdown;

/// <summary>Walks the blocks of a document and collects their units. Blocks it does not know are skeleton.</summary>
internal sealed class BlockReader
{
    private readonly ParsedMarkdown document;
    private readonly string text;
    private readonly UnitCollector collector;
    private readonly RawTextReader rawText;
    private readonly SubUnitReader subUnits;
    private readonly HtmlReader html;
    private readonly HeadingTrail headings = new();
    private readonly bool hasCodeComments;

    public BlockReader(ParsedMarkdown document, MarkdownSettings settings, UnitCollector collector)
    {
        this.document = document;
        this.collector = collector;
        text = document.Text;
        hasCodeComments = settings.CodeComments;
        rawText = new RawTextReader(text, document.Mask);
        subUnits = new SubUnitReader(text, document.Mask.Text, rawText, settings);
        html = new HtmlReader(text, document.Mask.Text, rawText, subUnits, collector);
    }

    public void Read()
    {
        var open = new Stack<(Block Block, BlockPath Path)>();
        Push(document.Tree, BlockPath.Root(), open);
        while (open.TryPop(out (Block Block, BlockPath Path) next))
        {
            (subUnits.Path, subUnits.Headings) = (next.Path.Text, headings.Current);
            if (next.Block is ContainerBlock container)
            {
                Push(container, next.Path, open);
            }
            else
            {
                ReadLeaf(next.Block, next.Path.Text);
            }
        }

        ReadMaskedParts();
    }

    private static void Push(ContainerBlock container, BlockPath path, Stack<(Block Block, BlockPath Path)> open)
    {
        for (int i = container.Count - 1; i >= 0; i--)
        {
            open.Push((container[i], path.Of(NameOf(container[i]))));
        }
    }

    private void ReadLeaf(Block block, string path)
    {
        switch (block)
        {
            case LinkReferenceDefinition { TitleSpan.Length: > 2 } definition when definition.TitleSpan.Start > 0:
                collector.AddAll(subUnits.ReadTitle(definition.TitleSpan));
                break;
            case FencedCodeBlock code when hasCodeComments:
                collector.AddAll(CodeCommentReader.Read(text, code, path, headings.Current));
                break;
            case HtmlBlock htmlBlock:
                html.Read(htmlBlock.Span.Start, Math.Min(htmlBlock.Span.End + 1, text.Length), path);
                break;
            case LeafBlock leaf when document.IsPlain(leaf):
                ReadText(leaf, PlainLeaf.Read(leaf, text, document.Mask.Text, rawText), path);
                if (document.IsLarge)
                {
                    leaf.Lines = default;
                }

                break;
            case LeafBlock leaf when document.InlinesOf(leaf) is { FirstChild: not null } inline:
                ReadText(leaf, InlineReader.Read(inline, text, document.Mask.Text, rawText, subUnits), path);
                if (document.IsLarge)
                {
                    leaf.Inline = null;
                }

                break;
        }
    }

    private void ReadText(LeafBlock leaf, List<Piece>? pieces, string path)
    {
        if (pieces is null)
        {
            return;
        }

        List<Piece> trimmed = HtmlEdges.Trim(PieceTrimmer.Trim(pieces, text), text);
        if (!PieceTrimmer.HasWords(trimmed))
        {
            collector.AddTrimmedOff(pieces, kept: []);
            return;
        }

        int start = trimmed[0].Span.Start;
        int lineStart = collector.Lines.StartOfLineAt(start);
        collector.Add(new UnitDraft
        {
            Kind = KindOf(leaf),
            Context = ContextOf(leaf),
            Span = TextSpan.FromBounds(start, trimmed[^1].Span.End),
            Pieces = trimmed,
            Path = path,
            Headings = headings.Current,
            LinePrefixes = LinePrefix.Read(trimmed, text),
            ContinuationPrefix = LinePrefix.Continue(text.AsSpan(lineStart, start - lineStart)),
            IsAtBlockStart = LinePrefix.IsBlockStart(text, lineStart, start),
        });
        if (trimmed.Count < pieces.Count)
        {
            collector.AddTrimmedOff(pieces, trimmed);
        }

        if (leaf is HeadingBlock heading)
        {
            headings.Enter(heading.Level, string.Concat(trimmed.Select(static piece => piece.Text ?? piece.Equivalent)));
        }
    }

    private void ReadMaskedParts()
    {
        if (document.Mask.Titles.Count + document.Mask.Tags.Count == 0)
        {
            return;
        }

        var leaves = new LeafBlocks(document.Tree);
        foreach (MaskedTitle title in document.Mask.Titles)
        {
            if (leaves.Contains(title.Span.Start))
            {
                continue;
            }

            var pieces = new List<Piece>();
            rawText.ReadFree(title.Span.Start, title.Span.End, hasEscapes: title.Context == TextContext.Parameter, hasReferences: title.Context == TextContext.HtmlAttribute, pieces, isMasked: true);
            if (PieceTrimmer.HasWords(pieces))
            {
                collector.Add(new UnitDraft { Kind = UnitKind.Title, Context = title.Context, Span = title.Span, Pieces = pieces, Path = "container/title" });
            }
        }

        foreach (TextSpan span in document.Mask.Tags)
        {
            if (!leaves.Contains(span.Start) && TagReader.Read(text.AsSpan(0, span.End), span.Start) is { } tag)
            {
                collector.AddAll(subUnits.ReadAttributes(tag, isMasked: true));
            }
        }
    }

    private static UnitKind KindOf(LeafBlock leaf) => leaf switch
    {
        HeadingBlock => UnitKind.Heading,
        { Parent: TableCell } => UnitKind.TableCell,
        { Parent: Footnote or DefinitionItem } => UnitKind.Note,
        { Parent: ListItemBlock } => UnitKind.ListItem,
        _ => UnitKind.Paragraph,
    };

    private static TextContext ContextOf(LeafBlock leaf) => leaf switch
    {
        HeadingBlock { IsSetext: false } => TextContext.MarkdownLine,
        { Parent: TableCell } => TextContext.MarkdownCell,
        _ => TextContext.MarkdownBlock,
    };

    // The most frequent first.
    private static string NameOf(Block block) => block switch
    {
        ParagraphBlock { Parent: TableCell } => "",
        ParagraphBlock => "paragraph",
        ListItemBlock => "item",
        TableCell => "cell",
        HeadingBlock => "heading",
        ListBlock => "list",
        FencedCodeBlock => "",
        HtmlBlock => "html",
        TableRow => "row",
        QuoteBlock => "quote",
        Table => "table",
        LinkReferenceDefinition => "definition",
        Footnote => "footnote",
        DefinitionList => "definitions",
        DefinitionItem => "definition",
        DefinitionTerm => "term",
        _ => "",
    };
}
