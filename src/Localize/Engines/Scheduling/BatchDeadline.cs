namespace Localize.Engines.Scheduling;

/// <summary>The time a batch has for all its tries. It begins with the first one: waiting for a turn or for the quota is not the batch's fault.</summary>
internal sealed class BatchDeadline(TranslationSchedulerOptions options)
{
    private DateTimeOffset? end;

    public TimeSpan Remaining => end is null ? options.Deadline : end.Value - options.TimeProvider.GetUtcNow();

    /// <summary>How long one try may take: what is left, and no more than is usual.</summary>
    public TimeSpan ForOneTry => Remaining < options.AttemptTimeout && Remaining > TimeSpan.Zero ? Remaining : options.AttemptTimeout;

    public void Begin() => end ??= options.TimeProvider.GetUtcNow() + options.Deadline;
}
