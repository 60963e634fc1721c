using System.Runtime.InteropServices;

namespace Localize.Memory;

/// <summary>
/// The tokens of up to 65,536 segments as <see cref="TokenHashes"/>: some 70 bytes for a segment of 18 tokens. Similar segments are found by
/// looking at each one's signature, which tells nearly all others apart, and measuring the rest.
/// </summary>
/// <remarks>May be read by several threads while nothing is added.</remarks>
internal sealed class SegmentIndexPart
{
    public const int Capacity = 65_536;

    private readonly List<long> numbers = [];
    private readonly List<TokenSignature> signatures = [];
    private readonly List<int> ends = [];
    private readonly List<ushort> tokens = [];

    public bool IsEmpty => numbers.Count == 0;

    public bool IsFull => numbers.Count == Capacity;

    /// <summary>The number of the first segment, or −1.</summary>
    public long First => IsEmpty ? -1 : numbers[0];

    /// <summary>The number of the last segment, or −1.</summary>
    public long Last => IsEmpty ? -1 : numbers[^1];

    public void Add(long segment, string source)
    {
        int start = tokens.Count;
        TokenHashes.Add(source, tokens);
        Add(segment, start);
    }

    /// <summary>Adds what is similar to a segment.</summary>
    public void Find(SegmentQuery query, List<SimilarSegment> found)
    {
        ReadOnlySpan<TokenSignature> signed = CollectionsMarshal.AsSpan(signatures);
        ReadOnlySpan<int> ended = CollectionsMarshal.AsSpan(ends);
        ReadOnlySpan<ushort> all = CollectionsMarshal.AsSpan(tokens);
        int start = 0;
        for (int i = 0; i < signed.Length; i++)
        {
            int most = query.MostEdits(ended[i] - start);
            if (most >= 0 && query.Signature.Beyond(signed[i]) <= most && signed[i].Beyond(query.Signature) <= most
                && query.Similarity(all[start..ended[i]], most) is { } similarity)
            {
                found.Add(new SimilarSegment(numbers[i], similarity));
            }

            start = ended[i];
        }
    }

    /// <summary>The part as a store keeps it.</summary>
    public byte[] ToBytes() => SegmentIndexBytes.Write(
        CollectionsMarshal.AsSpan(numbers), CollectionsMarshal.AsSpan(ends), CollectionsMarshal.AsSpan(tokens));

    /// <summary>Reads a part, or gives null when it cannot be used: then it is made anew.</summary>
    public static SegmentIndexPart? TryRead(ReadOnlySpan<byte> bytes)
    {
        var part = new SegmentIndexPart();
        return SegmentIndexBytes.TryRead(bytes, out ReadOnlySpan<long> numbers, out ReadOnlySpan<int> ends, out ReadOnlySpan<ushort> tokens)
            && part.TryAdd(numbers, ends, tokens) ? part : null;
    }

    private bool TryAdd(ReadOnlySpan<long> readNumbers, ReadOnlySpan<int> readEnds, ReadOnlySpan<ushort> readTokens)
    {
        int start = 0;
        for (int i = 0; i < readEnds.Length; start = readEnds[i++])
        {
            if (readEnds[i] < start || readEnds[i] > readTokens.Length || readNumbers[i] <= Last)
            {
                return false;
            }

            tokens.AddRange(readTokens[start..readEnds[i]]);
            Add(readNumbers[i], start);
        }

        return IsFull;
    }

    private void Add(long segment, int start)
    {
        numbers.Add(segment);
        signatures.Add(TokenSignature.Of(CollectionsMarshal.AsSpan(tokens)[start..]));
        ends.Add(tokens.Count);
    }
}
