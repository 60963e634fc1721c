using Localize.Engines;
using Localize.Engines.Scheduling;
using Localize.Testing;

namespace Localize.StoreTests;

/// <summary>What a ledger must do that several processes share; each ledger of a test stands for a process.</summary>
public abstract class DatabaseLedgerContract : IAsyncDisposable
{
    private static readonly LanguagePair Languages = new("en", "tr");

    private readonly List<DatabaseLedger> opened = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ClaimAsync_TakenOnByAnother_IsElsewhereUntilItIsReleased()
    {
        DatabaseLedger first = Open();
        DatabaseLedger second = Open();

        Assert.Empty((await first.ClaimAsync(["a", "b"], Cancellation)).Elsewhere);
        Assert.Equal(["b"], (await second.ClaimAsync(["b", "c"], Cancellation)).Elsewhere);
        Assert.Equal(["c"], (await first.ClaimAsync(["a", "c"], Cancellation)).Elsewhere);
        await first.ReleaseAsync(["b"]);

        Assert.Equal(["a"], (await second.ClaimAsync(["a", "b"], Cancellation)).Elsewhere);
    }

    [Fact]
    public async Task CompleteAsync_AnswersOfOne_AreFoundByTheOther()
    {
        DatabaseLedger first = Open();
        DatabaseLedger second = Open();
        LedgerBatch batch = await SendAsync(first, "a", "b");

        await first.CompleteAsync(batch, [Answer("a"), Answer("b")]);

        LedgerClaim claim = await second.ClaimAsync(["a", "b", "c"], Cancellation);
        Assert.Equal(["a", "b"], claim.Answers.Keys.Order());
        Assert.Equal("""{"text":"a \"\u0000"}""", claim.Answers["a"]);
        Assert.Empty(claim.Elsewhere);
        Assert.Equal(new LedgerAccount { Document = "a.md", Target = "tr", Engine = "test", Characters = 10 }, Assert.Single(second.Accounts));
    }

    [Fact]
    public async Task ClaimAsync_ProcessIsGone_IsTakenOverAndItsBatchComesIntoDoubt()
    {
        DatabaseLedger killed = Open(TimeSpan.FromMilliseconds(300));
        await SendAsync(killed, "a", "b");
        End(killed);

        DatabaseLedger next = Open();
        await WaitUntilAsync(async () => (await next.ClaimAsync(["a", "b"], Cancellation)).Elsewhere.Count == 0);

        Assert.Equal(10, Assert.Single(next.Accounts).CharactersInDoubt);
        using DatabaseLedger third = Open();
        Assert.Equal(10, third.CharactersInDoubt);
        third.Settle();
        using DatabaseLedger fourth = Open();
        Assert.Equal(0, fourth.CharactersInDoubt);
    }

    [Fact]
    public async Task BeginAsync_TakenOverInBetween_BooksNothing()
    {
        DatabaseLedger slow = Open(TimeSpan.FromMilliseconds(300));
        await slow.ClaimAsync(["a"], Cancellation);
        End(slow);
        DatabaseLedger next = Open();
        await WaitUntilAsync(async () => (await next.ClaimAsync(["a"], Cancellation)).Elsewhere.Count == 0);

        Assert.False(await slow.BeginAsync(Batch("a"), Cancellation));
        Assert.True(await next.BeginAsync(Batch("a"), Cancellation));
    }

    [Fact]
    public async Task CompleteAsync_AfterItWasThoughtGone_TakesItsDoubtBack()
    {
        DatabaseLedger slow = Open(TimeSpan.FromMilliseconds(300));
        LedgerBatch batch = await SendAsync(slow, "a");
        End(slow);
        DatabaseLedger next = Open();
        await WaitUntilAsync(async () => (await next.ClaimAsync(["a"], Cancellation)).Elsewhere.Count == 0);

        await slow.CompleteAsync(batch, [Answer("a")]);

        LedgerAccount account = Assert.Single(next.Accounts);
        Assert.Equal((5, 0), (account.Characters, account.CharactersInDoubt));
        Assert.Equal(["a"], (await next.ClaimAsync(["a"], Cancellation)).Answers.Keys);
    }

    [Fact]
    public async Task Settle_OthersAreAlive_LeavesTheAnswersToThem()
    {
        DatabaseLedger first = Open();
        DatabaseLedger second = Open();
        await first.CompleteAsync(await SendAsync(first, "a"), [Answer("a")]);
        first.Settle();
        first.Dispose();

        Assert.Equal(["a"], (await second.ClaimAsync(["a"], Cancellation)).Answers.Keys);
        second.Settle();
        Assert.Empty((await second.ClaimAsync(["a"], Cancellation)).Answers);
    }

