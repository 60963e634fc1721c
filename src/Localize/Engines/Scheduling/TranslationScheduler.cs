using System.Collections.Concurrent;

namespace Localize.Engines.Scheduling;

/// <summary>
/// Stands before an engine and makes the road to it dependable: packs segments of all documents into calls within the engine's limits,
/// sends equal segments once, runs as many calls at once as the service bears, keeps quota and budget, waits and tries again where
/// that may help, stops calling a service that is away, finds the segment that spoils a batch, and writes paid work into a ledger
/// before and after. It is the one owner of retries.
/// </summary>
/// <remarks>Thread-safe. Use one scheduler for an engine, whatever the number of pipelines: quota and concurrency are the engine's.</remarks>
public sealed class TranslationScheduler : DelegatingTranslationEngine
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, PendingRequest> underWay = new(StringComparer.Ordinal);
    private readonly TranslationSchedulerOptions options;
    private readonly UsageCounter usage = new();
    private readonly BatchSender sender;

    /// <summary>Stands before an engine.</summary>
    /// <param name="inner">The engine.</param>
    /// <param name="options">Settings, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public TranslationScheduler(ITranslationEngine inner, TranslationSchedulerOptions? options = null)
        : base(inner)
    {
        this.options = (options ?? new TranslationSchedulerOptions()).Copy();
        this.options.Validate();
        sender = new BatchSender(inner, this.options, usage);
    }

    internal static ITranslationEngine Before(ITranslationEngine engine) => engine is TranslationScheduler or FallbackEngine ? engine : new TranslationScheduler(engine);

    /// <summary>What went through so far.</summary>
    public SchedulerUsage Usage => usage.Snapshot;

    /// <inheritdoc/>
    /// <remarks>
    /// A failure of the service is thrown when no segment has an answer; otherwise the segments without one have it as their error.
    /// After a cancel nothing new is sent; calls under way may end within the grace time and are written into the ledger.
    /// </remarks>
    public override async Task<IReadOnlyList<TranslationCandidate>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests, LanguagePair languages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(languages);
        cancellationToken.ThrowIfCancellationRequested();
        PendingRequest[] pending = [.. requests.Select(r => new PendingRequest(r, RequestKey.Of(r, languages, Capabilities), Inner.Measure(r, languages)))];
        (PendingRequest[] own, (PendingRequest Follower, PendingRequest Leader)[] shared) = Claim(pending);
        try
        {
            await WorkOffAsync(own, languages, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Release(own);
        }

        foreach ((PendingRequest follower, PendingRequest leader) in shared)
        {
            await FollowAsync(follower, leader, languages, cancellationToken).ConfigureAwait(false);
        }

        return Answers(pending, cancellationToken);
    }

    private static IReadOnlyList<TranslationCandidate> Answers(PendingRequest[] pending, CancellationToken cancellationToken)
    {
        if (!Array.TrueForAll(pending, p => p.Answer.IsCompletedSuccessfully))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        EngineException? failure = Array.Find(pending, p => p.Failure is not null)?.Failure;
        return failure is not null && Array.TrueForAll(pending, p => p.Failure is not null)
            ? throw failure
            : [.. pending.Select(p => p.Answer.Result)];
    }

    private async Task WorkOffAsync(PendingRequest[] own, LanguagePair languages, CancellationToken cancellationToken)
    {
        if (options.Ledger is null || own.Length == 0)
        {
            await SendAsync(own, languages, cancellationToken).ConfigureAwait(false);
            return;
        }

        try
        {
            await SendClaimedAsync(own, options.Ledger, languages, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await options.Ledger.ReleaseAsync([.. own.Select(p => p.Key)]).ConfigureAwait(false);
        }
    }

    // What another process is at work on is asked for again until it has the answer, or has failed, or is gone.
    private async Task SendClaimedAsync(PendingRequest[] own, ITranslationLedger ledger, LanguagePair languages, CancellationToken cancellationToken)
    {
        PendingRequest[] open = own;
        for (TimeSpan pause = FirstPause; ; pause = pause < LongestPause ? pause * 2 : LongestPause)
        {
            LedgerClaim claim = await ledger.ClaimAsync([.. open.Select(p => p.Key)], cancellationToken).ConfigureAwait(false);
            TakePaid(open, claim.Answers);
            var elsewhere = claim.Elsewhere.ToHashSet(StringComparer.Ordinal);
            await SendAsync([.. open.Where(p => !p.Answer.IsCompleted && !elsewhere.Contains(p.Key))], languages, cancellationToken).ConfigureAwait(false);
            open = [.. open.Where(p => !p.Answer.IsCompleted)];
            if (open.Length == 0 || cancellationToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(pause, options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private void TakePaid(PendingRequest[] open, IReadOnlyDictionary<string, string> paid)
    {
        int found = 0;
        foreach (PendingRequest request in open)
        {
            if (paid.TryGetValue(request.Key, out string? payload) && CandidateJson.TryRead(payload, request.Request, out TranslationCandidate? candidate))
            {
                // It was paid for by the run that wrote it down.
                request.Take(candidate with { CharactersBilled = 0 });
                found++;
            }
        }

        usage.Add(u => u with { SegmentsFromLedger = u.SegmentsFromLedger + found });
    }

    private (PendingRequest[] Own, (PendingRequest Follower, PendingRequest Leader)[] Shared) Claim(PendingRequest[] pending)
    {
        var own = new List<PendingRequest>();
        var shared = new List<(PendingRequest, PendingRequest)>();
        foreach (PendingRequest request in pending.Where(p => !p.Answer.IsCompleted))
        {
            PendingRequest leader = underWay.GetOrAdd(request.Key, request);
            if (ReferenceEquals(leader, request))
            {
                own.Add(request);
            }
            else
            {
                shared.Add((request, leader));
            }
        }

        return ([.. own], [.. shared]);
    }

    private async Task SendAsync(PendingRequest[] own, LanguagePair languages, CancellationToken cancellationToken)
    {
        using var call = new SchedulerCall(languages, options.Grace, cancellationToken);
        IReadOnlyList<IReadOnlyList<PendingRequest>> batches = RequestBatches.Pack(own, Capabilities.Limits, p => p.Characters);
        await Task.WhenAll(batches.Select(batch => sender.SendAsync(batch, call))).ConfigureAwait(false);
    }

    private void Release(PendingRequest[] own)
    {
        foreach (PendingRequest request in own)
        {
            underWay.TryRemove(KeyValuePair.Create(request.Key, request));
            request.GiveUp();
        }
    }

    private async Task FollowAsync(PendingRequest follower, PendingRequest leader, LanguagePair languages, CancellationToken cancellationToken)
    {
        try
        {
            TranslationCandidate answer = await leader.Answer.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (leader.Failure is { } failure)
            {
                follower.Fail(failure);
                return;
            }

            follower.Take(answer with { CharactersBilled = 0 });
            usage.Add(u => u with { SegmentsShared = u.SegmentsShared + 1 });
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The one who asked first gave up; this one still wants the answer.
            follower.Take((await TranslateAsync([follower.Request], languages, cancellationToken).ConfigureAwait(false))[0]);
        }
    }
}
