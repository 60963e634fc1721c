using System.Diagnostics;
using System.Globalization;
using System.Text;
using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Merging;

namespace Localize.Benchmarks;

/// <summary>
/// Memory of extract, merge and proof of one document, as multiples of the file's size in UTF-8. Garbage does not count: what is
/// live is counted after a full collection with the results held, and the peak is the smallest heap that suffices, found by
/// running processes whose collector may not take more (<c>DOTNET_GCHeapHardLimit</c>) and is made to collect before the merge.
/// </summary>
internal static class GrowthMemory
{
    private const int Step = 5;
    private const int Largest = 200;

    public static string Describe(SourceDocument document, int kind)
    {
        double size = Encoding.UTF8.GetByteCount(document.Text);
        long start = GC.GetTotalMemory(forceFullCollection: true);
        ExtractedDocument extracted = new MarkdownFormat().Extract(document);
        double afterExtract = GC.GetTotalMemory(forceFullCollection: true) - start;
        Dictionary<string, InlineText> targets = QuickMode.PseudoOf(extracted);
        MergeResult merged = DocumentMerger.Merge(extracted, targets, "en-XA");
        double afterMerge = GC.GetTotalMemory(forceFullCollection: true) - start;
        GC.KeepAlive(merged);
        GC.KeepAlive(targets);
        GC.KeepAlive(extracted);
        return string.Create(CultureInfo.InvariantCulture, $"live after extract {afterExtract / size:0.0} x size, with targets and merged text {afterMerge / size:0.0} x; smallest heap that suffices {SmallestHeap(kind, (long)size)} x");
    }

    /// <summary>What the processes under a limit do.</summary>
    public static int RunUnderLimit(int kind)
    {
        ExtractedDocument extracted = new MarkdownFormat().Extract(GrowthRows.Largest(kind));
        Dictionary<string, InlineText> targets = QuickMode.PseudoOf(extracted);
        // Under a limit the collector keeps the room of small objects, and has none for the large text.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        MergeResult merged = DocumentMerger.Merge(extracted, targets, "en-XA");
        GC.KeepAlive(extracted);
        return merged.FallbackUnitIds.Count == 0 ? 0 : 1;
    }

    /// <summary>In steps of 5 times the size, the document itself, the program and the targets included.</summary>
    private static int SmallestHeap(int kind, long size)
    {
        (int low, int high) = (1, Largest / Step);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Suffices(kind, middle * Step * size) ? (low, middle) : (middle + 1, high);
        }

        return low * Step;
    }

    private static bool Suffices(int kind, long bytes)
    {
        string[] program = Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? [typeof(GrowthMemory).Assembly.Location] : [];
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. program, "--grown", kind.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["DOTNET_GCHeapHardLimit"] = bytes.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        using Process process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
