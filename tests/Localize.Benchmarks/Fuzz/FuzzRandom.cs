namespace Localize.Fuzzing;

/// <summary>A small generator that gives the same numbers on every machine and runtime (SplitMix64).</summary>
internal sealed class FuzzRandom(ulong seed)
{
    private ulong state = seed * 0x9E3779B97F4A7C15 + 0xD1B54A32D192ED03;

    public int Below(int limit) => limit <= 1 ? 0 : (int)(Next() % (ulong)limit);

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
