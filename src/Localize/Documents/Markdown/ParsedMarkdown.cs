using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Localize.Documents.Markdown;

/// <summary>A document, its dialect mask and the tree that locates its parts.</summary>
internal sealed class ParsedMarkdown
{
    /// <summary>A tree takes some thirty times the memory of its text; that of a larger document is let go when it was read.</summary>
    private const int LargestKept = 1 << 18;

    private FrontMatterContent? frontMatterContent;
    private MarkdownDocument? tree;
    private BlockOutline? outline;
    private InlineProcessor? inlines;

    private ParsedMarkdown(SourceDocument source, FrontMatterBlock? frontMatter, DialectMask mask, bool isMdx, MarkdownPipeline pipeline)
    {
        (Source, FrontMatter, Mask, IsMdx) = (source, frontMatter, mask, isMdx);
        tree = global::Markdig.Markdown.Parse(Mask.Text, pipeline);
        inlines = ReferenceEquals(pipeline, Parsers.Deferring) ? Parsers.InlinesFor(tree) : null;
        HasDefinitionLists = tree.Any(static block => block is DefinitionList);
    }

    public SourceDocument Source { get; }

    public FrontMatterBlock? FrontMatter { get; }

    public DialectMask Mask { get; }

    public bool IsMdx { get; }

    /// <summary>Markdig 1.6.0 reads what follows a definition in one way or another, depending on its first character.</summary>
    public bool HasDefinitionLists { get; }

    /// <summary>Where Markdown begins: after byte order mark and front matter.</summary>
    public int Head => FrontMatterBlock.HeadOf(Text, FrontMatter);

    /// <summary>The tree, in which plain leaves have no inlines (<see cref="PlainLeaf"/>); parsed again when it was let go.</summary>
    public MarkdownDocument Tree => tree ??= global::Markdig.Markdown.Parse(Mask.Text, Parsers.WithoutPlain);

    /// <summary>Whether the tree is in memory.</summary>
    public bool HasTree => tree is not null;

    /// <summary>The blocks at the top; they are known after the tree was let go too.</summary>
    public BlockOutline Outline => outline ??= BlockOutline.Of(Tree, keepsBlocks: true);

    /// <summary>A tree of its own in which all leaves have their inlines.</summary>
    public MarkdownDocument ParseWhole() => global::Markdig.Markdown.Parse(Mask.Text, Parsers.Whole);

    /// <summary>Whether a leaf is read from its lines.</summary>
    public bool IsPlain(LeafBlock leaf) => PlainLeaf.IsLeft(leaf) && (inlines is null || PlainLeaf.IsPlain(leaf.Lines, Mask.Text));

    /// <summary>The inlines of a leaf. Those that <see cref="Parsers.Deferring"/> left out are made now, and can be made once.</summary>
    public ContainerInline? InlinesOf(LeafBlock leaf)
    {
        if (inlines is not null && PlainLeaf.IsLeft(leaf))
        {
            inlines.ProcessInlineLeaf(leaf);
        }

        return leaf.Inline;
    }

    /// <summary>Whether the tree is let go after reading, so that its parts may be let go while they are read.</summary>
    public bool IsLarge => Text.Length > LargestKept;

    public string Text => Source.Text;

    /// <summary>What the front matter holds, read once; <see langword="null"/> when there is none.</summary>
    public FrontMatterContent? FrontMatterContent =>
        FrontMatter is { } block ? frontMatterContent ??= FrontMatterReader.Read(Text, block) : null;

    /// <summary>Parses after the guard has looked at the text. Links and emphasis can be looked for in the tree.</summary>
    /// <exception cref="LocalizationException">The text is too deeply nested.</exception>
    public static ParsedMarkdown Parse(SourceDocument source, MarkdownSettings settings) => Parse(source, settings, Parsers.WithoutPlain);

    /// <summary>Parses to read the units once, leaf by leaf: a large document has no inlines but those of the leaf that is read.</summary>
    /// <exception cref="LocalizationException">The text is too deeply nested.</exception>
    public static ParsedMarkdown ParseToExtract(SourceDocument source, MarkdownSettings settings) =>
        Parse(source, settings, source.Text.Length > LargestKept ? Parsers.Deferring : Parsers.WithoutPlain);

    /// <summary>Parses in one of the ways of <see cref="Parsers"/>.</summary>
    /// <exception cref="LocalizationException">The text is too deeply nested.</exception>
    public static ParsedMarkdown Parse(SourceDocument source, MarkdownSettings settings, MarkdownPipeline pipeline)
    {
        FrontMatterBlock? frontMatter = FrontMatterBlock.Find(source.Text);
        int start = FrontMatterBlock.HeadOf(source.Text, frontMatter);
        bool isMdx = settings.Mdx ?? MdxDetector.IsMdx(source.Path, source.Text);
        DialectMask mask = DialectScanner.Scan(source.Text, start, settings, isMdx);
        MarkdownGuard.Check(mask.Text, source.Path);
        return Build(source, frontMatter, mask, isMdx, pipeline);
    }

    private static ParsedMarkdown Build(SourceDocument source, FrontMatterBlock? frontMatter, DialectMask mask, bool isMdx, MarkdownPipeline pipeline)
    {
        try
        {
            return new ParsedMarkdown(source, frontMatter, mask, isMdx, pipeline);
        }
        catch (ArgumentException exception)
        {
            throw DocumentErrors.ParserRefused(source.Path, exception);
        }
    }

    /// <summary>Parses a part of a document whose dialect syntax is known.</summary>
    /// <exception cref="LocalizationException">The text is too deeply nested.</exception>
    public static ParsedMarkdown ParsePart(ParsedMarkdown like, DialectMask mask)
    {
        MarkdownGuard.Check(mask.Text, like.Source.Path);
        return Build(new SourceDocument(like.Source.Path, mask.Source), frontMatter: null, mask, like.IsMdx, Parsers.WithoutPlain);
    }

    /// <summary>Lets go of the tree of a large document.</summary>
    public void ReleaseTree()
    {
        if (IsLarge && tree is not null)
        {
            outline = BlockOutline.Of(tree, keepsBlocks: false);
            (tree, inlines) = (null, null);
        }
    }
}
