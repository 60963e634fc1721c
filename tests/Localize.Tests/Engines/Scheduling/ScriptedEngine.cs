using Localize.Engines;

namespace Localize.Tests.Engines.Scheduling;

/// <summary>An engine whose calls do what a test says, and that keeps the bill.</summary>
internal sealed class ScriptedEngine(Func<int, IReadOnlyList<TranslationRequest>, Task<EngineException?>>? onCall = null) : ITranslationEngine
{
    private readonly Lock gate = new();
    private readonly List<IReadOnlyList<string>> calls = [];
    private int running;

    public EngineCapabilities Capabilities { get; init; } = new() { Name = "scripted", Limits = new EngineLimits { MaxSegments = 10, MaxCharacters = 1_000, MaxConcurrency = 4 } };

    /// <summary>The texts of each call, in the order they came.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Calls
    {
        get
        {
            lock (gate)
            {
                return [.. calls];
            }
        }
    }

    public int MostAtOnce { get; private set; }

    /// <summary>Characters of calls that were answered.</summary>
    public long Paid { get; private set; }

    public bool Supports(LanguagePair languages) => true;

    public async Task<IReadOnlyList<TranslationCandidate>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests, LanguagePair languages, CancellationToken cancellationToken = default)
    {
        int number;
        lock (gate)
        {
            number = calls.Count;
            calls.Add([.. requests.Select(r => r.Source.Text)]);
            MostAtOnce = Math.Max(MostAtOnce, ++running);
        }

        try
        {
            await Task.Yield();
            if (onCall is not null && await onCall(number, requests).WaitAsync(cancellationToken) is { } failure)
            {
                throw failure;
            }

            lock (gate)
            {
                Paid += requests.Sum(r => r.Source.Text.Length);
            }

            return [.. requests.Select(Answer)];
        }
        finally
        {
            lock (gate)
            {
                running--;
            }
        }
    }

    public static EngineException Failure(EngineFailure kind, EngineRetry? retry = null, TimeSpan? retryAfter = null)
    {
        var failure = retry is { } advice
            ? new EngineException("scripted", kind, "It failed.") { Retry = advice, RetryAfter = retryAfter, MayBeBilled = kind == EngineFailure.Timeout }
            : new EngineException("scripted", kind, "It failed.") { RetryAfter = retryAfter, MayBeBilled = kind == EngineFailure.Timeout };
        return failure;
    }

    private static TranslationCandidate Answer(TranslationRequest request) => new()
    {
        Id = request.Id, Target = InlineText.FromText(request.Source.Text.ToUpperInvariant()), CharactersBilled = request.Source.Text.Length,
    };
}
