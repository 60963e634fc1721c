using System.Globalization;
using System.Text;
using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Merging;
using Localize.Segments;
using Markdig;

namespace Localize.Benchmarks;

/// <summary>
/// How time grows with the size of one document, up to the largest that is read: extract, segment, merge with every unit changed,
/// proof. Time is processor time, each stage the best of several passes after a full collection; Markdig's bare parse stands beside.
/// </summary>
internal static class GrowthRows
{
    private static readonly int[] Sizes = [1 << 20, 1 << 21, 1 << 22, (1 << 23) - 4096];

    private const int Passes = 3;
    private static readonly MarkdownPipeline Bare = BarePipeline.Create();
    private static readonly SentenceSegmenter Segmenter = SentenceSegmenter.ForLanguage("en");

    private static readonly (string Name, Func<int, string> Piece)[] Kinds =
    [
        ("prose, lists and tables", static i => string.Create(CultureInfo.InvariantCulture, $"## Part {i}\n\nSome *plain* prose with a [link](page-{i}.md), `code` and **more** words\nover two lines. A second sentence.\n\n- one item\n- another **item** here\n\n| a | b |\n| - | - |\n| cell {i} | text |\n\n")),
        ("one list", static i => string.Create(CultureInfo.InvariantCulture, $"- item {i} with `code` and *stress*\n")),
        ("one paragraph", static i => string.Create(CultureInfo.InvariantCulture, $"line {i} of a paragraph that never ends\n")),
        ("HTML", static i => string.Create(CultureInfo.InvariantCulture, $"<div class=\"c{i}\"><p title=\"Part {i}\">Some <b>bold</b> text</p></div>\n\n")),
        ("containers and templates", static i => string.Create(CultureInfo.InvariantCulture, $":::tip Title {i}\n\nSome text with {{{{ value{i} }}}} here.\n\n:::\n\n")),
        ("reference links", static i => string.Create(CultureInfo.InvariantCulture, $"See [part {i}][r{i % 500}] and [r{i % 500}] now.\n\n{(i < 500 ? $"[r{i}]: https://example.org/{i}\n\n" : "")}")),
    ];

    /// <param name="kind">The number of one kind of document, or <see langword="null"/> for all.</param>
    public static void Print(int? kind = null)
    {
        foreach ((string name, Func<int, string> piece) in kind is { } one ? [Kinds[one]] : Kinds)
        {
            double[][] stages = [.. Sizes.Select(size => StagesOf(Document(piece, size)))];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}; 1, 2, 4, 8 MiB; {GrowthMemory.Describe(Document(piece, Sizes[^1]), Array.FindIndex(Kinds, k => k.Name == name))}"));
            PrintRow("bare parse", stages, static row => row[0]);
            PrintRow("extract", stages, static row => row[1]);
            PrintRow("segment", stages, static row => row[2]);
            PrintRow("merge + proof", stages, static row => row[3]);
            PrintRow("ours together", stages, static row => row[1] + row[2] + row[3]);
        }
    }

    /// <summary>The largest document of a kind.</summary>
    public static SourceDocument Largest(int kind) => Document(Kinds[kind].Piece, Sizes[^1]);

    private static void PrintRow(string name, double[][] stages, Func<double[], double> select)
    {
        double[] seconds = [.. stages.Select(select)];
        double worst = Enumerable.Range(1, seconds.Length - 1).Max(i => seconds[i] / seconds[i - 1]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {name,-14} {string.Join(", ", seconds.Select(static s => $"{s * 1000,5:0}"))} ms   worst t(2n)/t(n) {worst:0.00}"));
    }

    private static SourceDocument Document(Func<int, string> piece, int size)
    {
        var text = new StringBuilder(size + 256);
        for (int i = 0; text.Length < size - 256; i++)
        {
            text.Append(piece(i));
        }

        return new SourceDocument("grown.md", text.ToString());
    }

    private static double[] StagesOf(SourceDocument document)
    {
        double[] best = [double.MaxValue, double.MaxValue, double.MaxValue, double.MaxValue];
        var format = new MarkdownFormat();
        for (int i = 0; i < Passes; i++)
        {
            Keep(best, 0, () => Markdown.Parse(document.Text, Bare));
            ExtractedDocument extracted = Keep(best, 1, () => format.Extract(document));
            Keep(best, 2, () => QuickMode.Segment(extracted, Segmenter));
            Dictionary<string, InlineText> targets = QuickMode.PseudoOf(extracted);
            Keep(best, 3, () => DocumentMerger.Merge(extracted, targets, "en-XA"));
        }

        return best;
    }

    private static T Keep<T>(double[] best, int stage, Func<T> run)
    {
        GC.Collect();
        TimeSpan before = ProcessorClock.Now;
        T result = run();
        best[stage] = Math.Min(best[stage], (ProcessorClock.Now - before).TotalSeconds);
        return result;
    }
}
