using System.Text.Json;
using Localize.Segments;
using Localize.Testing;

namespace Localize.Tests.Segments;

/// <summary>The scores reached on the sets kept beside the repository; they may rise and not fall. Skipped where the sets are not.</summary>
public sealed class SegmentationScoreTests
{
    private const string Closers = "\"'”’»)]}“›『」）】》*_ ";
    private const string Stops = ".!?…。！？؟۔।॥։．។‼⁇⁈⁉";

    [Fact]
    public void Segment_EnglishGoldenRules_AreAllMetByTheirPreset()
    {
        Example[] examples = [.. Read("golden").Where(e => e.Id.StartsWith("golden-en#", StringComparison.Ordinal))];

        Assert.DoesNotContain(examples, e => !IsExact(e, SegmentationOptions.GoldenRules));
        Assert.InRange(examples.Count(e => !IsExact(e, SegmentationOptions.News)), 0, 2);
    }

    [Fact]
    public void Segment_Goldens_AreMetByTheirPreset()
    {
        List<Example> examples = Read("golden");

        Assert.InRange(100.0 * examples.Count(e => IsExact(e, SegmentationOptions.GoldenRules)) / examples.Count, 98, 100);
    }

    [Fact]
    public void Segment_Probes_AreAllMet() => Assert.DoesNotContain(Read("probes"), e => !IsExact(e, SegmentationOptions.News));

    [Fact]
    public void Segment_UniversalDependencies_ReachTheScore()
    {
        double[] scores = [.. Read("ud").GroupBy(e => e.Language).Select(Score)];

        Assert.InRange(scores.Average(), 99.27, 100);
    }

    // F1 over the boundaries inside a text whose sentence ends in a stop.
    private static double Score(IGrouping<string, Example> language)
    {
        double hits = 0, excess = 0, missed = 0;
        foreach (Example example in language)
        {
            int[] all = Boundaries(example.Sentences);
            HashSet<int> gold = [.. all.Where((_, i) => EndsInStop(example.Sentences[i], language.Key))];
            HashSet<int> found = [.. Boundaries(Cut(example, SegmentationOptions.News))];
            found.ExceptWith(all.Except(gold));
            hits += found.Count(gold.Contains);
            excess += found.Count(f => !gold.Contains(f));
            missed += gold.Count(g => !found.Contains(g));
        }

        return 200 * hits / ((2 * hits) + excess + missed);
    }

    private static bool EndsInStop(string sentence, string language) =>
        sentence.TrimEnd().TrimEnd(Closers.ToCharArray()) is { Length: > 0 } bare && (Stops.Contains(bare[^1], StringComparison.Ordinal) || (language == "el" && bare[^1] == ';'));

    // Where sentences end, in characters that are not space; the last is left out.
    private static int[] Boundaries(IReadOnlyList<string> sentences)
    {
        int end = 0;
        return [.. sentences.Where(s => !string.IsNullOrWhiteSpace(s)).SkipLast(1).Select(s => end += Bare(s).Length)];
    }

    private static bool IsExact(Example example, SegmentationOptions options) =>
        Cut(example, options).Select(Bare).Where(s => s.Length > 0).SequenceEqual(example.Sentences.Select(Bare));

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static List<string> Cut(Example example, SegmentationOptions options)
    {
        var ends = new List<int>();
        SentenceSegmenter.ForLanguage(example.Language, options).Segment(example.Text, ends);
        return [.. ends.Select((end, i) => example.Text[(i == 0 ? 0 : ends[i - 1])..end])];
    }

    private static List<Example> Read(string set)
    {
        string path = TestPaths.SharedData($"segmentation/{set}.jsonl");
        return [.. File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement).Select(Example.From)];
    }

    private sealed record Example(string Id, string Language, string Text, string[] Sentences)
    {
        public static Example From(JsonElement item)
        {
            string[] sentences = [.. item.GetProperty("sents").EnumerateArray().Select(s => s.GetString()!)];
            string text = item.TryGetProperty("text", out JsonElement given) && given.ValueKind == JsonValueKind.String ? given.GetString()! : string.Join(item.GetProperty("sep").GetString(), sentences);
            return new Example(item.GetProperty("id").GetString()!, item.GetProperty("lang").GetString()!, text, sentences);
        }
    }
}
