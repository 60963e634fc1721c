using System.Globalization;

namespace Localize.Engines.Scheduling;

/// <summary>Reserves the budget for a batch and writes it into the ledger before it is sent.</summary>
internal sealed class BatchBook(EngineCapabilities engine, TranslationSchedulerOptions options, UsageCounter usage)
{
    /// <summary>Books a batch; null when another process has taken over a part of it.</summary>
    /// <exception cref="EngineException">The budget does not allow it.</exception>
    public async ValueTask<BookedBatch?> BeginAsync(IReadOnlyList<PendingRequest> batch, SchedulerCall call, int attempt)
    {
        var entry = new LedgerBatch
        {
            Id = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture),
            Engine = engine.Name,
            Languages = call.Languages,
            Requests = [.. batch.Select(p => new LedgerRequest(p.Key, p.Request.Document, p.Characters))],
        };
        if (options.Budget?.Reserve(entry.Characters, engine.PricePerMillionCharacters) is { } refusal)
        {
            throw new EngineException(engine.Name, EngineFailure.BudgetExhausted, refusal);
        }

        if (options.Ledger is not null && !await options.Ledger.BeginAsync(entry, call.Caller).ConfigureAwait(false))
        {
            options.Budget?.Settle(entry.Characters, 0, engine.PricePerMillionCharacters);
            return null;
        }

        usage.Add(u => u with { Calls = u.Calls + 1, Retries = u.Retries + (attempt > 1 ? 1 : 0) });
        return new BookedBatch(entry, batch, engine, options, usage, attempt);
    }
}
