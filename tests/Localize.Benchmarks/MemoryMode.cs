using System.Diagnostics;
using System.Globalization;
using Localize.Memory;
using Localize.PostgreSql;
using Localize.Sqlite;

namespace Localize.Benchmarks;

/// <summary>
/// Prints how fast the memories are: a million units in SQLite (and in PostgreSQL, when the environment variable
/// <c>LOCALIZE_POSTGRESQL</c> holds a connection string), and a journal of 300,000.
/// </summary>
internal static class MemoryMode
{
    private const int Seed = 20261122;
    private const int Portion = 20_000;
    private const int JournalUnits = 300_000;
    private const int LookUps = 400_000;
    private const int Searches = 200;

    private static readonly LanguagePair Languages = new("en", "tr");

    public static async Task RunAsync(int units)
    {
        string folder = Directory.CreateTempSubdirectory("localize-memory-").FullName;
        try
        {
            await JournalAsync(Path.Combine(folder, "memory.jsonl"));
            string database = Path.Combine(folder, "memory.db");
            await using (var store = new Store("SQLite", () => SqliteMemory.Open(database, Languages)))
            {
                await MeasureAsync(store, units, LookUps);
            }

            Print("SQLite file", $"{new FileInfo(database).Length / 1048576.0:N0} MiB");
            if (Environment.GetEnvironmentVariable("LOCALIZE_POSTGRESQL") is { Length: > 0 } connection)
            {
                await using var store = new Store("PostgreSQL", () => PostgresMemory.Open(connection, Languages));
                await MeasureAsync(store, units, LookUps / 40);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task JournalAsync(string path)
    {
        using (JournalMemory memory = JournalMemory.Open(path))
        {
            await memory.StoreAsync([.. new MemorySentences(Seed).Take(JournalUnits).Select(Unit)]);
        }

        for (int pass = 0; pass < 3; pass++)
        {
            GC.Collect();
            long before = GC.GetTotalMemory(forceFullCollection: true);
            var watch = Stopwatch.StartNew();
            using JournalMemory memory = JournalMemory.Open(path);
            Print($"journal of {memory.Count:N0} opens", $"{watch.Elapsed.TotalSeconds:N2} s, {new FileInfo(path).Length / 1048576.0:N0} MiB file, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1048576.0:N0} MiB held");
        }
    }

    private static async Task MeasureAsync(Store store, int units, int lookUps)
    {
        string[] sources = [.. new MemorySentences(Seed).Take(units)];
        var watch = Stopwatch.StartNew();
        foreach (string[] portion in sources.Chunk(Portion))
        {
            await store.Memory.StoreAsync([.. portion.Select(Unit)]);
        }

        Print($"{store.Name}: {units:N0} units stored", $"{watch.Elapsed.TotalSeconds:N1} s, {units / watch.Elapsed.TotalSeconds:N0}/s");
        await store.ReopenAsync();
        var random = new Random(Seed);
        string[] asked = [.. Enumerable.Range(0, lookUps).Select(_ => sources[random.Next(sources.Length)])];
        await LookUpAsync(store, "any of all units, first time", asked);
        await LookUpAsync(store, "any of all units, again", asked);
        string[] recent = [.. Enumerable.Range(0, lookUps).Select(_ => sources[random.Next(Math.Min(50_000, sources.Length))])];
        await LookUpAsync(store, "50,000 units, first time", recent);
        await LookUpAsync(store, "50,000 units, warm", recent);
        await SearchAsync(store, sources, random);
        using var process = Process.GetCurrentProcess();
        Print($"{store.Name}: process", $"{process.WorkingSet64 / 1048576.0:N0} MiB resident, of it {GC.GetTotalMemory(forceFullCollection: true) / 1048576.0:N0} MiB managed with the {units:N0} sentences of this measurement");
    }

    private static async Task LookUpAsync(Store store, string what, string[] asked)
    {
        TimeSpan before = ProcessorClock.Now;
        var watch = Stopwatch.StartNew();
        foreach (string source in asked)
        {
            if (await store.Memory.FindAsync(new MemoryQuery(source, "c", "s")) is null)
            {
                throw new InvalidOperationException($"\"{source}\" was stored and is not found.");
            }
        }

        Print($"{store.Name}: exact, {what}", $"{asked.Length / watch.Elapsed.TotalSeconds:N0}/s ({asked.Length / (ProcessorClock.Now - before).TotalSeconds:N0}/s of processor time)");
    }

    private static async Task SearchAsync(Store store, string[] sources, Random random)
    {
        var sentences = new MemorySentences(Seed + 7);
        (string Original, string Edited)[] edits = [.. Enumerable.Range(0, Searches).Select(_ => sources[random.Next(sources.Length)]).Select(source => (source, sentences.Edit(source)))];
        var fuzzy = (IFuzzyMemory)store.Memory;
        var times = new List<double>();
        int recalled = 0;
        int possible = 0;
        await fuzzy.FindSimilarAsync(edits[0].Edited, 5, 0.7);
        foreach ((string original, string edited) in edits)
        {
            var watch = Stopwatch.StartNew();
            IReadOnlyList<FuzzyMatch> matches = await fuzzy.FindSimilarAsync(edited, 5, 0.7);
            times.Add(watch.Elapsed.TotalMilliseconds);
            double similarity = TokenText.Similarity(TokenText.TokensOf(original), TokenText.TokensOf(edited), 0.7);
            if (similarity >= 0.7 && original != edited)
            {
                possible++;
                recalled += matches.Any(match => match.Similarity >= similarity - 1e-9) ? 1 : 0;
            }
        }

        times.Sort();
        Print(
            $"{store.Name}: fuzzy, top 5 of {sources.Length:N0}",
            $"median {times[times.Count / 2]:N1} ms, 95 % {times[times.Count * 95 / 100]:N1} ms, worst {times[^1]:N1} ms; the edited sentence or one as close found {recalled} of {possible} times");
    }

    private static TranslationUnit Unit(string source) =>
        new() { Source = source, Target = "tr: " + source, State = SegmentState.Translated, Origin = "azure", Stamp = "s", Context = "c" };

    private static void Print(string what, FormattableString value) => Console.WriteLine($"{what,-52}{value.ToString(CultureInfo.InvariantCulture)}");

    private sealed class Store(string name, Func<ITranslationMemory> open) : IAsyncDisposable
    {
        public string Name => name;

        public ITranslationMemory Memory { get; private set; } = open();

        public async ValueTask ReopenAsync()
        {
            await DisposeAsync();
            Memory = open();
        }

        public ValueTask DisposeAsync()
        {
            (Memory as IDisposable)?.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
