namespace Localize.Engines.Scheduling;

/// <summary>
/// The book of paid work. What is about to be sent is written down before it is sent, and what came back before anything else is done
/// with it. So a process that is killed at any instant finds the answers it paid for when it comes back.
/// </summary>
/// <remarks>Implementations may be called from several threads at once.</remarks>
public interface ITranslationLedger
{
    /// <summary>Characters of batches that an earlier process sent and never saw answered: they may be on the bill.</summary>
    int CharactersInDoubt { get; }

    /// <summary>
    /// Takes on requests for this process, and finds answers that were paid for and not yet put to use. What is taken on is kept from other
    /// processes on the same ledger until it is answered or released, or this process is gone.
    /// </summary>
    /// <param name="keys">The keys of the requests.</param>
    /// <param name="cancellationToken">Cancels the call before anything is taken on.</param>
    /// <returns>The answers there are, and the requests that another process is at work on; all others are this process's to send.</returns>
    ValueTask<LedgerClaim> ClaimAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default);

    /// <summary>Lets go of requests that were taken on, so that another process may send them. Those that are answered need not be released.</summary>
    /// <param name="keys">The keys of the requests.</param>
    /// <returns>A task that ends when they are free.</returns>
    ValueTask ReleaseAsync(IReadOnlyCollection<string> keys);

    /// <summary>Writes down that a batch is about to be sent. When the call returns the entry survives the end of the process.</summary>
    /// <param name="batch">The batch; its requests are taken on.</param>
    /// <param name="cancellationToken">Cancels the call before anything is written.</param>
    /// <returns>Whether it may be sent: not when another process has taken over one of its requests, because this one seemed to be gone.</returns>
    ValueTask<bool> BeginAsync(LedgerBatch batch, CancellationToken cancellationToken = default);

    /// <summary>Writes down the answers to a batch. When the call returns they survive the end of the process.</summary>
    /// <param name="batch">The batch as it was begun.</param>
    /// <param name="answers">One for each request.</param>
    /// <returns>A task that ends when the answers are on disk.</returns>
    ValueTask CompleteAsync(LedgerBatch batch, IReadOnlyList<LedgerAnswer> answers);

    /// <summary>Writes down that a batch got no answer.</summary>
    /// <param name="batch">The batch as it was begun.</param>
    /// <param name="mayBeBilled">Whether it may be on the bill all the same.</param>
    /// <returns>A task that ends when the entry is on disk.</returns>
    ValueTask FailAsync(LedgerBatch batch, bool mayBeBilled);

    /// <summary>
    /// Drops the answers that this run has brought or found, for the memory has what became of them, and closes the batches in doubt.
    /// Answers that an earlier run paid for and this one did not ask for stay, and so do the accounts.
    /// </summary>
    void Settle();
}

/// <summary>What a ledger says when requests are taken on.</summary>
/// <param name="Answers">The payloads by key of what is paid for already.</param>
/// <param name="Elsewhere">The keys that another process is at work on; ask again for them.</param>
public sealed record LedgerClaim(IReadOnlyDictionary<string, string> Answers, IReadOnlyCollection<string> Elsewhere);

/// <summary>A batch in a ledger.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record LedgerBatch
{
    /// <summary>Unique for all time.</summary>
    public required string Id { get; init; }

    /// <summary>The engine's name.</summary>
    public required string Engine { get; init; }

    /// <summary>The languages.</summary>
    public required LanguagePair Languages { get; init; }

    /// <summary>The requests of the batch.</summary>
    public required IReadOnlyList<LedgerRequest> Requests { get; init; }

    /// <summary>Characters of all requests as the engine counts them.</summary>
    public int Characters => Requests.Sum(request => request.Characters);
}

/// <summary>One request of a batch in a ledger.</summary>
/// <param name="Key">Hash of all that makes it the same paid work: engine, model, languages, text, terms, encoding.</param>
/// <param name="Document">The document it comes from, or <see langword="null"/>.</param>
/// <param name="Characters">Its characters as the engine counts them.</param>
public readonly record struct LedgerRequest(string Key, string? Document, int Characters);

/// <summary>The answer to one request.</summary>
/// <param name="Key">The request's key.</param>
/// <param name="Payload">The engine's answer as JSON, as it came, before it was judged or repaired.</param>
/// <param name="Characters">Characters billed for it.</param>
public readonly record struct LedgerAnswer(string Key, string Payload, int Characters);
