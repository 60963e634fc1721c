namespace Localize.Engines.Scheduling;

/// <summary>
/// Keeps the characters of any 60 seconds under a limit, as services with a sliding window count them. When the service says
/// "too many" all the same, the limit shrinks by a fifth and grows back as calls succeed.
/// </summary>
internal sealed class CharacterQuota(int? perMinute, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Lock gate = new();
    private readonly Queue<(DateTimeOffset At, int Characters)> sent = [];
    private readonly int limit = perMinute ?? int.MaxValue;
    private double current = perMinute ?? int.MaxValue;
    private long inWindow;

    /// <summary>Waits until so many characters may be sent, and counts them as sent.</summary>
    public async Task EnterAsync(int characters, CancellationToken cancellationToken)
    {
        if (perMinute is null)
        {
            return;
        }

        while (TryEnter(characters) is { } wait)
        {
            await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Shrink()
    {
        lock (gate)
        {
            current = Math.Max(limit / 16.0, current * 0.8);
        }
    }

    public void Grow()
    {
        lock (gate)
        {
            current = Math.Min(limit, current * 1.05);
        }
    }

    private TimeSpan? TryEnter(int characters)
    {
        lock (gate)
        {
            DateTimeOffset now = clock.GetUtcNow();
            while (sent.TryPeek(out (DateTimeOffset At, int Characters) oldest) && now - oldest.At >= Window)
            {
                inWindow -= sent.Dequeue().Characters;
            }

            // A batch above the whole limit goes when nothing else is in the window: waiting longer would not help.
            if (inWindow > 0 && inWindow + characters > current)
            {
                return sent.Peek().At + Window - now;
            }

            sent.Enqueue((now, characters));
            inWindow += characters;
            return null;
        }
    }
}
