namespace Localize.Engines.Scheduling;

/// <summary>Sends batches: again where that may help, in halves where a segment spoils the batch, and not at all where it is of no use.</summary>
internal sealed class BatchSender(ITranslationEngine engine, TranslationSchedulerOptions options, UsageCounter usage)
{
    private readonly ConcurrencyGate gate = new(Math.Min(options.MaxConcurrency ?? int.MaxValue, engine.Capabilities.Limits.MaxConcurrency));
    private readonly CircuitBreaker breaker = new(options.BreakAfter, options.BreakDuration, options.TimeProvider);
    private readonly CharacterQuota quota = new(options.CharactersPerMinute, options.TimeProvider);
    private readonly RetrySchedule schedule = new(options);
    private readonly BatchBook book = new(engine.Capabilities, options, usage);

    // A quarter of what the smallest quota known lets through in a minute: a batch of that size is not refused for its size.
    private const int SmallestShare = 8_000;

    private volatile int largestBatch = int.MaxValue;

    /// <summary>Sends a batch; each of its requests has an answer or a failure afterwards, save after a cancel and when another process has taken it over.</summary>
    public async Task SendAsync(IReadOnlyList<PendingRequest> batch, SchedulerCall call)
    {
        EngineException? failure = call.Stop ?? await TryAsync(batch, call).ConfigureAwait(false);
        if (failure is null || call.Caller.IsCancellationRequested)
        {
            return;
        }

        if (batch.Count > 1 && HalvesMayHelp(failure, batch.Sum(p => p.Characters)))
        {
            await SendHalvesAsync(batch, call).ConfigureAwait(false);
            return;
        }

        call.Stop ??= failure.StopsRun ? failure : null;
        foreach (PendingRequest request in batch)
        {
            Refuse(request, failure);
        }
    }

    private async Task SendHalvesAsync(IReadOnlyList<PendingRequest> batch, SchedulerCall call)
    {
        await SendAsync([.. batch.Take(batch.Count / 2)], call).ConfigureAwait(false);
        await SendAsync([.. batch.Skip(batch.Count / 2)], call).ConfigureAwait(false);
    }

    private bool HalvesMayHelp(EngineException failure, int characters)
    {
        // Too many requests, again and again and without a time to wait: the batch itself may be more than a minute's share.
        if (failure is { Failure: EngineFailure.RateLimited, RetryAfter: null } && characters > SmallestShare)
        {
            largestBatch = Math.Min(largestBatch, characters / 2);
            return true;
        }

        // An answer that cannot be matched to its segments says no more than that: smaller batches find out.
        return failure.Retry == EngineRetry.Split || failure is { Failure: EngineFailure.Protocol, Retry: EngineRetry.Once };
    }

    // A segment that the service refuses for itself has an error of its own and does not speak for the service.
    private static void Refuse(PendingRequest request, EngineException failure)
    {
        if (failure.Retry == EngineRetry.Split)
        {
            request.Take(new TranslationCandidate { Id = request.Request.Id, Error = failure.Message, Failure = failure.Failure });
            return;
        }

        request.Fail(failure);
    }

    private async Task<EngineException?> TryAsync(IReadOnlyList<PendingRequest> batch, SchedulerCall call)
    {
        var deadline = new BatchDeadline(options);
        int inDoubt = 0;
        for (int attempt = 1; ; attempt++)
        {
            EngineException? failure = await TryOnceAsync(batch, call, deadline, attempt).ConfigureAwait(false);
            if (failure is null)
            {
                return null;
            }

            failure.Attempts = attempt;
            inDoubt += failure.Retry == EngineRetry.Once ? 1 : 0;
            if (schedule.DelayAfter(failure, attempt, inDoubt, deadline.Remaining) is not { } delay)
            {
                return failure;
            }

            await Task.Delay(delay, options.TimeProvider, call.Caller).ConfigureAwait(false);
        }
    }

    private async Task<EngineException?> TryOnceAsync(IReadOnlyList<PendingRequest> batch, SchedulerCall call, BatchDeadline deadline, int attempt)
    {
        int characters = batch.Sum(p => p.Characters);
        await gate.EnterAsync(isReturning: attempt > 1, call.Caller).ConfigureAwait(false);
        try
        {
            if (call.Stop is { } stop)
            {
                return stop;
            }

            if (characters > largestBatch && batch.Count > 1)
            {
                return new EngineException(engine.Capabilities.Name, EngineFailure.TooLarge, "The batch is more than the service lets through at once.");
            }

            if (await WaitForBreakerAsync(deadline, call.Caller).ConfigureAwait(false) is { } away)
            {
                return away;
            }

            await quota.EnterAsync(characters, call.Caller).ConfigureAwait(false);
            deadline.Begin();
            return await CallAsync(batch, call, attempt, deadline).ConfigureAwait(false);
        }
        finally
        {
            gate.Leave();
        }
    }

