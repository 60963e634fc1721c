using System.Diagnostics;
using System.Globalization;
using System.Text;
using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Engines;
using Localize.Memory;
using Localize.Merging;
using Localize.Segments;
using Localize.Terms;
using Markdig;

namespace Localize.Benchmarks;

/// <summary>
/// A plain measurement on one core: each row is the best of several passes over the corpus after a warm-up, in processor time of
/// this process, beside Markdig's bare parse of the same files in the same run.
/// </summary>
internal static class QuickMode
{
    private const int Passes = ProcessorClock.Passes;

    public static async Task RunAsync(string? folder)
    {
        Corpus corpus = Corpus.Load(folder);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{corpus.Documents.Count} files, {corpus.Megabytes:0.00} MB of UTF-8, best of {Passes} passes, processor time"));
        MarkdownPipeline bare = BarePipeline.Create();
        var format = new MarkdownFormat();
        SentenceSegmenter segmenter = SentenceSegmenter.ForLanguage("en");
        string[] units = [.. corpus.Documents.SelectMany(d => format.Extract(d).Units).Select(u => u.Source.Text)];
        long unitBytes = units.Sum(t => (long)Encoding.UTF8.GetByteCount(t));

        double parse = Measure("Markdig, bare parse", corpus.Bytes, () => ForEach(corpus, d => Markdown.Parse(d.Text, bare)), null);
        Measure("extract", corpus.Bytes, () => ForEach(corpus, d => format.Extract(d)), parse);
        Measure("extract + segment", corpus.Bytes, () => ForEach(corpus, d => Segment(format.Extract(d), segmenter)), parse);
        MeasureMerging(corpus, format, segmenter, parse);
        GrowthRows.Print();
        foreach (int terms in new[] { 100, 10_000 })
        {
            var matcher = new TermMatcher(SyntheticGlossary.Of(units, terms), "en");
            Measure(string.Create(CultureInfo.InvariantCulture, $"match {terms:N0} terms in the units' text"), unitBytes, () => Array.ForEach(units, u => matcher.Find(u)), null);
        }

        await MeasurePipelineAsync(corpus, parse);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory of this process: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB"));
    }

    /// <summary>Documents and merging alone: the pseudo translations are made before the clock runs.</summary>
    private static void MeasureMerging(Corpus corpus, MarkdownFormat format, SentenceSegmenter segmenter, double parse)
    {
        Dictionary<string, Dictionary<string, InlineText>> targets = corpus.Documents.ToDictionary(
            static document => document.Path, document => PseudoOf(format.Extract(document)), StringComparer.Ordinal);
        Measure("extract + segment + merge + proof", corpus.Bytes, () => ForEach(corpus, document =>
        {
            ExtractedDocument extracted = format.Extract(document);
            Segment(extracted, segmenter);
            DocumentMerger.Merge(extracted, targets[document.Path], "en-XA");
        }), parse);
        Dictionary<string, Dictionary<string, InlineText>> same = corpus.Documents.ToDictionary(
            static document => document.Path, document => format.Extract(document).Units.ToDictionary(static unit => unit.Id, static unit => unit.Source), StringComparer.Ordinal);
        Measure("the same, nothing changed", corpus.Bytes, () => ForEach(corpus, document =>
        {
            ExtractedDocument extracted = format.Extract(document);
            Segment(extracted, segmenter);
            DocumentMerger.Merge(extracted, same[document.Path], "en-XA");
        }), parse);
    }

    internal static Dictionary<string, InlineText> PseudoOf(ExtractedDocument document) =>
        document.Units.ToDictionary(static unit => unit.Id, static unit => new InlineText(unit.Source.Elements.Select(Accented)), StringComparer.Ordinal);

    private static InlineElement Accented(InlineElement element) => element is TextRun run ? new TextRun(run.Text.Replace('a', 'á').Replace('e', 'é').Replace('o', 'ö')) : element;

    private static async Task MeasurePipelineAsync(Corpus corpus, double parse)
    {
        double best = double.MaxValue;
        for (int pass = 0; pass < 3; pass++)
        {
            LocalizationPipeline pipeline = new LocalizationPipelineBuilder(new LanguagePair("en", "tr")).UseMemory(JournalMemory.Read()).UseEngine(new PseudoEngine()).Build();
            TimeSpan before = ProcessorClock.Now;
            foreach (SourceDocument document in corpus.Documents)
            {
                await pipeline.LocalizeAsync(document);
            }

            best = Math.Min(best, (ProcessorClock.Now - before).TotalSeconds);
        }

        Print("whole pipeline, pseudo engine, structure proved", corpus.Bytes, best, parse);
    }

    private static double Measure(string name, long bytes, Action pass, double? parse)
    {
        double best = ProcessorClock.Best(pass);
        Print(name, bytes, best, parse);
        return best;
    }

    private static void Print(string name, long bytes, double seconds, double? parse) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name,-50} {bytes / 1e6 / seconds,8:0.0} MB/s{(parse is { } p ? $"   {seconds / p,5:0.00} × bare parse" : "")}"));

    private static void ForEach(Corpus corpus, Action<SourceDocument> action)
    {
        foreach (SourceDocument document in corpus.Documents)
        {
            action(document);
        }
    }

    internal static int Segment(ExtractedDocument document, SentenceSegmenter segmenter)
    {
        int found = 0;
        var ends = new List<int>();
        foreach (Unit unit in document.Units)
        {
            ends.Clear();
            segmenter.Segment(unit.Source.Text, ends);
            found += ends.Count;
        }

        return found;
    }
}
