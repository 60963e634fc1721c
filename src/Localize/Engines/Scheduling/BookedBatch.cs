using System.Diagnostics;

namespace Localize.Engines.Scheduling;

/// <summary>A batch that is reserved in the budget and begun in the ledger, until it is completed or failed.</summary>
internal sealed class BookedBatch : IDisposable
{
    private readonly LedgerBatch entry;
    private readonly IReadOnlyList<PendingRequest> batch;
    private readonly EngineCapabilities engine;
    private readonly TranslationSchedulerOptions options;
    private readonly UsageCounter usage;
    private readonly Activity? activity;
    private readonly long startedAt;

    public BookedBatch(
        LedgerBatch entry, IReadOnlyList<PendingRequest> batch, EngineCapabilities engine, TranslationSchedulerOptions options, UsageCounter usage, int attempt)
    {
        this.entry = entry;
        this.batch = batch;
        this.engine = engine;
        this.options = options;
        this.usage = usage;
        activity = EngineTelemetry.Start(engine, entry, batch, attempt);
        startedAt = options.TimeProvider.GetTimestamp();
    }

    /// <summary>Writes the answers down, then lets the requests have them.</summary>
    public async ValueTask CompleteAsync(IReadOnlyList<TranslationCandidate> answers)
    {
        if (options.Ledger is not null)
        {
            await options.Ledger.CompleteAsync(
                entry, [.. answers.Zip(batch, (a, p) => new LedgerAnswer(p.Key, CandidateJson.Write(a), a.CharactersBilled))]).ConfigureAwait(false);
        }

        int billed = answers.Sum(answer => answer.CharactersBilled);
        options.Budget?.Settle(entry.Characters, billed == 0 ? entry.Characters : billed, engine.PricePerMillionCharacters);
        usage.Add(u => u with { CharactersSent = u.CharactersSent + entry.Characters, CharactersBilled = u.CharactersBilled + billed });
        EngineTelemetry.Answered(activity, engine, entry, billed, options.TimeProvider.GetElapsedTime(startedAt));
        for (int i = 0; i < batch.Count; i++)
        {
            batch[i].Take(answers[i]);
        }
    }

    /// <summary>Writes down that no answer came, and gives the reserve back unless it may be on the bill.</summary>
    public async ValueTask FailAsync(EngineFailure? failure, bool mayBeBilled)
    {
        options.Budget?.Settle(entry.Characters, mayBeBilled ? entry.Characters : 0, engine.PricePerMillionCharacters);
        usage.Add(u => u with { CharactersPossiblyBilled = u.CharactersPossiblyBilled + (mayBeBilled ? entry.Characters : 0) });
        EngineTelemetry.Failed(activity, engine, failure, options.TimeProvider.GetElapsedTime(startedAt));
        if (options.Ledger is not null)
        {
            await options.Ledger.FailAsync(entry, mayBeBilled).ConfigureAwait(false);
        }
    }

    public void Dispose() => activity?.Dispose();
}
