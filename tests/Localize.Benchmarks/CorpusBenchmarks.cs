using BenchmarkDotNet.Attributes;
using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Segments;
using Markdig;

namespace Localize.Benchmarks;

/// <summary>The same measurements under BenchmarkDotNet.</summary>
[MemoryDiagnoser]
public class CorpusBenchmarks
{
    private readonly MarkdownFormat format = new();
    private readonly SentenceSegmenter segmenter = SentenceSegmenter.ForLanguage("en");
    private readonly MarkdownPipeline bare = BarePipeline.Create();
    private IReadOnlyList<SourceDocument> documents = [];

    /// <summary>Reads the corpus.</summary>
    [GlobalSetup]
    public void Load() => documents = Corpus.Load().Documents;

    /// <summary>Markdig's bare parse, the ratio to beat.</summary>
    /// <returns>Blocks parsed.</returns>
    [Benchmark(Baseline = true)]
    public int BareParse() => documents.Sum(document => Markdown.Parse(document.Text, bare).Count);

    /// <summary>Extraction.</summary>
    /// <returns>Units found.</returns>
    [Benchmark]
    public int Extract() => documents.Sum(document => format.Extract(document).Units.Count);

    /// <summary>Extraction and segmentation.</summary>
    /// <returns>Segments found.</returns>
    [Benchmark]
    public int ExtractAndSegment()
    {
        var ends = new List<int>();
        foreach (Unit unit in documents.SelectMany(document => format.Extract(document).Units))
        {
            segmenter.Segment(unit.Source.Text, ends);
        }

        return ends.Count;
    }
}
