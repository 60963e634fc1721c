using System.Net;
using System.Net.Sockets;
using Azure;
using Localize.Engines.Scheduling;
using Localize.Testing;
using Localize.Testing.Http;
using static Localize.Engines.AzureTranslator.AzureTranslatorOptions;

namespace Localize.Engines.AzureTranslator.Tests;

public sealed class FaultMatrixTests(FaultTable table) : IClassFixture<FaultTable>, IAsyncDisposable
{
    private static readonly LanguagePair EnglishTurkish = new("en", "tr");

    private readonly AzureTranslatorServer server = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, ServiceVersion> RowsAndVersions()
    {
        var data = new TheoryData<string, ServiceVersion>();
        foreach (string row in FaultMatrix.Rows.Keys)
        {
            data.Add(row, ServiceVersion.V3_0);
            data.Add(row, ServiceVersion.V2026_06_06);
        }

        return data;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [MemberData(nameof(RowsAndVersions))]
    public async Task TranslateAsync_Fault_EndsAsTheMatrixSays(string name, ServiceVersion version)
    {
        FaultRow row = FaultMatrix.Rows[name];
        server.Enqueue(row.Replies);
        var clock = new ImpatientClock(FaultMatrix.Now);
        AzureTranslatorEngine engine = EngineOnLoopback.Create(server, new AzureTranslatorOptions(version) { TimeProvider = clock });
        TranslationScheduler scheduler = EngineOnLoopback.Scheduled(engine, clock);
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

        table.Add(new FaultTableRow(
            name, $"azure {version}", server.Requests.Count, engine.Usage.CharactersMetered, engine.Usage.CharactersPossiblyBilled, row.Segments * 5, failure?.Failure.ToString() ?? "translated"));
        Assert.Equal(row.Failure, failure?.Failure);
        Assert.Equal(row.Calls, server.Requests.Count);
        Assert.Equal(row.PossiblyBilled, engine.Usage.CharactersPossiblyBilled);
        Assert.Equal(row.PossiblyBilled, scheduler.Usage.CharactersPossiblyBilled);
        double[] waits = [.. clock.Waits.Select(w => w.TotalSeconds)];
        Assert.Equal(row.Waits ?? waits, waits);
        AssertMessage(failure, row);
        Assert.Equal(failure is null ? requests.Select(r => r.Source.Text.ToUpperInvariant()) : [], candidates.Select(c => c.Target?.Text));
    }

    [Fact]
    public async Task TranslateAsync_OnePoisonedElement_FailsAloneInFewCalls()
    {
        await using var picky = new LoopbackHttpServer(request =>
            AzureTranslatorServer.TextsOf(request) is var texts && texts.Any(t => t.Contains("poison", StringComparison.Ordinal))
                ? AzureTranslatorServer.Error(400, 400020, "One of the elements in the array of input text is not valid.")
                : ServerReply.Json(200, $"[{string.Join(',', texts.Select(t => $$"""{"translations":[{"text":"{{t.ToUpperInvariant()}}"}]}"""))}]"));
        TranslationScheduler engine = EngineOnLoopback.Scheduled(new AzureTranslatorEngine(new AzureKeyCredential("k"), picky.Address), new ImpatientClock(FaultMatrix.Now));
        TranslationRequest[] requests = [.. Enumerable.Range(0, 64).Select(n => Requests.Of($"{n}", n == 41 ? "poison" : $"text {n}"))];

        IReadOnlyList<TranslationCandidate> candidates = await engine.TranslateAsync(requests, EnglishTurkish, Cancellation);

        Assert.Equal(["41"], candidates.Where(c => c.Error is not null).Select(c => c.Id));
        Assert.InRange(picky.Requests.Count, 2, (2 * 6) + 1);
    }

    [Theory]
    [InlineData(ServiceVersion.V3_0)]
    [InlineData(ServiceVersion.V2026_06_06)]
    public async Task TranslateAsync_AnswersInAnotherOrder_AreSeenAndNoneGoesToAnotherSegment(ServiceVersion version)
    {
        string[] texts = ["The {b1}first{/b1} one.", "The {b1}second{/b1} one.", "A third without codes.", "A fourth {c1/} one."];
        await using var reversing = new AzureTranslatorServer();
        var forward = new AzureTranslatorServer();
        await using (forward)
        {
            TranslationRequest[] requests = [.. texts.Select((text, n) => Requests.Of($"{n}", text))];
            AzureTranslatorOptions options = new(version);
            await EngineOnLoopback.Create(forward, options).TranslateAsync(requests, EnglishTurkish, Cancellation);
            reversing.Enqueue(Reversed(forward.Requests[0], version), Reversed(forward.Requests[0], version));
            TranslationScheduler scheduler = EngineOnLoopback.Scheduled(EngineOnLoopback.Create(reversing, options), new ImpatientClock(FaultMatrix.Now));

            IReadOnlyList<TranslationCandidate> candidates = await scheduler.TranslateAsync(requests, EnglishTurkish, Cancellation);

            Assert.Equal(requests.Select(r => r.Source.Text.ToUpperInvariant()), candidates.Select(c => c.Target?.Text));
            Assert.Equal(4, reversing.Requests.Count);
        }
    }

    private static ServerReply Reversed(RecordedRequest request, ServiceVersion version)
    {
        IEnumerable<string> items = AzureTranslatorServer.TextsOf(request).Reverse().Select(text => $$"""{"translations":[{"text":{{System.Text.Json.JsonSerializer.Serialize(text.ToUpperInvariant())}},"to":"tr","language":"tr"}]}""");
        string array = $"[{string.Join(',', items)}]";
        return ServerReply.Json(200, version == ServiceVersion.V3_0 ? array : $$"""{"value":{{array}}}""");
    }

    [Fact]
    public async Task TranslateAsync_LaterBatchFails_KeepsWhatWasPaid()
    {
        var options = new AzureTranslatorOptions { MaxElementsPerRequest = 2 };
        server.Enqueue(null, AzureTranslatorServer.Error(403, 403001, "The free quota is used up."));

        IReadOnlyList<TranslationCandidate> candidates = await EngineOnLoopback.Create(server, options)
            .TranslateAsync([.. Enumerable.Range(0, 6).Select(n => Requests.Of($"{n}", $"text {n}"))], EnglishTurkish, Cancellation);

        Assert.Equal(["TEXT 0", "TEXT 1", null, null, null, null], candidates.Select(c => c.Target?.Text));
        Assert.All(candidates.Skip(2), c => Assert.Equal(EngineFailure.QuotaExhausted, c.Failure));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task TranslateAsync_ByteOrderMark_IsRead()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. """[{"detectedLanguage":{"language":"en","score":1},"translations":[{"text":"MERHABA","to":"tr","x":[1]}]}]"""u8];
        server.Enqueue(new ServerReply { Body = body });

        IReadOnlyList<TranslationCandidate> candidates = await EngineOnLoopback.Create(server).TranslateAsync([Requests.Of("1", "Hello")], EnglishTurkish, Cancellation);

        Assert.Equal("MERHABA", candidates[0].Target?.Text);
    }

    [Fact]
    public async Task TranslateAsync_NothingListens_IsUnavailable()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        int port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        var engine = new AzureTranslatorEngine(new Uri($"http://127.0.0.1:{port}"), new AzureTranslatorOptions());
        TranslationScheduler scheduler = EngineOnLoopback.Scheduled(engine, new ImpatientClock(FaultMatrix.Now));

        EngineException e = await Assert.ThrowsAsync<EngineException>(() => scheduler.TranslateAsync([Requests.Of("1", "Hello")], EnglishTurkish, Cancellation));

        Assert.Equal((EngineFailure.Unavailable, 4, 0L), (e.Failure, e.Attempts, engine.Usage.CharactersPossiblyBilled));
    }

    [Fact]
    public async Task TranslateAsync_HeadNeverComes_IsATimeoutAndNotACancel()
    {
        server.Enqueue(ServerReply.Broken(TransportFault.Silence), ServerReply.Broken(TransportFault.Silence));
        var options = new AzureTranslatorOptions();
        options.Retry.NetworkTimeout = TimeSpan.FromMilliseconds(150);

        TranslationScheduler scheduler = EngineOnLoopback.Scheduled(EngineOnLoopback.Create(server, options), new ImpatientClock(FaultMatrix.Now));

        EngineException e = await Assert.ThrowsAsync<EngineException>(() => scheduler.TranslateAsync([Requests.Of("1", "Hello")], EnglishTurkish, Cancellation));

        Assert.Equal((EngineFailure.Timeout, 2), (e.Failure, server.Requests.Count));
    }

    [Fact]
    public async Task TranslateAsync_SlowDrip_EndsWithItsTry()
    {
        server.Enqueue(ServerReply.Broken(TransportFault.Drip), ServerReply.Broken(TransportFault.Drip));
        TranslationScheduler scheduler = EngineOnLoopback.Scheduled(
            EngineOnLoopback.Create(server), new ImpatientClock(FaultMatrix.Now), options => options.AttemptTimeout = TimeSpan.FromMilliseconds(300));

        EngineException e = await Assert.ThrowsAsync<EngineException>(() => scheduler.TranslateAsync([Requests.Of("1", "Hello")], EnglishTurkish, Cancellation));

        Assert.Equal((EngineFailure.Timeout, 2, 10L), (e.Failure, server.Requests.Count, scheduler.Usage.CharactersPossiblyBilled));
    }

    [Theory]
    [InlineData(TransportFault.Silence)]
    [InlineData(TransportFault.Drip)]
    public async Task TranslateAsync_CallerCancelsInFlight_ThrowsWithTheCallersToken(TransportFault fault)
    {
        server.Enqueue(ServerReply.Broken(fault));
        using var caller = new CancellationTokenSource();
        Task<IReadOnlyList<TranslationCandidate>> call = EngineOnLoopback.Create(server).TranslateAsync([Requests.Of("1", "Hello")], EnglishTurkish, caller.Token);
        while (server.Requests.Count == 0)
        {
            await Task.Delay(5, Cancellation);
        }

        await caller.CancelAsync();

        OperationCanceledException e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(caller.Token, e.CancellationToken);
    }

    private static void AssertMessage(EngineException? failure, FaultRow row)
    {
        if (failure is null)
        {
            return;
        }

        Assert.Contains(row.Says, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('<', failure.Message);
        Assert.DoesNotContain(AzureTranslatorServer.Key, failure.ToString(), StringComparison.Ordinal);
    }
}
