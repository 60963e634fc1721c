using System.Globalization;
using System.Text;
using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Merging;

namespace Localize.Benchmarks;

/// <summary>
/// How time and memory grow with the size of one document, up to the largest that is read: extract, merge with every unit
/// changed, proof. Time is the best of several passes; memory is what a run leaves reachable plus what it allocated.
/// </summary>
internal static class GrowthRows
{
    private static readonly int[] Sizes = [1 << 20, 1 << 21, 1 << 22, (1 << 23) - 4096];

    private static readonly (string Name, Func<int, string> Piece)[] Kinds =
    [
        ("prose, lists and tables", static i => string.Create(CultureInfo.InvariantCulture, $"## Part {i}\n\nSome *plain* prose with a [link](page-{i}.md), `code` and **more** words\nover two lines. A second sentence.\n\n- one item\n- another **item** here\n\n| a | b |\n| - | - |\n| cell {i} | text |\n\n")),
        ("one list", static i => string.Create(CultureInfo.InvariantCulture, $"- item {i} with `code` and *stress*\n")),
        ("one paragraph", static i => string.Create(CultureInfo.InvariantCulture, $"line {i} of a paragraph that never ends\n")),
        ("HTML", static i => string.Create(CultureInfo.InvariantCulture, $"<div class=\"c{i}\"><p title=\"Part {i}\">Some <b>bold</b> text</p></div>\n\n")),
        ("reference links", static i => string.Create(CultureInfo.InvariantCulture, $"See [part {i}][r{i % 500}] and [r{i % 500}] now.\n\n{(i < 500 ? $"[r{i}]: https://example.org/{i}\n\n" : "")}")),
    ];

    public static void Print()
    {
        foreach ((string name, Func<int, string> piece) in Kinds)
        {
            double[] seconds = [.. Sizes.Select(size => Seconds(Document(piece, size)))];
            double worst = Enumerable.Range(1, seconds.Length - 1).Max(i => seconds[i] / seconds[i - 1]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-26} 1, 2, 4, 8 MiB: {string.Join(", ", seconds.Select(s => $"{s * 1000:0}"))} ms; worst t(2n)/t(n) {worst:0.00}; memory {PeakOf(Document(piece, Sizes[^1])):0.0} x size"));
        }
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

    private static double Seconds(SourceDocument document)
    {
        double best = double.MaxValue;
        for (int i = 0; i < 4; i++)
        {
            GC.Collect();
            TimeSpan before = ProcessorClock.Now;
            Run(document);
            best = Math.Min(best, (ProcessorClock.Now - before).TotalSeconds);
        }

        return best;
    }

    private static MergeResult Run(SourceDocument document)
    {
        ExtractedDocument extracted = new MarkdownFormat().Extract(document);
        return DocumentMerger.Merge(extracted, QuickMode.PseudoOf(extracted), "en-XA");
    }

    /// <summary>The largest heap seen while a thread samples it, without the document itself, as a multiple of the file's size.</summary>
    private static double PeakOf(SourceDocument document)
    {
        long start = GC.GetTotalMemory(forceFullCollection: true);
        long peak = start;
        using var stop = new ManualResetEventSlim();
        var watch = new Thread(() =>
        {
            while (!stop.Wait(5))
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            }
        });
        watch.Start();
        MergeResult result = Run(document);
        stop.Set();
        watch.Join();
        GC.KeepAlive(result);
        return (peak - start) / (double)Encoding.UTF8.GetByteCount(document.Text);
    }
}
