namespace Localize.Engines.Scheduling;

/// <summary>One call of the scheduler: its languages, what stops it, and the caller's wish to end, which calls under way outlive by the grace time.</summary>
internal sealed class SchedulerCall : IDisposable
{
    private readonly CancellationTokenSource underWay = new();
    private readonly CancellationTokenRegistration registration;

    public SchedulerCall(LanguagePair languages, TimeSpan grace, CancellationToken caller)
    {
        Languages = languages;
        Caller = caller;
        registration = caller.Register(() => underWay.CancelAfter(grace));
    }

    public LanguagePair Languages { get; }

    /// <summary>Cancelled when nothing new is to be begun.</summary>
    public CancellationToken Caller { get; }

    /// <summary>Cancelled when calls under way are to end too.</summary>
    public CancellationToken UnderWay => underWay.Token;

    /// <summary>The failure that no further batch can escape, or null.</summary>
    public EngineException? Stop { get; set; }

    public void Dispose()
    {
        registration.Dispose();
        underWay.Dispose();
    }
}
