namespace Localize.Engines.AzureTranslator;

/// <summary>The caller's token and the engine's own deadline for a whole call, kept apart so that each is reported as what it is.</summary>
internal sealed class CallDeadline : IDisposable
{
    private readonly CancellationToken caller;
    private readonly CancellationTokenSource own;
    private readonly CancellationTokenSource either;
    private readonly TimeProvider clock;
    private readonly DateTimeOffset end;

    internal CallDeadline(TimeSpan time, TimeProvider clock, CancellationToken caller)
    {
        this.clock = clock;
        this.caller = caller;
        end = clock.GetUtcNow() + time;
        own = new CancellationTokenSource(time, clock);
        either = CancellationTokenSource.CreateLinkedTokenSource(caller, own.Token);
    }

    internal CancellationToken Token => either.Token;

    internal bool IsOver => own.IsCancellationRequested || Remaining <= TimeSpan.Zero;

    internal TimeSpan Remaining => end - clock.GetUtcNow();

    public void Dispose()
    {
        either.Dispose();
        own.Dispose();
    }

    internal void ThrowIfCancelled() => caller.ThrowIfCancellationRequested();

    internal void ThrowIfOver(int attempts)
    {
        ThrowIfCancelled();
        if (IsOver)
        {
            throw new AttemptFailure(EngineFailure.Timeout, "The deadline passed before the service had answered.").ToException(attempts);
        }
    }
}
