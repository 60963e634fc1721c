using System.Runtime.InteropServices;

namespace Localize.Memory;

/// <summary>What a <see cref="SegmentIndex"/> is asked for.</summary>
internal sealed class SegmentQuery
{
    private readonly List<ushort> hashes = [];
    private readonly double threshold;

    public SegmentQuery(string source, double threshold)
    {
        this.threshold = threshold;
        TokenHashes.Add(source, hashes);
        Signature = TokenSignature.Of(Hashes);
    }

    public TokenSignature Signature { get; }

    public bool IsEmpty => hashes.Count == 0;

    private ReadOnlySpan<ushort> Hashes => CollectionsMarshal.AsSpan(hashes);

    /// <summary>How many edits may lie between it and a segment of so many tokens; −1 when their lengths alone differ by more.</summary>
    public int MostEdits(int length)
    {
        int most = TokenText.MostEdits(Math.Max(hashes.Count, length), threshold);
        return Math.Abs(hashes.Count - length) > most ? -1 : most;
    }

    /// <summary>How similar a segment is, or null when more edits than so many lie between.</summary>
    public double? Similarity(ReadOnlySpan<ushort> other, int most)
    {
        int distance = EditDistance.Within(Hashes, other, most);
        return distance > most ? null : TokenText.SimilarityOf(distance, Math.Max(hashes.Count, other.Length));
    }
}
