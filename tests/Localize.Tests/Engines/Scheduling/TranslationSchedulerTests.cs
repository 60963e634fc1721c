using Localize.Engines;
using Localize.Engines.Scheduling;
using Localize.Testing;

namespace Localize.Tests.Engines.Scheduling;

public sealed class TranslationSchedulerTests : IDisposable
{
    private static readonly LanguagePair Languages = new("en", "tr");
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("localize-scheduler-").FullName;
    private readonly ImpatientClock clock = new(Noon);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task TranslateAsync_ManySegments_KeepOrderAndLimits()
    {
        var engine = new ScriptedEngine();

        IReadOnlyList<TranslationCandidate> candidates = await Scheduler(engine).TranslateAsync(Texts(95), Languages, Cancellation);

        Assert.Equal(Texts(95).Select(r => (r.Id, r.Source.Text.ToUpperInvariant())), candidates.Select(c => (c.Id, c.Target!.Text)));
        Assert.Equal(10, engine.Calls.Count);
        Assert.All(engine.Calls, call => Assert.InRange(call.Count, 1, 10));
        Assert.InRange(engine.MostAtOnce, 1, 4);
    }

    [Theory]
    [InlineData(50_000, 1_000, 1)]
    [InlineData(25_000, 1_000, 2)]
    [InlineData(6_000, 20, 3)]
    public async Task TranslateAsync_FiveThousandSegments_NeedNoMoreThanFivePercentAboveTheBound(int maxCharacters, int maxSegments, int seed)
    {
        var random = new Random(seed);
        TranslationRequest[] requests = [.. Enumerable.Range(0, 5_000).Select(n => Requests.Of($"{n}", $"{n} " + new string('a', random.Next(5, 300))))];
        var engine = new ScriptedEngine { Capabilities = new() { Name = "scripted", Limits = new EngineLimits { MaxSegments = maxSegments, MaxCharacters = maxCharacters } } };

        await Scheduler(engine).TranslateAsync(requests, Languages, Cancellation);

        int characters = requests.Sum(r => r.Source.Text.Length);
        int bound = Math.Max((characters + maxCharacters - 1) / maxCharacters, (requests.Length + maxSegments - 1) / maxSegments);
        TestContext.Current.TestOutputHelper?.WriteLine($"{engine.Calls.Count} requests, bound {bound}");
        Assert.InRange(engine.Calls.Count, bound, bound * 1.05);
    }

    [Fact]
    public async Task TranslateAsync_EqualSegmentsUnderWay_AreSentOnce()
    {
        var release = new TaskCompletionSource<EngineException?>();
        var engine = new ScriptedEngine((_, _) => release.Task);
        TranslationScheduler scheduler = Scheduler(engine);

        Task<IReadOnlyList<TranslationCandidate>> first = scheduler.TranslateAsync([Requests.Of("a", "Hello there.")], Languages, Cancellation);
        Task<IReadOnlyList<TranslationCandidate>> second = scheduler.TranslateAsync([Requests.Of("b", "Hello there."), Requests.Of("c", "Hello there.")], Languages, Cancellation);
        release.SetResult(null);

        Assert.Equal(["a"], (await first).Select(c => c.Id));
        Assert.Equal([("b", "HELLO THERE.", 0), ("c", "HELLO THERE.", 0)], (await second).Select(c => (c.Id, c.Target!.Text, c.CharactersBilled)));
        Assert.Single(engine.Calls);
        Assert.Equal(2, scheduler.Usage.SegmentsShared);
    }

    [Fact]
    public async Task TranslateAsync_FirstCallerGivesUp_TheSecondGetsItsAnswer()
    {
        var engine = new ScriptedEngine(async (number, _) =>
        {
            await (number == 0 ? Task.Delay(Timeout.Infinite, Cancellation) : Task.CompletedTask);
            return null;
        });
        TranslationScheduler scheduler = Scheduler(engine, options => options.Grace = TimeSpan.Zero);
        using var impatient = new CancellationTokenSource();

        Task<IReadOnlyList<TranslationCandidate>> first = scheduler.TranslateAsync([Requests.Of("a", "Hello.")], Languages, impatient.Token);
        Task<IReadOnlyList<TranslationCandidate>> second = scheduler.TranslateAsync([Requests.Of("b", "Hello.")], Languages, Cancellation);
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("HELLO.", (await second)[0].Target!.Text);
    }

