namespace Localize.Sqlite;

/// <summary>How often a memory has written. Thread-safe.</summary>
internal sealed class WriteCount
{
    private int count;

    public int Count => Volatile.Read(ref count);

    public void Increment() => Interlocked.Increment(ref count);
}
