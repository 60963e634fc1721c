using System.Numerics;

namespace Localize.Memory;

/// <summary>Which tokens a segment has, as bits that tokens share: what two segments lack of each other's bits they differ in at least.</summary>
internal readonly record struct TokenSignature(ulong Low, ulong High)
{
    // A multiplier of golden ratio spreads numbers that lie close; its upper seven bits name one of 128.
    private const uint Spread = 0x9E3779B1;
    private const int Shift = 25;

    public static TokenSignature Of(ReadOnlySpan<ushort> hashes)
    {
        ulong low = 0, high = 0;
        foreach (ushort hash in hashes)
        {
            int bit = (int)((hash * Spread) >> Shift);
            if (bit < 64)
            {
                low |= 1UL << bit;
            }
            else
            {
                high |= 1UL << (bit - 64);
            }
        }

        return new TokenSignature(low, high);
    }

    /// <summary>Number of bits that another has not.</summary>
    public int Beyond(TokenSignature other) => BitOperations.PopCount(Low & ~other.Low) + BitOperations.PopCount(High & ~other.High);
}