    [Theory]
    [InlineData(EngineFailure.Unavailable, 4)]
    [InlineData(EngineFailure.RateLimited, 4)]
    [InlineData(EngineFailure.Timeout, 2)]
    [InlineData(EngineFailure.Protocol, 2)]
    [InlineData(EngineFailure.Authentication, 1)]
    [InlineData(EngineFailure.QuotaExhausted, 1)]
    public async Task TranslateAsync_FailureForEver_IsTriedAsOftenAsMayHelp(EngineFailure kind, int calls)
    {
        var engine = new ScriptedEngine((_, _) => Task.FromResult<EngineException?>(ScriptedEngine.Failure(kind)));

        EngineException e = await Assert.ThrowsAsync<EngineException>(() => Scheduler(engine).TranslateAsync(Texts(1), Languages, Cancellation));

        Assert.Equal((kind, calls, calls), (e.Failure, engine.Calls.Count, e.Attempts));
    }

    [Fact]
    public async Task TranslateAsync_Retries_WaitLongerEachTimeAndAsTheServiceWishes()
    {
        var engine = new ScriptedEngine((number, _) => Task.FromResult(number switch
        {
            < 2 => ScriptedEngine.Failure(EngineFailure.Unavailable),
            2 => ScriptedEngine.Failure(EngineFailure.RateLimited, retryAfter: TimeSpan.FromSeconds(30)),
            _ => null,
        }));

        await Scheduler(engine).TranslateAsync(Texts(1), Languages, Cancellation);

        Assert.Equal([1, 1.6, 30], clock.Waits.Select(w => w.TotalSeconds));
    }

    [Fact]
    public async Task TranslateAsync_Jitter_VariesThePausesWithinItsBounds()
    {
        var engine = new ScriptedEngine((number, _) => Task.FromResult(number % 2 == 0 ? ScriptedEngine.Failure(EngineFailure.Unavailable) : null));
        TranslationScheduler scheduler = Scheduler(engine, options =>
        {
            options.Jitter = 0.23;
            options.Random = new Random(7);
        });
        for (int i = 0; i < 50; i++)
        {
            await scheduler.TranslateAsync([Requests.Of("1", $"Text {i}.")], Languages, Cancellation);
        }

        Assert.All(clock.Waits, w => Assert.InRange(w.TotalSeconds, 0.77, 1.23));
        Assert.True(clock.Waits.Distinct().Count() > 40);
    }

    [Fact]
    public async Task TranslateAsync_WishBeyondTheDeadline_FailsAtOnce()
    {
        var engine = new ScriptedEngine((_, _) => Task.FromResult<EngineException?>(ScriptedEngine.Failure(EngineFailure.RateLimited, retryAfter: TimeSpan.FromMinutes(11))));

        EngineException e = await Assert.ThrowsAsync<EngineException>(() => Scheduler(engine).TranslateAsync(Texts(1), Languages, Cancellation));

        Assert.Equal((EngineFailure.RateLimited, TimeSpan.FromMinutes(11), 1), (e.Failure, e.RetryAfter, engine.Calls.Count));
        Assert.Empty(clock.Waits);
    }

    [Theory]
    [InlineData(EngineRetry.Split)]
    [InlineData(EngineRetry.Once)]
    public async Task TranslateAsync_OneBadSegment_FailsAloneInFewCalls(EngineRetry advice)
    {
        var engine = new ScriptedEngine((_, requests) => Task.FromResult(requests.Any(r => r.Source.Text == "text 41")
            ? ScriptedEngine.Failure(advice == EngineRetry.Split ? EngineFailure.InvalidRequest : EngineFailure.Protocol, advice)
            : null)) { Capabilities = new() { Name = "scripted", Limits = new EngineLimits { MaxSegments = 64 } } };

        IReadOnlyList<TranslationCandidate> candidates = await Scheduler(engine, options => options.BreakAfter = 100).TranslateAsync(Texts(64), Languages, Cancellation);

        Assert.Equal(["41"], candidates.Where(c => c.Error is not null).Select(c => c.Id));
        Assert.InRange(engine.Calls.Count, 2, (advice == EngineRetry.Split ? 1 : 2) * ((2 * 6) + 1));
    }

    [Fact]
    public async Task TranslateAsync_BatchAboveAMinutesShare_IsHalvedAndNoLargerOneIsSentAgain()
    {
        var engine = new ScriptedEngine((_, requests) => Task.FromResult(requests.Sum(r => r.Source.Text.Length) > 33_300
            ? ScriptedEngine.Failure(EngineFailure.RateLimited)
            : null)) { Capabilities = new() { Name = "scripted", Limits = new EngineLimits { MaxSegments = 1_000, MaxCharacters = 49_000, MaxConcurrency = 1 } } };

        IReadOnlyList<TranslationCandidate> candidates = await Scheduler(engine).TranslateAsync(
            [.. Enumerable.Range(0, 2_000).Select(n => Requests.Of($"{n}", $"{n:0000} " + new string('x', 95)))], Languages, Cancellation);

        Assert.All(candidates, c => Assert.NotNull(c.Target));
        bool[] isLarge = [.. engine.Calls.Select(call => call.Sum(text => text.Length) > 33_300)];
        Assert.InRange(Array.LastIndexOf(isLarge, true), 3, Array.IndexOf(isLarge, false) - 1);
    }

