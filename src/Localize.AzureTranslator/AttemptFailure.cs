namespace Localize.Engines.AzureTranslator;

/// <summary>Why one attempt failed, and what may be done about it.</summary>
internal sealed record AttemptFailure(EngineFailure Kind, string Message)
{
    internal int? Status { get; init; }

    internal string? Code { get; init; }

    internal string? RequestId { get; init; }

    /// <summary>How long the service asks to wait.</summary>
    internal TimeSpan? RetryAfter { get; init; }

    /// <summary>How often it may be tried again at most: 0 for never.</summary>
    internal int Retries { get; init; }

    /// <summary>Whether a smaller batch may succeed.</summary>
    internal bool Splits { get; init; }

    /// <summary>Whether the service may have done, and billed, the work.</summary>
    internal bool MayBeBilled { get; init; }

    internal Exception? Cause { get; init; }

    internal EngineException ToException(int attempts) => new(AzureTranslatorEngine.EngineName, Kind, Message, Cause)
    {
        Status = Status, ErrorCode = Code, RequestId = RequestId, RetryAfter = RetryAfter, Attempts = attempts,
    };
}