    [Fact]
    public async Task Settle_AnswersThatNobodyUsed_Stay()
    {
        DatabaseLedger killed = Open(TimeSpan.FromMilliseconds(300));
        await killed.CompleteAsync(await SendAsync(killed, "a"), [Answer("a")]);
        End(killed);

        using (DatabaseLedger other = Open())
        {
            other.Settle();
        }

        Assert.Equal(["a"], (await Open().ClaimAsync(["a"], Cancellation)).Answers.Keys);
    }

    [Fact]
    public async Task FailAsync_MayBeBilled_IsInTheAccount()
    {
        DatabaseLedger ledger = Open();
        await ledger.FailAsync(await SendAsync(ledger, "a"), mayBeBilled: true);
        await ledger.FailAsync(await SendAsync(ledger, "a"), mayBeBilled: false);

        Assert.Equal(5, Assert.Single(ledger.Accounts).CharactersInDoubt);
    }

    [Fact]
    public async Task TranslateAsync_FourSchedulersAtOnce_PayOnce()
    {
        var engines = Enumerable.Range(0, 4).Select(_ => new CountingEngine()).ToArray();
        TranslationScheduler[] schedulers = [.. engines.Select(engine => new TranslationScheduler(engine, new TranslationSchedulerOptions { Ledger = Open() }))];
        TranslationRequest[] requests = [.. Enumerable.Range(0, 200).Select(n => Requests.Of($"s{n}", $"Story {n} is here."))];

        IReadOnlyList<TranslationCandidate>[] answers = await Task.WhenAll(schedulers.Select(scheduler => Task.Run(() => scheduler.TranslateAsync(requests, Languages, Cancellation), Cancellation)));

        string[] paid = [.. engines.SelectMany(engine => engine.Paid)];
        Assert.Equal(requests.Select(request => request.Source.Text).Order(StringComparer.Ordinal), paid.Order(StringComparer.Ordinal));
        Assert.All(answers, candidates => Assert.Equal(answers[0].Select(c => c.Target), candidates.Select(c => c.Target)));
        Assert.All(answers, candidates => Assert.DoesNotContain(candidates, candidate => candidate.Target is null));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (DatabaseLedger ledger in opened)
        {
            ledger.Dispose();
        }

        await CleanAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract DatabaseLedger OpenLedger(TimeSpan? lease);

    /// <summary>Ends a ledger as a kill ends a process.</summary>
    protected virtual void End(DatabaseLedger ledger) => ledger.Vanish();

    protected virtual ValueTask CleanAsync() => ValueTask.CompletedTask;

    private static LedgerAnswer Answer(string key) => new(key, $$"""{"text":"{{key}} \"\u0000"}""", 5);

    private static LedgerBatch Batch(params string[] keys) => new()
    {
        Id = Guid.NewGuid().ToString("N"), Engine = "test", Languages = Languages, Requests = [.. keys.Select(key => new LedgerRequest(key, "a.md", 5))],
    };

    private static async Task<LedgerBatch> SendAsync(DatabaseLedger ledger, params string[] keys)
    {
        LedgerBatch batch = Batch(keys);
        await ledger.ClaimAsync(keys, Cancellation);
        Assert.True(await ledger.BeginAsync(batch, Cancellation));
        return batch;
    }

    // A lease ends by the database's own clock; the test's time limit ends a wait for ever.
    private static async Task WaitUntilAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
        {
            await Task.Delay(50, Cancellation);
        }
    }

    private DatabaseLedger Open(TimeSpan? lease = null)
    {
        DatabaseLedger ledger = OpenLedger(lease);
        opened.Add(ledger);
        return ledger;
    }

    private sealed class CountingEngine : ITranslationEngine
    {
        private readonly PseudoEngine inner = new();

        public List<string> Paid { get; } = [];

        public EngineCapabilities Capabilities => inner.Capabilities with { Limits = inner.Capabilities.Limits with { MaxSegments = 7, MaxConcurrency = 3 } };

        public bool Supports(LanguagePair languages) => true;

        public int Measure(TranslationRequest request, LanguagePair languages) => request.Source.Text.Length;

        public async Task<IReadOnlyList<TranslationCandidate>> TranslateAsync(IReadOnlyList<TranslationRequest> requests, LanguagePair languages, CancellationToken cancellationToken = default)
        {
            lock (Paid)
            {
                Paid.AddRange(requests.Select(request => request.Source.Text));
            }

            await Task.Yield();
            return await inner.TranslateAsync(requests, languages, cancellationToken);
        }
    }
}
