using Localize.Engines;
using Localize.Engines.Scheduling;
using Localize.Testing;

namespace Localize.Tests.Engines.Scheduling;

public sealed class FallbackEngineTests
{
    private static readonly LanguagePair Languages = new("en", "tr");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TranslateAsync_FirstEngineWorks_IsTheOnlyOneAsked()
    {
        ScriptedEngine first = Engine("first"), second = Engine("second");

        IReadOnlyList<TranslationCandidate> candidates = await new FallbackEngine(first, second).TranslateAsync([Requests.Of("1", "Hello.")], Languages, Cancellation);

        Assert.Equal(("HELLO.", "first"), (candidates[0].Target!.Text, candidates[0].Engine));
        Assert.Empty(second.Calls);
    }

    [Theory]
    [InlineData(EngineFailure.QuotaExhausted)]
    [InlineData(EngineFailure.Authentication)]
    [InlineData(EngineFailure.UnsupportedLanguage)]
    public async Task TranslateAsync_FirstServiceFails_TheNextTakesOver(EngineFailure failure)
    {
        ScriptedEngine first = Engine("first", (_, _) => Task.FromResult<EngineException?>(ScriptedEngine.Failure(failure))), second = Engine("second");

        IReadOnlyList<TranslationCandidate> candidates = await new FallbackEngine(first, second)
            .TranslateAsync([Requests.Of("1", "Hello."), Requests.Of("2", "Bye.")], Languages, Cancellation);

        Assert.Equal([("1", "HELLO.", "second"), ("2", "BYE.", "second")], candidates.Select(c => (c.Id, c.Target!.Text, c.Engine!)));
    }

    [Fact]
    public async Task TranslateAsync_FirstServiceStopsHalfway_TheNextGetsOnlyTheRest()
    {
        ScriptedEngine first = Engine("first", (number, _) => Task.FromResult(number > 0 ? ScriptedEngine.Failure(EngineFailure.QuotaExhausted) : null)), second = Engine("second");

        IReadOnlyList<TranslationCandidate> candidates = await new FallbackEngine(first, second)
            .TranslateAsync([.. Enumerable.Range(0, 25).Select(n => Requests.Of($"{n}", $"text {n}"))], Languages, Cancellation);

        Assert.All(candidates, c => Assert.NotNull(c.Target));
        Assert.Equal(15, second.Calls.Sum(call => call.Count));
    }

    [Fact]
    public async Task TranslateAsync_SegmentIsRefusedByTheFirst_GoesToTheNext()
    {
        ScriptedEngine first = Engine("first", (_, requests) => Task.FromResult(requests.Any(r => r.Source.Text == "Bomb.")
            ? ScriptedEngine.Failure(EngineFailure.InvalidRequest, EngineRetry.Split)
            : null)), second = Engine("second");

        IReadOnlyList<TranslationCandidate> candidates = await new FallbackEngine(first, second)
            .TranslateAsync([Requests.Of("1", "Hello."), Requests.Of("2", "Bomb.")], Languages, Cancellation);

        Assert.Equal(["first", "second"], candidates.Select(c => c.Engine!));
        Assert.Equal([["Bomb."]], second.Calls);
    }

    [Fact]
    public async Task TranslateAsync_AllServicesFail_ThrowsTheLastFailure()
    {
        ScriptedEngine first = Engine("first", (_, _) => Task.FromResult<EngineException?>(ScriptedEngine.Failure(EngineFailure.QuotaExhausted)));
        ScriptedEngine second = Engine("second", (_, _) => Task.FromResult<EngineException?>(ScriptedEngine.Failure(EngineFailure.Authentication)));

        EngineException e = await Assert.ThrowsAsync<EngineException>(() => new FallbackEngine(first, second).TranslateAsync([Requests.Of("1", "Hello.")], Languages, Cancellation));

        Assert.Equal(EngineFailure.Authentication, e.Failure);
    }

    private static ScriptedEngine Engine(string name, Func<int, IReadOnlyList<TranslationRequest>, Task<EngineException?>>? onCall = null) =>
        new(onCall) { Capabilities = new() { Name = name, Limits = new EngineLimits { MaxSegments = 10 } } };
}
