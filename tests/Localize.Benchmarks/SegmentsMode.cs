using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Localize.Segments;

namespace Localize.Benchmarks;

/// <summary>
/// Segmentation on one core in processor time: all languages mixed, each language, patterns of a megabyte where every second or
/// third character may end a sentence, and what a call allocates when the caller's list is large enough.
/// </summary>
internal static class SegmentsMode
{
    private const int Passes = 7;
    private const int MostBoundaries = 1 << 20;

    // How much is cut for one measurement at least: processor time counts in steps of milliseconds.
    private const double LeastBytes = 24e6;

    private static readonly string[] Patterns =
        [".", "(", "\"", ". ", "1", "1. ", "… ", ". (", "!) ", "A. ", "a. ", "(. ", "-. ", "' . ", "a.b", "“. A", "\". A ", "1) a ", "[1]", ":) ", "\n", "http://a.b", "。“", "Aa.", "W\n"];

    /// <param name="file">JSON lines with <c>lang</c> and <c>text</c> or <c>sents</c>, or <see langword="null"/> for those that may lie beside the repository.</param>
    public static void Run(string? file)
    {
        file ??= Corpus.Beside("segmentation", "ud.jsonl");
        double normal = File.Exists(file) ? MeasureLanguages(file) : MeasureEnglish();
        double slowest = double.MaxValue;
        foreach (string pattern in Patterns)
        {
            double rate = Rate("en", [string.Concat(Enumerable.Repeat(pattern, 1_000_000 / pattern.Length))]);
            slowest = Math.Min(slowest, rate);
            Print($"  1 MB of {JsonSerializer.Serialize(pattern, JsonSerializerOptions.Default),-16}", rate, rate * 3 >= normal ? "" : "   slower than a third of normal");
        }

        Print("slowest pattern", slowest, "");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"allocated in a call with a list large enough: {Allocated()} bytes"));
    }

    private static double MeasureLanguages(string file)
    {
        (string Language, string Text)[] items = [.. File.ReadLines(file).Select(Item)];
        double mixed = Rate([.. items.Select(i => (SentenceSegmenter.ForLanguage(i.Language), i.Text))]);
        (string Language, double Rate)[] rates = [.. items.GroupBy(i => i.Language).Select(g => (g.Key, Rate(g.Key, [.. g.Select(i => i.Text)])))];
        Print($"segment, {rates.Length} languages mixed", mixed, "");
        foreach ((string language, double rate) in rates.OrderBy(r => r.Rate))
        {
            Print($"  {language}", rate, "");
        }

        Print($"slowest language, {rates.MinBy(r => r.Rate).Language}", rates.Min(r => r.Rate), "");
        return mixed;
    }

    private static double MeasureEnglish()
    {
        double rate = Rate("en", [.. Corpus.Load().Documents.Select(d => d.Text)]);
        Print("segment, English", rate, "");
        return rate;
    }

    private static (string Language, string Text) Item(string line)
    {
        JsonElement item = JsonDocument.Parse(line).RootElement;
        string text = item.TryGetProperty("text", out JsonElement given) && given.ValueKind == JsonValueKind.String
            ? given.GetString()!
            : string.Join(item.GetProperty("sep").GetString(), item.GetProperty("sents").EnumerateArray().Select(s => s.GetString()));
        return (item.GetProperty("lang").GetString()!, text);
    }

    private static double Rate(string language, string[] texts)
    {
        SentenceSegmenter segmenter = SentenceSegmenter.ForLanguage(language);
        return Rate([.. texts.Select(text => (segmenter, text))]);
    }

    // Megabytes of UTF-8 a second of processor time, the best of several passes.
    private static double Rate((SentenceSegmenter Segmenter, string Text)[] items)
    {
        var ends = new List<int>(MostBoundaries);
        double bytes = items.Sum(i => (double)Encoding.UTF8.GetByteCount(i.Text));
        int loops = Math.Max(1, (int)(LeastBytes / bytes));
        double best = double.MaxValue;
        for (int pass = 0; pass < Passes; pass++)
        {
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            for (int loop = 0; loop < loops; loop++)
            {
                foreach ((SentenceSegmenter segmenter, string text) in items)
                {
                    ends.Clear();
                    segmenter.Segment(text, ends);
                }
            }

            best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds / loops);
        }

        return bytes / 1e6 / Math.Max(best, 1e-6);
    }

    private static long Allocated()
    {
        SentenceSegmenter segmenter = SentenceSegmenter.ForLanguage("en");
        string text = string.Concat(Enumerable.Repeat("Dr. Lee (who came at 5 p.m.) said, “It is.” He left... 1) one 2) two ", 1000));
        var ends = new List<int>(MostBoundaries);
        segmenter.Segment(text, ends);
        ends.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread();
        segmenter.Segment(text, ends);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Print(string name, double rate, string note) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-50} {rate,8:0} MB/s{note}"));
}
