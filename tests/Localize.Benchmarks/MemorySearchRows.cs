using System.Diagnostics;
using Localize.Memory;

namespace Localize.Benchmarks;

/// <summary>
/// Prints how fast similar segments are found, by edits and by length, and whether all are: some searches are repeated by measuring every
/// segment there is.
/// </summary>
internal static class MemorySearchRows
{
    private const int Seed = 20261127;
    private const int Searches = 300;
    private const int Judged = 30;
    private const int Best = 5;
    private const double Threshold = 0.7;

    public static async Task PrintAsync(string name, Func<ValueTask> reopen, Func<IFuzzyMemory> memory, string[] sources)
    {
        await FirstAsync(name, "index made", memory(), sources[0]);
        await reopen();
        await FirstAsync(name, "index read", memory(), sources[0]);
        var random = new Random(Seed);
        var sentences = new MemorySentences(Seed);
        var searches = new List<Search>();
        for (int i = 0; i < Searches; i++)
        {
            int edits = 1 + (i % 3);
            searches.Add(await RunAsync(memory(), sentences.Edit(sources[random.Next(sources.Length)], edits), edits));
        }

        PrintTimes($"{name}: fuzzy, top {Best} of {sources.Length:N0}", searches);
        foreach (IGrouping<int, Search> group in searches.GroupBy(search => search.Edits).OrderBy(group => group.Key))
        {
            PrintTimes($"{name}: fuzzy, {group.Key} words changed", [.. group]);
        }

        foreach (IGrouping<int, Search> group in searches.GroupBy(search => TokenText.TokensOf(search.Source).Length / 8).OrderBy(group => group.Key))
        {
            PrintTimes($"{name}: fuzzy, {group.Key * 8} to {(group.Key * 8) + 7} tokens", [.. group]);
        }

        await JudgeAsync(name, memory(), sources, [.. searches.Take(Judged).Select(search => search.Source)]);
    }

    private static async Task FirstAsync(string name, string what, IFuzzyMemory memory, string source)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        await memory.FindSimilarAsync(source, Best, Threshold);
        TimeSpan taken = watch.Elapsed;
        MemoryMode.Print($"{name}: first search, {what}", $"{taken.TotalSeconds:N2} s, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1048576.0:N0} MiB held after it");
    }

    private static async Task<Search> RunAsync(IFuzzyMemory memory, string source, int edits)
    {
        TimeSpan before = ProcessorClock.Now;
        var watch = Stopwatch.StartNew();
        IReadOnlyList<FuzzyMatch> matches = await memory.FindSimilarAsync(source, Best, Threshold);
        return new Search(source, edits, watch.Elapsed.TotalMilliseconds, (ProcessorClock.Now - before).TotalMilliseconds, matches.Count);
    }

    private static void PrintTimes(string what, IReadOnlyList<Search> searches)
    {
        double[] times = [.. searches.Select(search => search.Milliseconds).Order()];
        double[] processor = [.. searches.Select(search => search.OfProcessor).Order()];
        MemoryMode.Print(
            what,
            $"median {times[times.Length / 2]:N1} ms, 95 % {times[times.Length * 95 / 100]:N1} ms, worst {times[^1]:N1} ms; of processor time {processor[times.Length / 2]:N1}, {processor[times.Length * 95 / 100]:N1}, {processor[^1]:N1} ms; {searches.Count:N0} searches, {searches.Sum(search => search.Matches):N0} matches");
    }

    // The judge knows no index: it measures each segment against each search.
    private static async Task JudgeAsync(string name, IFuzzyMemory memory, string[] sources, string[] asked)
    {
        string[][] tokens = [.. asked.Select(TokenText.TokensOf)];
        var expected = new List<(int, string)>();
        foreach (string source in sources)
        {
            string[] other = TokenText.TokensOf(source);
            expected.AddRange(Enumerable.Range(0, asked.Length).Where(i => asked[i] != source && TokenText.Similarity(tokens[i], other, Threshold) >= Threshold).Select(i => (i, source)));
        }

        var found = new HashSet<(int, string)>();
        for (int i = 0; i < asked.Length; i++)
        {
            found.UnionWith((await memory.FindSimilarAsync(asked[i], int.MaxValue, Threshold)).Select(match => (i, match.Unit.Source)));
        }

        MemoryMode.Print(
            $"{name}: recall at {Threshold:N1}", $"{expected.Count(found.Contains):N0} of {expected.Count:N0} matches of {asked.Length} searches, {found.Count - expected.Count(found.Contains):N0} that are none");
    }

    private sealed record Search(string Source, int Edits, double Milliseconds, double OfProcessor, int Matches);
}
