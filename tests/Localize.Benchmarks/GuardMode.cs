using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Fuzzing;

namespace Localize.Benchmarks;

/// <summary>
/// <c>--guard [N]</c>: every pair and triple of tokens, or every Nth of them, repeated to 16 and 64 KB. Prints how many are refused,
/// the slowest that are accepted, and those whose time grows faster than their size; and a line of it for every thousand patterns.
/// </summary>
internal static class GuardMode
{
    private const int Small = 16_384;
    private const int ReportEvery = 1_000;
    private const double SteepestGrowth = 10;
    private const double ShortestMeasured = 20;
    private static readonly MarkdownFormat Format = new();

    /// <summary>Runs.</summary>
    /// <param name="every">1 for every pattern, 10 for a tenth of them.</param>
    public static void Run(int every)
    {
        var slowest = new List<(double Milliseconds, double Growth, string Pattern)>();
        (int cases, int refused) = (0, 0);
        string[] patterns = [.. RepeatedPatterns.OfTwo().Concat(RepeatedPatterns.OfThree()).Distinct(StringComparer.Ordinal).Where((_, i) => i % every == 0)];
        foreach (string pattern in patterns)
        {
            cases++;
            double? large = Milliseconds(pattern, Small * 4);
            refused += large is null ? 1 : 0;
            if (large > ShortestMeasured && Milliseconds(pattern, Small) is { } small)
            {
                large = Math.Min(large.Value, Milliseconds(pattern, Small * 4)!.Value);
                slowest.Add((large.Value, large.Value / small, pattern));
            }

            if (cases % ReportEvery == 0)
            {
                Console.WriteLine(Summary(cases, patterns.Length, refused, slowest));
            }
        }

        foreach ((double milliseconds, double growth, string pattern) in slowest.OrderByDescending(static s => s.Milliseconds).Take(15))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {milliseconds,7:0} ms at 64 KB, t(4n)/t(n) {growth,5:0.0}  {JsonSerializer.Serialize(pattern)}"));
        }

        Console.WriteLine(Summary(cases, patterns.Length, refused, slowest));
    }

    private static string Summary(int cases, int all, int refused, List<(double Milliseconds, double Growth, string Pattern)> slowest) => string.Create(
        CultureInfo.InvariantCulture,
        $"{cases:N0} of {all:N0} patterns, {refused:N0} refused at {Small * 4 / 1024} KB, slowest {slowest.Select(static s => s.Milliseconds).DefaultIfEmpty().Max():0} ms, {slowest.Count(static s => s.Growth > SteepestGrowth):N0} grow more than {SteepestGrowth} times when the size grows 4 times");

    /// <summary>Time of an extraction, or <see langword="null"/> when the text is refused.</summary>
    private static double? Milliseconds(string pattern, int length)
    {
        string text = RepeatedPatterns.Repeat(pattern, length);
        long before = Stopwatch.GetTimestamp();
        try
        {
            Format.Extract(new SourceDocument("pattern.md", text));
        }
        catch (LocalizationException)
        {
            return null;
        }

        return Stopwatch.GetElapsedTime(before).TotalMilliseconds;
    }
}