    [Fact]
    public async Task TranslateAsync_BadKey_CostsOneCallWhateverTheNumberOfBatches()
    {
        var engine = new ScriptedEngine((_, _) => Task.FromResult<EngineException?>(ScriptedEngine.Failure(EngineFailure.Authentication)));

        await Assert.ThrowsAsync<EngineException>(() => Scheduler(engine).TranslateAsync(Texts(95), Languages, Cancellation));

        Assert.Single(engine.Calls);
    }

    [Fact]
    public async Task TranslateAsync_ServiceThatSaysStopLater_KeepsWhatWasPaid()
    {
        var engine = new ScriptedEngine((number, _) => Task.FromResult(number >= 1 ? ScriptedEngine.Failure(EngineFailure.QuotaExhausted) : null));

        IReadOnlyList<TranslationCandidate> candidates = await Scheduler(engine).TranslateAsync(Texts(95), Languages, Cancellation);

        Assert.Equal(10, candidates.Count(c => c.Target is not null));
        Assert.All(candidates.Where(c => c.Target is null), c => Assert.Equal(EngineFailure.QuotaExhausted, c.Failure));
    }

    [Fact]
    public async Task TranslateAsync_Outage_StopsCallingThenTriesOnceThenGoesOn()
    {
        DateTimeOffset back = Noon + TimeSpan.FromMinutes(3);
        var engine = new ScriptedEngine((_, _) => Task.FromResult(clock.GetUtcNow() < back ? ScriptedEngine.Failure(EngineFailure.Unavailable) : null));

        IReadOnlyList<TranslationCandidate> candidates = await Scheduler(engine, options => options.MaxRetries = 100).TranslateAsync(Texts(200), Languages, Cancellation);

        Assert.All(candidates, c => Assert.NotNull(c.Target));
        int failed = engine.Calls.Count - 20;
        TestContext.Current.TestOutputHelper?.WriteLine($"{failed} failed calls during the outage");
        Assert.InRange(failed, 5, 12);
    }

    [Fact]
    public async Task TranslateAsync_Quota_IsKeptInEveryMinute()
    {
        var sent = new List<(DateTimeOffset At, int Characters)>();
        var engine = new ScriptedEngine((_, requests) =>
        {
            lock (sent)
            {
                sent.Add((clock.GetUtcNow(), requests.Sum(r => r.Source.Text.Length)));
            }

            return Task.FromResult<EngineException?>(null);
        });

        TranslationScheduler scheduler = Scheduler(engine, options =>
        {
            options.CharactersPerMinute = 1_500;
            options.MaxConcurrency = 1;
        });
        await scheduler.TranslateAsync(
            [.. Enumerable.Range(0, 300).Select(n => Requests.Of($"{n}", $"{n:000} " + new string('x', 96)))], Languages, Cancellation);

        Assert.Equal(30_000, sent.Sum(s => s.Characters));
        Assert.All(sent, s => Assert.InRange(sent.Where(o => o.At >= s.At && o.At < s.At + TimeSpan.FromMinutes(1)).Sum(o => o.Characters), 1, 1_500));
    }

    [Fact]
    public async Task TranslateAsync_Budget_IsNeverOverrunAndWhatIsPaidIsKept()
    {
        var budget = new TranslationBudget(maxCharacters: 400);
        var engine = new ScriptedEngine();

        IReadOnlyList<TranslationCandidate> candidates = await Scheduler(engine, options => options.Budget = budget).TranslateAsync(Texts(95), Languages, Cancellation);

        Assert.InRange(engine.Paid, 300, 400);
        Assert.Equal(engine.Paid, budget.CharactersSpent);
        Assert.Equal(engine.Paid, candidates.Where(c => c.Target is not null).Sum(c => c.Target!.Text.Length));
        Assert.All(candidates.Where(c => c.Target is null), c => Assert.Equal(EngineFailure.BudgetExhausted, c.Failure));
    }

    [Fact]
    public async Task TranslateAsync_CostLimitWithoutAPrice_IsRefusedBeforeAnythingIsSent()
    {
        var engine = new ScriptedEngine();

        EngineException e = await Assert.ThrowsAsync<EngineException>(
            () => Scheduler(engine, options => options.Budget = new TranslationBudget(maxCost: 5)).TranslateAsync(Texts(1), Languages, Cancellation));

        Assert.Equal(EngineFailure.BudgetExhausted, e.Failure);
        Assert.Contains("price", e.Message, StringComparison.Ordinal);
        Assert.Empty(engine.Calls);
    }

