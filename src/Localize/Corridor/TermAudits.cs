using Localize.Engines;
using Localize.Terms;

namespace Localize.Corridor;

/// <summary>Writes down for each occurrence of a term how it was enforced and whether that held.</summary>
internal static class TermAudits
{
    public static IReadOnlyList<TermAudit> Of(DraftSegment segment) => [.. segment.Matches.Select(match => Of(match, segment))];

    private static TermAudit Of(TermMatch match, DraftSegment segment)
    {
        (TermConstraint? sent, TermTechnique technique) = segment.Constraints.Zip(segment.Techniques).FirstOrDefault(pair => pair.First.Span == match.Span);
        return TermAudit.Of(match, segment.Verdicts) with
        {
            Technique = technique,
            Sent = technique == TermTechnique.None ? null : sent!.Target,
            Repaired = segment.Swaps.FirstOrDefault(s => string.Equals(s.ConceptId, match.Concept.Id, StringComparison.Ordinal)).Swap?.Found,
        };
    }
}
