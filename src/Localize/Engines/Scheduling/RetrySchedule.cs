namespace Localize.Engines.Scheduling;

/// <summary>Whether and when a failed call is repeated: the service's wish, or growing pauses, and never beyond the deadline.</summary>
internal sealed class RetrySchedule(TranslationSchedulerOptions options)
{
    private const double Growth = 1.6;

    /// <summary>How long to wait before the next try; <see langword="null"/> when there is to be none.</summary>
    /// <param name="failure">The last failure.</param>
    /// <param name="attempt">How often it was tried.</param>
    /// <param name="inDoubt">How many of the tries failed in a way that only one more try is worth its price.</param>
    /// <param name="remaining">What is left of the deadline.</param>
    public TimeSpan? DelayAfter(EngineException failure, int attempt, int inDoubt, TimeSpan remaining)
    {
        bool mayHelp = failure.Retry is EngineRetry.WithBackOff || (failure.Retry is EngineRetry.Once && inDoubt <= 1);
        if (!mayHelp || attempt > options.MaxRetries)
        {
            return null;
        }

        TimeSpan pause = Pause(attempt);
        TimeSpan delay = failure.RetryAfter > pause ? failure.RetryAfter.Value : pause;
        return delay < remaining ? delay : null;
    }

    private TimeSpan Pause(int attempt)
    {
        double seconds = Math.Min(options.MaxRetryDelay.TotalSeconds, options.RetryDelay.TotalSeconds * Math.Pow(Growth, attempt - 1));
        double chance;
        lock (options.Random)
        {
            chance = options.Random.NextDouble();
        }

        return TimeSpan.FromSeconds(seconds * (1 + (options.Jitter * ((2 * chance) - 1))));
    }
}