    private async Task<EngineException?> WaitForBreakerAsync(BatchDeadline deadline, CancellationToken cancellationToken)
    {
        while (breaker.TryEnter() is var wait && wait > TimeSpan.Zero)
        {
            if (wait >= deadline.Remaining)
            {
                return new EngineException(engine.Capabilities.Name, EngineFailure.Unavailable, "The service failed several times in a row and is left alone. Run again later.")
                {
                    Retry = EngineRetry.Never,
                };
            }

            await Task.Delay(wait, options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }

        return null;
    }

    private async Task<EngineException?> CallAsync(IReadOnlyList<PendingRequest> batch, SchedulerCall call, int attempt, BatchDeadline deadline)
    {
        BookedBatch? booked;
        try
        {
            booked = await book.BeginAsync(batch, call, attempt).ConfigureAwait(false);
        }
        catch (EngineException refusal)
        {
            breaker.Abandon();
            return refusal;
        }

        if (booked is null)
        {
            // Another process sends it; the scheduler asks the ledger again for what is without an answer.
            breaker.Abandon();
            return null;
        }

        using (booked)
        {
            return await CallAsync(booked, batch, call, deadline).ConfigureAwait(false);
        }
    }

    private async Task<EngineException?> CallAsync(BookedBatch booked, IReadOnlyList<PendingRequest> batch, SchedulerCall call, BatchDeadline deadline)
    {
        using var timeout = new CancellationTokenSource(deadline.ForOneTry);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, call.UnderWay);
        try
        {
            IReadOnlyList<TranslationCandidate> answers = await AskAsync(batch, call.Languages, either.Token).ConfigureAwait(false);
            await booked.CompleteAsync(answers).ConfigureAwait(false);
            Praise();
            return null;
        }
        catch (EngineException e)
        {
            return await FailAsync(booked, e).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (timeout.IsCancellationRequested && !call.UnderWay.IsCancellationRequested)
        {
            return await FailAsync(booked, TimedOut(e)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            breaker.Abandon();
            await booked.FailAsync(failure: null, mayBeBilled: true).ConfigureAwait(false);
            call.Caller.ThrowIfCancellationRequested();
            throw;
        }
    }

    private async Task<IReadOnlyList<TranslationCandidate>> AskAsync(IReadOnlyList<PendingRequest> batch, LanguagePair languages, CancellationToken cancellationToken)
    {
        // Ids are unique in a batch, and those of the callers need not be: they come from several documents.
        TranslationRequest[] requests = [.. batch.Select((p, i) => p.Request with { Id = i.ToString(System.Globalization.CultureInfo.InvariantCulture) })];
        Task<IReadOnlyList<TranslationCandidate>> asked = engine.TranslateAsync(requests, languages, cancellationToken);
        CrashPoint.Reach("sent");
        IReadOnlyList<TranslationCandidate> answers = await asked.ConfigureAwait(false);
        CrashPoint.Reach("answer-received");
        return EngineAnswers.Checked(answers, requests, engine.Capabilities.Name);
    }

    private async Task<EngineException> FailAsync(BookedBatch booked, EngineException failure)
    {
        await booked.FailAsync(failure.Failure, failure.MayBeBilled).ConfigureAwait(false);
        switch (failure.Failure)
        {
            case EngineFailure.Unavailable or EngineFailure.Timeout or EngineFailure.Protocol:
                breaker.Fail();
                gate.Narrow();
                break;
            case EngineFailure.RateLimited:
                breaker.Succeed();
                gate.Narrow();
                quota.Shrink();
                break;
            default:
                breaker.Succeed();
                break;
        }

        return failure;
    }

    private void Praise()
    {
        breaker.Succeed();
        gate.Widen();
        quota.Grow();
    }

    private EngineException TimedOut(Exception cause) => new(
        engine.Capabilities.Name, EngineFailure.Timeout, "The service did not answer in time.", cause) { MayBeBilled = true };
}
