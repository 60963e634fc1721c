using System.Globalization;
using System.Text.Json;
using Localize.ConsoleHost.Output;
using Localize.Review;

namespace Localize.ConsoleHost.Reviewing;

/// <summary>A review as lines for a terminal.</summary>
internal static class ReviewText
{
    private const int MostSegments = 3;

    public static IEnumerable<string> Lines(GlossaryReview review)
    {
        if (review.Diff.Changes.Count == 0)
        {
            yield return $"The glossaries mean the same as those of {review.Against}.";
            yield break;
        }

        foreach (IGrouping<(GlossaryChangeLevel Level, string ConceptId, string? Locale), GlossaryChange> group in review.Diff.Changes
            .GroupBy(change => (change.Level, change.ConceptId, change.Locale)).OrderBy(group => group.Key.Level))
        {
            yield return SafeText.OneLine($"{Name(group.Key.Level)}  {group.Key.ConceptId}{(group.Key.Locale is { } locale ? $"/{locale}" : "")}: {string.Join("; ", group.Select(Change))}");
            foreach (ImpactedSegment segment in review.Segments.Where(s => (group.Key.Locale is null || s.Locale == group.Key.Locale) && s.Concepts.Any(c => c.ConceptId == group.Key.ConceptId)).Take(MostSegments))
            {
                yield return SafeText.OneLine($"    {segment.Segment.Document}:{segment.Segment.Unit.Position.Line} {segment.Locale} {Name(segment.Bucket)}: {Sentence(segment)}");
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
