namespace Localize.Engines.AzureTranslator;

/// <summary>Why one attempt failed, and what may be done about it.</summary>
internal sealed record AttemptFailure(EngineFailure Kind, string Message)
{
    internal int? Status { get; init; }

    internal string? Code { get; init; }

    internal string? RequestId { get; init; }

    /// <summary>How long the service asks to wait.</summary>
    internal TimeSpan? RetryAfter { get; init; }

    /// <summary>What may help. Default: nothing.</summary>
    internal EngineRetry Retry { get; init; }

    /// <summary>Whether the service may have done, and billed, the work.</summary>
    internal bool MayBeBilled { get; init; }

    internal Exception? Cause { get; init; }

    internal EngineException ToException() => new(AzureTranslatorEngine.EngineName, Kind, Message, Cause)
    {
        Status = Status, ErrorCode = Code, RequestId = RequestId, RetryAfter = RetryAfter, Retry = Retry, MayBeBilled = MayBeBilled,
    };
}
