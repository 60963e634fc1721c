using System.Diagnostics;
using Localize.Memory;
using Localize.PostgreSql;
using Localize.PostgreSql.Tests;
using Localize.Sqlite;
using Localize.Testing.Http;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Localize.ConsoleHost.Tests.Crash;

/// <summary>Four processes of the host on one newsroom and one store, over a server that keeps the bill.</summary>
public sealed class SharedStoreTests(PostgresServer server) : IAsyncLifetime
{
    private const int Processes = 4;

    private static readonly LanguagePair Languages = new("en", "es");

    private readonly KillHarness harness = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => harness.DisposeAsync();

    [Fact]
    public async Task Run_FourProcessesOnOneSqliteFile_PayOnceAndLoseNothing()
    {
        harness.Write("memory:\n  sqlite: .localize/memory.db\n");

        await RunAllAsync(new Dictionary<string, string>());

        using SqliteMemory memory = SqliteMemory.Open(Path.Combine(harness.Folder, ".localize/memory.db"), Languages);
        await CheckAsync(memory);
    }

    [Fact]
    public async Task Run_FourProcessesOnOnePostgres_PayOnceAndLoseNothing()
    {
        string connection = server.NewDatabase();
        harness.Write("memory:\n  postgresql: NEWSROOM_DATABASE\n");

        await RunAllAsync(new Dictionary<string, string> { ["NEWSROOM_DATABASE"] = connection });

        using PostgresMemory memory = PostgresMemory.Open(connection, Languages);
        await CheckAsync(memory);
    }

    [Fact]
    public async Task Run_OneOfFourProcessesIsKilled_TheOthersPayOnlyForWhatItHadUnderWay()
    {
        harness.Write("memory:\n  sqlite: .localize/memory.db\n");
        Task<int?> killed = harness.RunAsync(Start([]), TimeSpan.FromMilliseconds(1200), Cancellation);

        int?[] codes = await Task.WhenAll(Enumerable.Range(1, Processes - 1).Select(_ => harness.RunAsync(Start([]), null, Cancellation)));
        await killed;

        Assert.All(codes, code => Assert.Equal(0, code));
        using SqliteLedger ledger = SqliteLedger.Open(Path.Combine(harness.Folder, ".localize/memory.db"));
        long twice = harness.BilledTexts.Sum(text => (long)text.Length) - harness.BilledTexts.Distinct().Sum(text => (long)text.Length);
        Assert.InRange(twice, 0, ledger.Accounts.Sum(account => account.CharactersInDoubt));
        Assert.Equal(60, harness.Outputs().Count);
    }

    private async Task RunAllAsync(Dictionary<string, string> variables)
    {
        int?[] codes = await Task.WhenAll(Enumerable.Range(0, Processes).Select(_ => harness.RunAsync(Start(variables), null, Cancellation)));

        Assert.True(codes.All(code => code == 0), $"{string.Join(", ", codes)}: {harness.LastError}");
    }

    private async Task CheckAsync(ITranslationMemory memory)
    {
        IReadOnlyList<string> billed = harness.BilledTexts;
        Assert.Equal(billed.Count, billed.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(60, harness.Outputs().Count);

        // Each article has a title, thirty sentences and a line of a list.
        Assert.Equal(60 * 32, billed.Count);
        for (int article = 0; article < 60; article++)
        {
            for (int n = 0; n < 30; n++)
            {
                Assert.NotNull(await memory.FindAsync(new MemoryQuery($"Ferry {article} left harbour {n} before noon.", "", ""), Cancellation));
            }
        }

        Assert.Empty(Directory.EnumerateFiles(harness.Folder, "*.tmp", SearchOption.AllDirectories));
    }

    private ProcessStartInfo Start(Dictionary<string, string> variables)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Localize.ConsoleHost.dll"), "run"])
        {
            WorkingDirectory = harness.Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["DEEPL_AUTH_KEY"] = DeepLServer.Key;
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
