using Localize.Memory;
using Localize.Segments;

namespace Localize.Review.Output;

/// <summary>Whether a decision about a segment still fits the document.</summary>
public enum DecisionFit
{
    /// <summary>The decision is about the translation as it stands today.</summary>
    Fits,

    /// <summary>The segment is there and says something else than what was decided about.</summary>
    Changed,

    /// <summary>There is no such segment any more.</summary>
    Gone,
}

/// <summary>Finds the segments of a localized document that decisions of a page are about.</summary>
/// <remarks>Immutable for the caller; may be shared between threads.</remarks>
public sealed class DecidedSegments
{
    private readonly Dictionary<string, AlignedSegment[]> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> hashes = new(StringComparer.Ordinal);

    /// <summary>Prepares the search.</summary>
    /// <param name="document">The document beside its localized one.</param>
    public DecidedSegments(AlignedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var units = new SourceCounter();
        foreach (IGrouping<string, AlignedSegment> unit in document.Segments.GroupBy(segment => segment.Unit.Id, StringComparer.Ordinal))
        {
            AlignedSegment first = unit.First();
            string written = MemoryText.FromSource(SegmentCore.From(first.Unit.Source).Text);
            Add(SegmentKey.Of(first.Document, document.Languages.Target, written, units.Next(written)), ReviewDecisions.HashOf(SegmentCore.From(first.TargetUnit.Source).Text), [.. unit]);
            foreach (AlignedSegment segment in unit)
            {
                Add(SegmentKey.Of(segment, document.Languages.Target), ReviewDecisions.HashOf(segment.Target), segment);
            }
        }
    }

    /// <summary>Finds what a decision is about.</summary>
    /// <param name="decision">A decision about a segment.</param>
    /// <returns>Whether it fits, and the segments: several when a whole unit was decided about; none when there is no such segment.</returns>
    public (DecisionFit Fit, IReadOnlyList<AlignedSegment> Segments) Find(ReviewDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return !byKey.TryGetValue(decision.Id, out AlignedSegment[]? segments) ? (DecisionFit.Gone, [])
            : (string.Equals(hashes[decision.Id], decision.Hash, StringComparison.Ordinal) ? DecisionFit.Fits : DecisionFit.Changed, segments);
    }

    private void Add(string key, string hash, params AlignedSegment[] segments)
    {
        byKey[key] = segments;
        hashes[key] = hash;
    }
}
