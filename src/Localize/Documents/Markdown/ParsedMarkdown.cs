using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Localize.Documents.Markdown;

/// <summary>A document, its dialect mask and the tree that locates its parts.</summary>
internal sealed record ParsedMarkdown(SourceDocument Source, FrontMatterBlock? FrontMatter, DialectMask Mask, MarkdownDocument Tree, bool IsMdx)
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();
    private FrontMatterContent? frontMatterContent;

    public string Text => Source.Text;

    /// <summary>What the front matter holds, read once; <see langword="null"/> when there is none.</summary>
    public FrontMatterContent? FrontMatterContent =>
        FrontMatter is { } block ? frontMatterContent ??= FrontMatterReader.Read(Text, block) : null;

    /// <summary>Parses after the guard has looked at the text.</summary>
    /// <exception cref="LocalizationException">The text is too deeply nested.</exception>
    public static ParsedMarkdown Parse(SourceDocument source, MarkdownSettings settings)
    {
        FrontMatterBlock? frontMatter = FrontMatterBlock.Find(source.Text);
        int start = frontMatter?.End ?? (source.Text.StartsWith('\uFEFF') ? 1 : 0);
        bool isMdx = settings.Mdx ?? MdxDetector.IsMdx(source.Path, source.Text);
        DialectMask mask = DialectScanner.Scan(source.Text, start, settings, isMdx);
        string text = mask.Text;
        MarkdownGuard.Check(text, source.Path);
        try
        {
            return new ParsedMarkdown(source, frontMatter, mask, global::Markdig.Markdown.Parse(text, Pipeline), isMdx);
        }
        catch (ArgumentException exception)
        {
            throw DocumentErrors.ParserRefused(source.Path, exception);
        }
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MarkdownGuard.DeepestNesting };
        builder.UsePreciseSourceLocation()
            .UsePipeTables(new PipeTableOptions { RequireHeaderSeparator = true, UseHeaderForColumnCount = true })
            .UseAutoLinks()
            .UseTaskLists()
            .UseFootnotes()
            .UseDefinitionLists();
        builder.InlineParsers.FindExact<EmphasisInlineParser>()!.EmphasisDescriptors.Add(new EmphasisDescriptor('~', 1, 2, enableWithinWord: true));
        return builder.Build();
    }
}
