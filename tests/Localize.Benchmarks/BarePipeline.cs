using Markdig;

namespace Localize.Benchmarks;

/// <summary>Markdig with the extensions that our Markdown needs, for the ratio to beat.</summary>
internal static class BarePipeline
{
    public static MarkdownPipeline Create() => new MarkdownPipelineBuilder()
        .UsePipeTables().UseEmphasisExtras().UseAutoLinks().UseTaskLists().UseFootnotes().UseYamlFrontMatter().UsePreciseSourceLocation().Build();
}
