using System.Globalization;
using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Merging;
using Localize.Segments;
using Markdig;

namespace Localize.Benchmarks;

/// <summary>Where the time of documents and merging goes, stage by stage, each as a share of Markdig's bare parse of the same files.</summary>
internal static class StagesMode
{
    private const int WarmUps = 40;
    private const int Passes = 15;

    public static void Run(string? folder)
    {
        Corpus corpus = Corpus.Load(folder);
        MarkdownPipeline bare = BarePipeline.Create();
        var format = new MarkdownFormat();
        SentenceSegmenter segmenter = SentenceSegmenter.ForLanguage("en");
        SourceDocument[] documents = [.. corpus.Documents];
        PrintWhole(documents, bare, format, segmenter);
        ExtractedDocument[] extracted = [.. documents.Select(format.Extract)];
        Dictionary<string, InlineText>[] targets = [.. extracted.Select(QuickMode.PseudoOf)];
        ParsedMarkdown[] parsed = [.. documents.Select(d => ParsedMarkdown.Parse(d, format.Settings))];
        (string Text, WrittenEdits Edits)[] written = [.. extracted.Select((e, i) => Write(e, targets[i]))];
        (string Name, Action Pass)[] stages =
        [
            ("bare parse", () => Each(documents, d => Markdown.Parse(d.Text, bare))),
            ("scan of dialects", () => Each(documents, d => DialectScanner.Scan(d.Text, FrontMatterBlock.HeadOf(d.Text), format.Settings, MdxDetector.IsMdx(d.Path, d.Text)))),
            ("guard", () => Each(parsed, p => { MarkdownGuard.Check(p.Mask.Text, p.Source.Path); return 0; })),
            ("scan, guard, parse", () => Each(documents, d => ParsedMarkdown.Parse(d, format.Settings))),
            ("front matter", () => Each(parsed, p => { FrontMatterUnits.Read(p, format.Settings, new UnitCollector(p.Text), []); return 0; })),
            ("extract", () => Each(documents, d => format.Extract(d))),
            ("segment", () => Each(extracted, e => QuickMode.Segment(e, segmenter))),
            ("write", () => Each(Enumerable.Range(0, extracted.Length), i => Write(extracted[i], targets[i]))),
            ("proof", () => Each(Enumerable.Range(0, extracted.Length), i => ((IStructuredFormat)format).HasStructureOf(extracted[i], written[i].Text, written[i].Edits))),
            ("merge with proof", () => Each(Enumerable.Range(0, extracted.Length), i => DocumentMerger.Merge(extracted[i], targets[i], "en-XA"))),
        ];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written.Length} files, {written.Select((w, i) => ((IStructuredFormat)format).HasStructureOf(extracted[i], w.Text, w.Edits)).Count(static holds => !holds)} need a full second parse, {written.Count(static w => w.Edits.Edits.All(static e => e.IsProved))} are proved by their edits"));
        Print(stages);
    }

    // All stages of one document after the other, while nothing lives but sources and translations: what the stages need below would make the collector's
    // work theirs.
    private static void PrintWhole(SourceDocument[] documents, MarkdownPipeline bare, MarkdownFormat format, SentenceSegmenter segmenter)
    {
        Dictionary<string, InlineText>[] targets = [.. documents.Select(document => QuickMode.PseudoOf(format.Extract(document)))];
        Print(
        [
            ("bare parse", () => Each(documents, d => Markdown.Parse(d.Text, bare))),
            ("all", () => Each(Enumerable.Range(0, documents.Length), i =>
            {
                ExtractedDocument extracted = format.Extract(documents[i]);
                QuickMode.Segment(extracted, segmenter);
                return DocumentMerger.Merge(extracted, targets[i], "en-XA");
            })),
        ]);
    }

    private static void Print((string Name, Action Pass)[] stages)
    {
        double[][] times = [.. stages.Select(static _ => new double[Passes])];
        for (int pass = -WarmUps; pass < Passes; pass++)
        {
            for (int i = 0; i < stages.Length; i++)
            {
                TimeSpan before = ProcessorClock.Now;
                stages[i].Pass();
                double seconds = (ProcessorClock.Now - before).TotalSeconds;
                if (pass >= 0)
                {
                    times[i][pass] = seconds;
                }
            }
        }

        for (int i = 0; i < stages.Length; i++)
        {
            double[] ratios = [.. times[i].Select((t, pass) => t / times[0][pass]).Order()];
            long before = GC.GetAllocatedBytesForCurrentThread();
            stages[i].Pass();
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            (double Pause, int Full) = Collected(stages[i].Pass);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {stages[i].Name,-20} best {times[i].Min() * 1000,6:0.0} ms   {times[i].Min() / times[0].Min(),5:0.00} x   median of ratios {ratios[Passes / 2],5:0.00}   {allocated / 1e6,6:0.0} MB   collector {Pause,5:0.0} ms, {Full} full"));
        }
    }

    // What the collector takes of three passes' time, and how often it goes through everything.
    private static (double Pause, int Full) Collected(Action pass)
    {
        (TimeSpan Pause, int Full) before = (GC.GetTotalPauseDuration(), GC.CollectionCount(2));
        for (int i = 0; i < 3; i++)
        {
            pass();
        }

        return ((GC.GetTotalPauseDuration() - before.Pause).TotalMilliseconds / 3, GC.CollectionCount(2) - before.Full);
    }

    private static (string Text, WrittenEdits Edits) Write(ExtractedDocument document, Dictionary<string, InlineText> targets)
    {
        var draft = new MergeDraft(document, targets);
        return (draft.Write(), draft.Written);
    }

    private static void Each<T, TResult>(IEnumerable<T> items, Func<T, TResult> action)
    {
        foreach (T item in items)
        {
            _ = action(item);
        }
    }
}
