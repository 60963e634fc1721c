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
            TimeSpan start = ProcessorClock.Now;
            var watch = Stopwatch.StartNew();
            using JournalMemory memory = JournalMemory.Open(path);
            Print($"journal of {memory.Count:N0} opens", $"{watch.Elapsed.TotalSeconds:N2} s ({(ProcessorClock.Now - start).TotalSeconds:N2} s of processor time), {new FileInfo(path).Length / 1048576.0:N0} MiB file, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1048576.0:N0} MiB held");
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
        await MemorySearchRows.PrintAsync(store.Name, store.ReopenAsync, () => (IFuzzyMemory)store.Memory, sources);
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

    private static TranslationUnit Unit(string source) =>
        new() { Source = source, Target = "tr: " + source, State = SegmentState.Translated, Origin = "azure", Stamp = "s", Context = "c" };

    internal static void Print(string what, FormattableString value) => Console.WriteLine($"{what,-52}{value.ToString(CultureInfo.InvariantCulture)}");

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
