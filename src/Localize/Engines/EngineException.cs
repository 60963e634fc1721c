namespace Localize.Engines;

/// <summary>Why a call to an engine failed.</summary>
public enum EngineFailure
{
    /// <summary>Credentials are missing or refused.</summary>
    Authentication,

    /// <summary>The quota is used up; the run stops.</summary>
    QuotaExhausted,

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

/// <summary>A call to an engine failed for the whole batch. The message never holds a secret.</summary>
public class EngineException : LocalizationException
{
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

    /// <summary>HTTP status, or <see langword="null"/>.</summary>
    public int? Status { get; init; }

    /// <summary>The service's own error code, or <see langword="null"/>.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The service's id of the request, for its support desk, or <see langword="null"/>.</summary>
    public string? RequestId { get; init; }

    /// <summary>How long the service asks to wait, or <see langword="null"/>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; } = 1;
}
