namespace Localize.Engines.Scheduling;

/// <summary>
/// Lets so many calls run at once as the service bears: begins with one, adds one for each that succeeds, halves when the service
/// asks to slow down or does not answer.
/// </summary>
internal sealed class ConcurrencyGate(int max)
{
    private readonly Lock gate = new();
    private readonly Queue<TaskCompletionSource> waiting = [];
    private readonly Queue<TaskCompletionSource> returning = [];
    private int limit = 1;
    private int running;

    /// <summary>Waits for a turn. Who was in before goes first: its time is running.</summary>
    public async Task EnterAsync(bool isReturning, CancellationToken cancellationToken)
    {
        TaskCompletionSource turn;
        lock (gate)
        {
            if (running < limit)
            {
                running++;
                return;
            }

            turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            (isReturning ? returning : waiting).Enqueue(turn);
        }

        using (cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken)))
        {
            await turn.Task.ConfigureAwait(false);
        }
    }

    public void Leave()
    {
        lock (gate)
        {
            running--;
            Admit();
        }
    }

    public void Widen()
    {
        lock (gate)
        {
            limit = Math.Min(max, limit + 1);
            Admit();
        }
    }

    public void Narrow()
    {
        lock (gate)
        {
            limit = Math.Max(1, limit / 2);
        }
    }

    private void Admit()
    {
        while (running < limit && (returning.TryDequeue(out TaskCompletionSource? turn) || waiting.TryDequeue(out turn)))
        {
            running += turn.TrySetResult() ? 1 : 0;
        }
    }
}
