using Localize.Exchange.Bilingual;
using Localize.Terms;

namespace Localize.Review;

/// <summary>
/// The segments that a glossary change touches as a hand-off for CAT tools: the proposed swap as the target, what stands there today as a match, the state
/// <c>gloss:stale</c>, and notes with the reason. What comes back is imported as every hand-off is.
/// </summary>
public static class ReviewHandOff
{
    /// <summary>The sub-state of segments whose translation the glossary has left behind.</summary>
    public const string Stale = "gloss:stale";

    /// <summary>Keeps of a document's hand-off what the change touches.</summary>
    /// <param name="file">The document's hand-off with its terms of the new glossary.</param>
    /// <param name="review">The review.</param>
    /// <returns>The hand-off; its units are those with a segment that is not right already.</returns>
    public static BilingualFile Of(BilingualFile file, GlossaryReview review)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(review);
        ILookup<string, ImpactedSegment> touched = review.Segments
            .Where(segment => segment.Locale == file.TargetLanguage && segment.Segment.Document == file.Original && segment.Bucket > ImpactBucket.Draft)
            .ToLookup(segment => segment.Segment.Unit.Id, StringComparer.Ordinal);
        return file with { Units = [.. file.Units.Where(unit => touched.Contains(unit.Id)).Select(unit => Unit(unit, [.. touched[unit.Id]], review))] };
    }

    private static BilingualUnit Unit(BilingualUnit unit, ImpactedSegment[] touched, GlossaryReview review) => unit with
    {
        Notes = [.. unit.Notes, .. touched.SelectMany(segment => segment.Concepts.Select(concept => Note(segment, concept, review))).Distinct()],
        Segments = [.. unit.Segments.Select(segment => Array.Find(touched, one => one.Segment.Id == segment.Id) is { } impact ? Segment(segment, impact) : segment)],
    };

    private static BilingualNote Note(ImpactedSegment segment, ConceptImpact concept, GlossaryReview review)
    {
        ConceptEntry? entry = review.Diff.After.Find(concept.ConceptId);
        IReadOnlyList<string> owners = review.Entries.FirstOrDefault(e => e.ConceptId == concept.ConceptId && e.Locale == segment.Locale)?.Owners ?? [];
        string[] parts =
        [
            $"{concept.ConceptId}: {(concept.Verdict is { } verdict ? verdict.Message : "the term does not apply here any more.")}",
            ReviewAdvice.WhyBeside(concept, entry?.EntryFor(segment.Locale)) ?? "",
            owners.Count > 0 ? $"Reviewers: {string.Join(", ", owners)}." : "",
        ];
        return new BilingualNote(string.Join(' ', parts.Where(part => part.Length > 0)), "glossary");
    }

    private static BilingualSegment Segment(BilingualSegment segment, ImpactedSegment impact) => segment.Target is not { } today ? segment : segment with
    {
        Target = GlossaryImpact.Swapped(today, impact.Concepts) ?? today,
        State = SegmentState.Translated,
        SubState = Stale,
        Matches = [new BilingualMatch(segment.Source, today, 100, segment.Origin), .. segment.Matches],
    };
}
