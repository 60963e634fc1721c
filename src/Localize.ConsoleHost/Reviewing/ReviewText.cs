using System.Globalization;
using System.Text.Json;
using Localize.ConsoleHost.Output;
using Localize.Review;

namespace Localize.ConsoleHost.Reviewing;

/// <summary>A review as lines for a terminal.</summary>
internal static class ReviewText
{
    private const int MostSegments = 3;

    /// <param name="review">The review.</param>
    /// <param name="name">Names a file of the review as the reader knows it.</param>
    public static IEnumerable<string> Lines(GlossaryReview review, Func<string, string> name)
    {
        if (review.Diff.Changes.Count == 0)
        {
            yield return $"The glossaries mean the same as those of {review.Against}.";
            yield break;
        }

        ILookup<string, ImpactedSegment> touched = review.Segments.SelectMany(segment => segment.Concepts.Select(concept => concept.ConceptId).Distinct(StringComparer.Ordinal), (segment, id) => (segment, id))
            .ToLookup(pair => pair.id, pair => pair.segment, StringComparer.Ordinal);
        foreach (IGrouping<(GlossaryChangeLevel Level, string ConceptId, string? Locale), GlossaryChange> group in review.Diff.Changes
            .GroupBy(change => (change.Level, change.ConceptId, change.Locale)).OrderBy(group => group.Key.Level))
        {
            GlossaryChange first = group.First();
            yield return SafeText.OneLine($"{Name(group.Key.Level)}  {KeyOf(first)}: {Changes(group)}");
            yield return SafeText.OneLine($"    {name(first.Path)}:{first.Position}: {string.Join(" ", Facts(first, review))}");
            foreach (ImpactedSegment segment in group.Key.Level == GlossaryChangeLevel.Note ? [] : touched[group.Key.ConceptId].Where(s => group.Key.Locale is null || s.Locale == group.Key.Locale).Take(MostSegments))
            {
                string mend = ReviewAdvice.For(segment.Bucket, segment.Locale, review.Against) is { } command ? $" To mend it: {command}" : "";
                yield return SafeText.OneLine($"    {name(segment.Segment.Document)}:{segment.Segment.Unit.Position.Line} {segment.Locale} {Name(segment.Bucket)}: {Sentence(segment)}{mend}");
            }
        }

        yield return "";
        foreach (string locale in review.Segments.Select(s => s.Locale).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            yield return $"{locale}: {Counts(review, locale)}";
        }

        int open = review.Entries.Count(entry => entry.NeedsApproval && entry.State != ReviewState.Approved);
        yield return string.Create(CultureInfo.InvariantCulture, $"{review.Diff.Changes.Count} changes, {review.Segments.Count} segments in {review.DocumentsSeen} documents; {open} entries to approve.");
    }

    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static string Changes(IEnumerable<GlossaryChange> changes) => string.Join("; ", changes.Select(Change));

    private static string KeyOf(GlossaryChange change) => change.Locale is { } locale ? $"{change.ConceptId}/{locale}" : change.ConceptId;

    // Why it was changed, how far its review has come, and what to do.
    private static IEnumerable<string> Facts(GlossaryChange change, GlossaryReview review)
    {
        string? why = change.Locale is { } locale ? review.Diff.After.Find(change.ConceptId)?.EntryFor(locale)?.Why : review.Diff.After.Find(change.ConceptId)?.Definition;
        ReviewedEntry[] open = [.. review.Entries.Where(entry => entry.ConceptId == change.ConceptId && (change.Locale is null || entry.Locale == change.Locale) && entry.NeedsApproval && entry.State != ReviewState.Approved)];
        return
        [
            why is null ? "no reason given." : $"why: {why}",
            open.Length == 0 || change.Level > GlossaryChangeLevel.Scope ? "Nothing to approve." : $"{Name(open[0].State)}; to approve it: {ReviewAdvice.Approve(change.ConceptId, open[0].Locale)}{(open.Length > 1 ? FormattableString.Invariant($" (and {open.Length - 1} more languages)") : "")}",
        ];
    }

    private static string Change(GlossaryChange change) => (change.Before, change.After) switch
    {
        ({ } before, { } after) => $"{Name(change.Kind)} {before} → {after}",
        (null, { } after) => $"{Name(change.Kind)} {after}",
        ({ } before, null) => $"{Name(change.Kind)} {before}",
        _ => Name(change.Kind),
    };

    private static string Sentence(ImpactedSegment segment) => segment.After is { } after
        ? string.Concat(WordDiff.Between(segment.Segment.Target!.Text, after.Text).Select(piece => piece.Operation switch
        {
            DiffOperation.Deleted => $"[-{piece.Text}-]",
            DiffOperation.Inserted => $"{{+{piece.Text}+}}",
            _ => piece.Text,
        }))
        : segment.Segment.Target!.Text;

    private static string Counts(GlossaryReview review, string locale)
    {
        IEnumerable<string> counts = Enum.GetValues<ImpactBucket>().Where(bucket => review.Count(bucket, locale) > 0)
            .Select(bucket => string.Create(CultureInfo.InvariantCulture, $"{review.Count(bucket, locale)} {Name(bucket)}"));
        string price = review.Cost(locale) is { } cost ? string.Create(CultureInfo.InvariantCulture, $", ${cost:0.00}") : "";
        return string.Join(", ", counts) + (review.Characters(locale) > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({review.Characters(locale)} characters{price})") : "");
    }
}
