namespace Localize.Engines.Scheduling;

/// <summary>
/// Stops calling a service that is away: after some failures in a row everybody waits, then one call tries; when it fails the wait
/// doubles, when it succeeds all go on.
/// </summary>
internal sealed class CircuitBreaker(int breakAfter, TimeSpan duration, TimeProvider clock)
{
    private readonly Lock gate = new();
    private int failures;
    private bool isTrying;
    private DateTimeOffset openUntil;
    private int reopened;

    /// <summary>How long to wait before asking again whether a call may be made; zero when it may be made now.</summary>
    public TimeSpan TryEnter()
    {
        lock (gate)
        {
            if (failures < breakAfter)
            {
                return TimeSpan.Zero;
            }

            TimeSpan wait = openUntil - clock.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                return wait;
            }

            if (isTrying)
            {
                return TimeSpan.FromMilliseconds(200);
            }

            isTrying = true;
            return TimeSpan.Zero;
        }
    }

    public void Succeed()
    {
        lock (gate)
        {
            failures = 0;
            reopened = 0;
            isTrying = false;
        }
    }

    /// <summary>The call that tried was given up before it said anything about the service.</summary>
    public void Abandon()
    {
        lock (gate)
        {
            isTrying = false;
        }
    }

    public void Fail()
    {
        lock (gate)
        {
            failures++;
            if (failures < breakAfter)
            {
                return;
            }

            reopened += isTrying && reopened < 10 ? 1 : 0;
            openUntil = clock.GetUtcNow() + (duration * (1 << reopened));
            isTrying = false;
        }
    }
}
