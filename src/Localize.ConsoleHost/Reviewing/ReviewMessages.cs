using Localize.Review;
using Localize.Review.Output;
using Localize.Terms;

namespace Localize.ConsoleHost.Reviewing;

/// <summary>What the verbs of a review tell people: where, which entry and language, what, why, and the command that mends it.</summary>
internal static class ReviewMessages
{
    public static string NotApplied(ReviewedEntry entry, GlossaryReview review, Func<string, string> name) =>
        $"{PlaceOf(entry, name)}: {KeyOf(entry)} is {ReviewText.Name(entry.State)} and is not applied: {ReviewText.Changes(entry.Changes)}.{WhyOf(entry, review)} To approve it: {ReviewAdvice.Approve(entry.ConceptId, entry.Locale)}";

    public static string SwapRefused(ImpactedSegment segment, string place) =>
        $"{place}: {KeysOf(segment)}: the swap would change the structure of the document, its links or its anchors and is not made. To translate it anew: {ReviewAdvice.For(ImpactBucket.Retranslate, segment.Locale, "")}";

    public static string AnchorMoved(ImpactedSegment segment, string place) =>
        $"{place}: {KeysOf(segment)}: the heading says \"{segment.After!.Text}\" now, so the anchor that a site makes of it is another one and links to the old one lead nowhere. Where links: is on, the next run rewrites them: localize run --target {segment.Locale}";

    public static string EntryChanged(ReviewDecision decision, ConceptEntry? concept) =>
        $"{(concept is null ? "" : $"{concept.Path}:{concept.Position}: ")}{decision.Id}/{decision.Locale} {(concept is null ? "is in no glossary any more" : "says something else today than what was decided about")}, so the decision is not taken. {Again}";

    public static string SegmentGone(ReviewDecision decision) => $"{decision.Document}: no segment has the key {decision.Id} in {decision.Locale} any more, so the decision is not taken. {Again}";

    public static string SegmentChanged(ReviewDecision decision, string place) =>
        $"{place}: the translation into {decision.Locale} is not the one that was decided about, so the decision is not taken. If a swap was approved, make it first and import again: {ReviewAdvice.For(ImpactBucket.Swap, decision.Locale, "")}";

    public static string Rejected(ReviewDecision decision, string place, string person) =>
        $"{place}: {person} rejects the translation into {decision.Locale}: {decision.Why ?? "no reason given"}. Change it there; the next run keeps it: localize run --target {decision.Locale}";

    private static string Again => $"To decide again: {ReviewAdvice.Page("")}";

    private static string KeyOf(ReviewedEntry entry) => $"{entry.ConceptId}/{entry.Locale}";

    private static string KeysOf(ImpactedSegment segment) => string.Join(", ", segment.Concepts.Select(concept => $"{concept.ConceptId}/{segment.Locale}"));

    private static string PlaceOf(ReviewedEntry entry, Func<string, string> name) => $"{name(entry.Changes[0].Path)}:{entry.Changes[0].Position}";

    private static string WhyOf(ReviewedEntry entry, GlossaryReview review) =>
        review.Diff.After.Find(entry.ConceptId)?.EntryFor(entry.Locale)?.Why is { } why ? $" Why: {why}" : "";
}
