namespace Localize.Engines.AzureTranslator;

/// <summary>Adds up what was sent and what was metered.</summary>
internal sealed class UsageCounter
{
    private int requests;
    private long sent;
    private long metered;
    private long possible;

    internal AzureTranslatorUsage Snapshot => new(
        Volatile.Read(ref requests), Interlocked.Read(ref sent), Interlocked.Read(ref metered), Interlocked.Read(ref possible));

    internal void AddRequest() => Interlocked.Increment(ref requests);

    internal void AddAnswer(BatchAnswer answer)
    {
        Interlocked.Add(ref sent, answer.Sent);
        Interlocked.Add(ref metered, answer.Metered ?? 0);
    }

    internal void AddFailure(AttemptFailure failure, IReadOnlyList<string> texts)
    {
        if (failure.MayBeBilled)
        {
            Interlocked.Add(ref possible, texts.Sum(t => t.Length));
        }
    }
}
