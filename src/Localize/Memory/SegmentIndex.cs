using System.Collections.Immutable;

namespace Localize.Memory;

/// <summary>
/// Finds all segments of a memory that are similar to one: every match at or above the threshold, none is missed. Full parts do not change
/// any more and may be kept by the store.
/// </summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class SegmentIndex
{
    private readonly Lock gate = new();
    private ImmutableList<SegmentIndexPart> full = [];
    private SegmentIndexPart open = new();

    /// <summary>The number of the last segment, or −1.</summary>
    public long Last
    {
        get
        {
            lock (gate)
            {
                return open.IsEmpty && full is [.., { } before] ? before.Last : open.Last;
            }
        }
    }

    /// <summary>The parts that are full, in order.</summary>
    public IReadOnlyList<SegmentIndexPart> FullParts => full;

    /// <summary>Adds a segment whose number is greater than the last one's.</summary>
    public void Add(long segment, string source)
    {
        lock (gate)
        {
            open.Add(segment, source);
            if (open.IsFull)
            {
                full = full.Add(open);
                open = new SegmentIndexPart();
            }
        }
    }

    /// <summary>Adds the full part that comes next, before any segment after it.</summary>
    public void Add(SegmentIndexPart part)
    {
        lock (gate)
        {
            full = full.Add(part);
        }
    }

    /// <summary>The segments that are at least so similar, the most similar first, then the oldest.</summary>
    public IReadOnlyList<SimilarSegment> Find(string source, double threshold)
    {
        var query = new SegmentQuery(source, threshold);
        if (query.IsEmpty)
        {
            return [];
        }

        var found = new List<SimilarSegment>();
        ImmutableList<SegmentIndexPart> unchanging;
        lock (gate)
        {
            unchanging = full;
            open.Find(query, found);
        }

        unchanging.ForEach(part => part.Find(query, found));
        return [.. found.OrderByDescending(segment => segment.Similarity).ThenBy(segment => segment.Number)];
    }
}
