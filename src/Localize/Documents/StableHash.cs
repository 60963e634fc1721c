namespace Localize.Documents;

/// <summary>A small hash that is the same in every process, for comparing structures (FNV-1a with a final mix).</summary>
internal static class StableHash
{
    public const ulong Start = 14695981039346656037;

    public static ulong Of(ReadOnlySpan<char> text, ulong seed = Start)
    {
        ulong hash = seed;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        return Mix(hash);
    }

    public static ulong Combine(ulong first, ulong second) => Mix((first * 31) ^ second);

    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