    [Fact]
    public async Task TranslateAsync_CallThatMayBeBilled_CountsAgainstTheBudget()
    {
        var budget = new TranslationBudget(maxCharacters: 12);
        var engine = new ScriptedEngine((_, _) => Task.FromResult<EngineException?>(ScriptedEngine.Failure(EngineFailure.Timeout)));

        EngineException e = await Assert.ThrowsAsync<EngineException>(
            () => Scheduler(engine, options => options.Budget = budget).TranslateAsync([Requests.Of("1", "Ten chars.")], Languages, Cancellation));

        Assert.Equal((EngineFailure.BudgetExhausted, 1, 10L), (e.Failure, engine.Calls.Count, budget.CharactersSpent));
    }

    [Fact]
    public async Task TranslateAsync_CancelDuringACall_LetsThePaidAnswerIn()
    {
        var started = new TaskCompletionSource();
        var release = new TaskCompletionSource<EngineException?>();
        var engine = new ScriptedEngine((_, _) =>
        {
            started.SetResult();
            return release.Task;
        });
        using var caller = new CancellationTokenSource();
        using JournalLedger ledger = JournalLedger.Open(Path.Combine(folder, "ledger.jsonl"));
        TranslationScheduler scheduler = Scheduler(engine, options => options.Ledger = ledger);

        Task<IReadOnlyList<TranslationCandidate>> call = scheduler.TranslateAsync(Texts(20), Languages, caller.Token);
        await started.Task;
        await caller.CancelAsync();
        release.SetResult(null);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(engine.Calls);
        var after = new ScriptedEngine();
        TranslationScheduler next = Scheduler(after, options => options.Ledger = ledger);
        Assert.All(await next.TranslateAsync(Texts(20), Languages, Cancellation), c => Assert.NotNull(c.Target));
        Assert.Equal((1, 10), (after.Calls.Count, next.Usage.SegmentsFromLedger));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task TranslateAsync_TenPercentRandomFaults_LoseNothingAndPayHardlyMore(int seed)
    {
        long wasted = 0;
        var tries = new System.Collections.Concurrent.ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        EngineFailure[] kinds = [EngineFailure.Unavailable, EngineFailure.RateLimited, EngineFailure.Timeout, EngineFailure.Protocol];
        var engine = new ScriptedEngine((_, requests) =>
        {
            // Chance hangs on the text and its try, not on the order of calls, so that each run of the test is the same.
            string text = requests[0].Source.Text;
            int number = tries.AddOrUpdate(text, 1, (_, n) => n + 1);
            var random = new Random((int.Parse(text.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture) * 7919) + (number * 104_729) + seed);
            if (random.Next(10) > 0)
            {
                return Task.FromResult<EngineException?>(null);
            }

            // Of the failures only those after the work was done are on the bill: one in four timeouts and broken answers.
            EngineFailure kind = kinds[random.Next(kinds.Length)];
            Interlocked.Add(ref wasted, kind is EngineFailure.Timeout or EngineFailure.Protocol && random.Next(4) == 0 ? text.Length : 0);
            return Task.FromResult<EngineException?>(ScriptedEngine.Failure(kind));
        }) { Capabilities = new() { Name = "scripted", Limits = new EngineLimits { MaxSegments = 1, MaxConcurrency = 16 } } };
        TranslationRequest[] requests = Texts(10_000);

        TranslationScheduler scheduler = Scheduler(engine, options => options.MaxRetries = 8);
        TranslationCandidate[] candidates = [.. await scheduler.TranslateAsync(requests, Languages, Cancellation)];

        // What is in doubt is tried once more and not again in the same run; the next run takes it up.
        int[] open = [.. Enumerable.Range(0, candidates.Length).Where(i => candidates[i].Target is null)];
        IReadOnlyList<TranslationCandidate> second = await scheduler.TranslateAsync([.. open.Select(i => requests[i])], Languages, Cancellation);
        for (int i = 0; i < open.Length; i++)
        {
            candidates[open[i]] = second[i];
        }

        long minimum = requests.Sum(r => r.Source.Text.Length);
        TestContext.Current.TestOutputHelper?.WriteLine($"{engine.Calls.Count} calls, {open.Length} left for a second run, paid {engine.Paid + wasted}, minimum {minimum}");
        Assert.Equal(requests.Select(r => r.Source.Text.ToUpperInvariant()), candidates.Select(c => c.Target?.Text));
        Assert.InRange(engine.Paid + wasted, minimum, minimum * 1.02);
    }

    private TranslationScheduler Scheduler(ITranslationEngine engine, Action<TranslationSchedulerOptions>? change = null)
    {
        var options = new TranslationSchedulerOptions { TimeProvider = clock, Jitter = 0 };
        change?.Invoke(options);
        return new TranslationScheduler(engine, options);
    }

    private static TranslationRequest[] Texts(int count) => [.. Enumerable.Range(0, count).Select(n => Requests.Of($"{n}", $"text {n}"))];
}
