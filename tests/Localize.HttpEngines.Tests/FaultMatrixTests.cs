using Localize.Engines.Scheduling;
using Localize.Testing;
using Localize.Testing.Http;

namespace Localize.Engines.Http.Tests;

public sealed class FaultMatrixTests(FaultTable table) : IClassFixture<FaultTable>
{
    private static readonly LanguagePair EnglishTurkish = new("en", "tr");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> RowsAndEngines()
    {
        var data = new TheoryData<string, string>();
        foreach (string row in FaultMatrix.Rows.Keys)
        {
            data.Add(row, "deepl");
            data.Add(row, "libretranslate");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(RowsAndEngines))]
    public async Task TranslateAsync_Fault_EndsAsTheMatrixSays(string name, string engine)
    {
        FaultRow row = FaultMatrix.Rows[name];
        await using LoopbackHttpServer server = engine == "deepl" ? new DeepLServer() : new LibreTranslateServer();
        server.Enqueue(row.Replies);
        var clock = new ImpatientClock(FaultMatrix.Now);
        var scheduler = new TranslationScheduler(Create(engine, server.Address, clock), new TranslationSchedulerOptions { TimeProvider = clock, Jitter = 0 });
        TranslationRequest[] requests = [.. Enumerable.Range(0, row.Segments).Select(n => Requests.Of($"{n}", $"Text{n}"))];

        EngineException? failure = null;
        IReadOnlyList<TranslationCandidate> candidates = [];
        try
        {
            candidates = await scheduler.TranslateAsync(requests, EnglishTurkish, Cancellation);
        }
        catch (EngineException e)
        {
            failure = e;
        }

        SchedulerUsage usage = scheduler.Usage;
        table.Add(new FaultTableRow(name, engine, server.Requests.Count, usage.CharactersBilled, usage.CharactersPossiblyBilled, row.Segments * 5, failure?.Failure.ToString() ?? "translated"));
        Assert.Equal(row.Failure, failure?.Failure);
        Assert.Equal(row.Calls, server.Requests.Count);
        Assert.Equal(row.PossiblyBilled, usage.CharactersPossiblyBilled);
        double[] waits = [.. clock.Waits.Select(w => w.TotalSeconds)];
        Assert.Equal(row.Waits ?? waits, waits);
        Assert.DoesNotContain(engine == "deepl" ? DeepLServer.Key : LibreTranslateServer.Key, failure?.ToString() ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain('<', failure?.Message ?? "");
        Assert.Equal(failure is null ? requests.Select(r => r.Source.Text.ToUpperInvariant()) : [], candidates.Select(c => c.Target?.Text));
    }

    [Theory]
    [InlineData(TransportFault.Silence)]
    [InlineData(TransportFault.Drip)]
    public async Task TranslateAsync_AnswerThatNeverEnds_IsATimeout(TransportFault fault)
    {
        await using var server = new DeepLServer();
        server.Enqueue(ServerReply.Broken(fault), ServerReply.Broken(fault));
        var clock = new ImpatientClock(FaultMatrix.Now);
        var scheduler = new TranslationScheduler(
            Create("deepl", server.Address, clock), new TranslationSchedulerOptions { TimeProvider = clock, AttemptTimeout = TimeSpan.FromMilliseconds(300) });

        EngineException e = await Assert.ThrowsAsync<EngineException>(() => scheduler.TranslateAsync([Requests.Of("1", "Hello")], EnglishTurkish, Cancellation));

        Assert.Equal((EngineFailure.Timeout, 2), (e.Failure, server.Requests.Count));
    }

    [Fact]
    public async Task TranslateAsync_CallerCancelsInFlight_ThrowsWithTheCallersToken()
    {
        await using var server = new DeepLServer();
        server.Enqueue(ServerReply.Broken(TransportFault.Silence));
        using var caller = new CancellationTokenSource();
        Task<IReadOnlyList<TranslationCandidate>> call = Create("deepl", server.Address, TimeProvider.System).TranslateAsync([Requests.Of("1", "Hello")], EnglishTurkish, caller.Token);
        while (server.Requests.Count == 0)
        {
            await Task.Delay(5, Cancellation);
        }

        await caller.CancelAsync();

        OperationCanceledException e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(caller.Token, e.CancellationToken);
    }

    private static HttpEngine Create(string engine, Uri address, TimeProvider clock) => engine == "deepl"
        ? new DeepLEngine(new DeepLEngineOptions { Key = DeepLServer.Key, Endpoint = address, TimeProvider = clock })
        : new HttpJsonEngine(new HttpJsonEngineOptions { Key = LibreTranslateServer.Key, Endpoint = address, TimeProvider = clock });
}
