namespace Localize.Memory;

/// <summary>
/// A segment's tokens as numbers of 16 bits, so that a million segments fit in memory. Equal tokens have equal numbers; two that differ may
/// share one, so a distance over numbers is never greater than that over tokens, and who has found something looks at the texts.
/// </summary>
internal static class TokenHashes
{
    /// <summary>Changes with the numbers and with how <see cref="TokenText"/> cuts; what was written by another version is made anew.</summary>
    public const int Version = 1;

    /// <summary>Adds the numbers of a segment's tokens, in order.</summary>
    public static void Add(string written, List<ushort> hashes)
    {
        for (int i = 0; TokenText.TryNext(written, ref i, out int start);)
        {
            hashes.Add(Of(written.AsSpan(start, i - start)));
        }
    }

    private static ushort Of(ReadOnlySpan<char> token)
    {
        // Letters beyond the basic plane have case too, which only whole strings are folded by.
        ReadOnlySpan<char> folded = char.IsSurrogate(token[0]) ? token.ToString().ToLowerInvariant() : token;

        // FNV-1a, the same in every process; the halves are put together at the end.
        uint hash = 2166136261;
        foreach (char c in folded)
        {
            hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
        }

        return (ushort)(hash ^ (hash >> 16));
    }
}
