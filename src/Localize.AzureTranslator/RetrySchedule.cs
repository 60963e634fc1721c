namespace Localize.Engines.AzureTranslator;

/// <summary>Whether and when a failed attempt is repeated: the service's wish, or exponential back-off, and never beyond the deadline.</summary>
internal sealed class RetrySchedule(AzureTranslatorOptions options)
{
    private readonly int maxRetries = options.Retry.MaxRetries;
    private readonly TimeSpan baseDelay = options.Retry.Delay;
    private readonly TimeSpan maxDelay = options.Retry.MaxDelay;
    private readonly Func<TimeSpan, CancellationToken, Task> wait =
        options.Wait ?? ((delay, token) => Task.Delay(delay, options.TimeProvider, token));

    /// <summary>How long to wait before the next attempt; <see langword="null"/> when there is to be none.</summary>
    internal TimeSpan? DelayAfter(AttemptFailure failure, int attempt, TimeSpan remaining)
    {
        if (attempt > Math.Min(maxRetries, failure.Retries))
        {
            return null;
        }

        TimeSpan backOff = TimeSpan.FromTicks(Math.Min(maxDelay.Ticks, baseDelay.Ticks << Math.Min(attempt - 1, 16)));
        TimeSpan delay = failure.RetryAfter > backOff ? failure.RetryAfter.Value : backOff;
        return delay < remaining ? delay : null;
    }

    internal Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken) => wait(delay, cancellationToken);
}
