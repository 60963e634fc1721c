using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Localize.Documents.Markdown;

/// <summary>Markdig with the extensions that documents need, in three ways of dealing with inlines.</summary>
internal static class Parsers
{
    private static readonly InlineParserList DeferredInlines = InlineParsersOf(Configure(null));

    /// <summary>All leaves have their inlines.</summary>
    public static MarkdownPipeline Whole { get; } = Configure(null).Build();

    /// <summary>All but plain leaves have their inlines.</summary>
    public static MarkdownPipeline WithoutPlain { get; } = Configure(PlainLeaf.Mark).Build();

    /// <summary>Only leaves that may be tables or refer to footnotes have their inlines.</summary>
    public static MarkdownPipeline Deferring { get; } = Configure(PlainLeaf.Defer).Build();

    /// <summary>Makes the inlines that <see cref="Deferring"/> left out.</summary>
    public static InlineProcessor InlinesFor(MarkdownDocument tree) => new(tree, DeferredInlines, preciseSourcelocation: true, context: null);

    /// <summary>The parsers of extensions, as that of task lists, are added when the pipeline is built.</summary>
    private static InlineParserList InlineParsersOf(MarkdownPipelineBuilder builder)
    {
        _ = builder.Build();
        return new InlineParserList(builder.InlineParsers);
    }

    private static MarkdownPipelineBuilder Configure(ProcessBlockDelegate? closed)
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MarkdownGuard.DeepestNesting };
        builder.UsePreciseSourceLocation()
            .UsePipeTables(new PipeTableOptions { RequireHeaderSeparator = true, UseHeaderForColumnCount = true })
            .UseTaskLists()
            .UseFootnotes()
            .UseDefinitionLists();
        builder.InlineParsers.Insert(0, new AddressParser());
        builder.InlineParsers.FindExact<EmphasisInlineParser>()!.EmphasisDescriptors.Add(new EmphasisDescriptor('~', 1, 2, enableWithinWord: true));
        builder.BlockParsers.FindExact<ParagraphBlockParser>()!.Closed += closed;
        builder.BlockParsers.FindExact<HeadingBlockParser>()!.Closed += closed;
        return builder;
    }
}
