namespace Localize.Engines.Scheduling;

/// <summary>Adds up what went through a scheduler.</summary>
internal sealed class UsageCounter
{
    private readonly Lock gate = new();
    private SchedulerUsage usage;

    public SchedulerUsage Snapshot
    {
        get
        {
            lock (gate)
            {
                return usage;
            }
        }
    }

    public void Add(Func<SchedulerUsage, SchedulerUsage> change)
    {
        lock (gate)
        {
            usage = change(usage);
        }
    }
}
