namespace Localize.Engines;

/// <summary>Why a call to an engine failed.</summary>
public enum EngineFailure
{
    /// <summary>Credentials are missing or refused.</summary>
    Authentication,

    /// <summary>The quota is used up; the run stops.</summary>
    QuotaExhausted,

    /// <summary>The caller's own budget does not allow it; nothing was sent.</summary>
    BudgetExhausted,

    /// <summary>Too many requests; the same call may succeed later.</summary>
    RateLimited,

    /// <summary>A request is over a limit of the service.</summary>
    TooLarge,

    /// <summary>The language or pair is not offered.</summary>
    UnsupportedLanguage,

    /// <summary>The service calls the request wrong.</summary>
    InvalidRequest,

    /// <summary>The service or program is away.</summary>
    Unavailable,

    /// <summary>No answer in time.</summary>
    Timeout,

    /// <summary>The answer is not what the contract says.</summary>
    Protocol,
}

/// <summary>What may help after a failed call.</summary>
public enum EngineRetry
{
    /// <summary>Nothing; the same call fails again.</summary>
    Never,

    /// <summary>One more try: it may have been chance, and it may be billed again.</summary>
    Once,

    /// <summary>Several tries with growing pauses.</summary>
    WithBackOff,

    /// <summary>A smaller batch, or the same one without the segment that is bad.</summary>
    Split,
}

/// <summary>A call to an engine failed for the whole batch. The message never holds a secret.</summary>
public class EngineException : LocalizationException
{
    private readonly EngineRetry? retry;

    /// <summary>Creates the exception.</summary>
    /// <param name="engine">The engine's name.</param>
    /// <param name="failure">Why.</param>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause, or <see langword="null"/>.</param>
    public EngineException(string engine, EngineFailure failure, string message, Exception? innerException = null)
        : base($"{engine}: {message}", innerException: innerException)
    {
        Engine = engine;
        Failure = failure;
    }

    /// <summary>The engine's name.</summary>
    public string Engine { get; }

    /// <summary>Why.</summary>
    public EngineFailure Failure { get; }

    /// <summary>Whether the same call may succeed later.</summary>
    public bool IsTransient => Failure is EngineFailure.RateLimited or EngineFailure.Unavailable or EngineFailure.Timeout or EngineFailure.Protocol;

    /// <summary>
    /// What may help. Default by <see cref="Failure"/>: back-off when the service is away or asks to slow down, one more try after a
    /// timeout or an unreadable answer, a split when the batch is too large, nothing otherwise.
    /// </summary>
    public EngineRetry Retry
    {
        get => retry ?? Failure switch
        {
            EngineFailure.RateLimited or EngineFailure.Unavailable => EngineRetry.WithBackOff,
            EngineFailure.Timeout or EngineFailure.Protocol => EngineRetry.Once,
            EngineFailure.TooLarge => EngineRetry.Split,
            _ => EngineRetry.Never,
        };
        init => retry = value;
    }

    /// <summary>Whether the service may have done, and billed, the work although no answer came. Default <see langword="false"/>.</summary>
    public bool MayBeBilled { get; init; }

    /// <summary>Whether further calls would fail in the same way: credentials, quota, budget, the pair, a wish to wait beyond the deadline.</summary>
    public bool StopsRun => Failure is EngineFailure.Authentication or EngineFailure.QuotaExhausted or EngineFailure.BudgetExhausted
        or EngineFailure.UnsupportedLanguage or EngineFailure.RateLimited;

    /// <summary>HTTP status, or <see langword="null"/>.</summary>
    public int? Status { get; init; }

    /// <summary>The service's own error code, or <see langword="null"/>.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The service's id of the request, for its support desk, or <see langword="null"/>.</summary>
    public string? RequestId { get; init; }

    /// <summary>How long the service asks to wait, or <see langword="null"/>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How often it was tried. Default 1; <see cref="Scheduling.TranslationScheduler"/>, which repeats calls, counts.</summary>
    public int Attempts { get; internal set; } = 1;
}
