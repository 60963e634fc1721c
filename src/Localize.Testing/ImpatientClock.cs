namespace Localize.Testing;

/// <summary>
/// A clock that does not let anybody wait: a pause ends at once, and the clock stands where it would after it. For tests of pauses,
/// quotas and deadlines. Not for time limits on real work, which it would end at once.
/// </summary>
/// <remarks>Thread-safe.</remarks>
public sealed class ImpatientClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<TimeSpan> waits = [];
    private DateTimeOffset now;

    /// <summary>Creates the clock.</summary>
    /// <param name="start">The time it begins at.</param>
    public ImpatientClock(DateTimeOffset start) => now = start;

    /// <summary>The pauses so far, in the order they were asked for.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (gate)
            {
                return [.. waits];
            }
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        lock (gate)
        {
            waits.Add(dueTime);
            now += dueTime > TimeSpan.Zero ? dueTime : TimeSpan.Zero;
        }

        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Elapsed();
    }

    private sealed class Elapsed : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
