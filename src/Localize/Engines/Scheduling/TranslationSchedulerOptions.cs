namespace Localize.Engines.Scheduling;

/// <summary>Settings of a <see cref="TranslationScheduler"/>, which copies them when it is made.</summary>
/// <remarks>Not thread-safe while it is being changed.</remarks>
public sealed class TranslationSchedulerOptions
{
    /// <summary>Most calls at the same time, or <see langword="null"/>, the default, for the engine's own limit.</summary>
    public int? MaxConcurrency { get; set; }

    /// <summary>
    /// Most characters in any 60 seconds, or <see langword="null"/>, the default, for no limit. The quota of Azure's free tier F0 is
    /// 33,300, of S1 666,000.
    /// </summary>
    public int? CharactersPerMinute { get; set; }

    /// <summary>How often a call is tried again at most. Default 3.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The pause before the first retry; each further one is 1.6 times as long. A longer wish of the service wins. Default one second.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause that is not the service's wish. Default one minute.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>By how much a pause is varied by chance, so that clients do not return all at once: 0.23, the default, is ±23 %.</summary>
    public double Jitter { get; set; } = 0.23;

    /// <summary>How long one try may take. Default two minutes, Azure's longest latency for custom systems.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a batch may take with all its tries and pauses. Default ten minutes.</summary>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long calls under way may still take after the caller has cancelled: they are paid for. Default 20 seconds.</summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>After how many failed tries in a row no call is made for a while. Default 5.</summary>
    public int BreakAfter { get; set; } = 5;

    /// <summary>How long no call is made then; one call tries, and the time doubles with each that fails. Default 30 seconds.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How much may be spent, or <see langword="null"/>, the default, for no limit.</summary>
    public TranslationBudget? Budget { get; set; }

    /// <summary>Where paid work is written down, or <see langword="null"/>, the default, for nowhere.</summary>
    public ITranslationLedger? Ledger { get; set; }

    /// <summary>The clock of pauses and quotas. Default the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Chance, for <see cref="Jitter"/>. Default <see cref="Random.Shared"/>.</summary>
    public Random Random { get; set; } = Random.Shared;

    /// <summary>Throws when a setting is out of its range.</summary>
    /// <exception cref="ArgumentException">A number or time is not positive, or a part is missing.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxConcurrency ?? 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(CharactersPerMinute ?? 1);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRetries);
        ArgumentOutOfRangeException.ThrowIfLessThan(RetryDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxRetryDelay, RetryDelay);
        ArgumentOutOfRangeException.ThrowIfNegative(Jitter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Jitter, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(AttemptTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Deadline, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(Grace, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(BreakAfter);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(BreakDuration, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        ArgumentNullException.ThrowIfNull(Random);
    }

    internal TranslationSchedulerOptions Copy() => (TranslationSchedulerOptions)MemberwiseClone();
}
