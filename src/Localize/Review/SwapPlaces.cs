using Localize.Documents;

namespace Localize.Review;

/// <summary>Finds where the swaps of segments stand in the units of the localized document.</summary>
public static class SwapPlaces
{
    /// <summary>The edits that make the swaps of impacted segments of one localized document.</summary>
    /// <param name="segments">Impacted segments; those of another bucket than <see cref="ImpactBucket.Swap"/> are left out.</param>
    /// <param name="localized">The localized document as it is.</param>
    /// <returns>An edit for each unit that has one.</returns>
    public static IReadOnlyList<UnitEdit> In(IEnumerable<ImpactedSegment> segments, ExtractedDocument localized)
    {
        ArgumentNullException.ThrowIfNull(segments);
        ArgumentNullException.ThrowIfNull(localized);
        Dictionary<string, Unit> units = localized.Units.ToDictionary(unit => unit.Id, StringComparer.Ordinal);
        return
        [
            .. segments.Where(segment => segment.Bucket == ImpactBucket.Swap)
                .GroupBy(segment => segment.Segment.TargetUnit.Id, StringComparer.Ordinal)
                .Where(group => units.ContainsKey(group.Key))
                .Select(group => Edit(units[group.Key], [.. group]))
                .Where(edit => edit.Changes.Count > 0),
        ];
    }

    private static UnitEdit Edit(Unit unit, ImpactedSegment[] segments)
    {
        var changes = new List<(TextSpan Span, string Replacement)>();
        int from = 0;
        foreach (ImpactedSegment segment in segments)
        {
            string sentence = segment.Segment.Target!.Text;
            int at = unit.Source.Text.IndexOf(sentence, from, StringComparison.Ordinal);
            if (at >= 0)
            {
                changes.AddRange(segment.Concepts.Select(concept => concept.Swap).OfType<Terms.TermSwap>()
                    .SelectMany(swap => swap.Spans.Select(span => (new TextSpan(at + span.Start, span.Length), swap.Replacement))));
                from = at + sentence.Length;
            }
        }

        return new UnitEdit(unit, [.. changes.OrderBy(change => change.Span.Start)]);
    }
}
