using Localize.Terms;

namespace Localize.Review.Output;

/// <summary>The page of a change of a glossary.</summary>
internal sealed class ReviewPageOfGlossary(GlossaryReview review, IReadOnlyList<ReviewArticle> articles)
{
    private const int Neighbours = 1;

    private readonly TermMatcher matcher = review.Diff.After.MatcherFor(review.SourceLanguage);
    private readonly Dictionary<(string Document, string Locale), ReviewArticle> articles = articles.ToDictionary(article => (article.Document, article.Locale));
    private readonly Dictionary<string, GlossaryChangeLevel> levels = review.Entries.GroupBy(entry => $"{entry.ConceptId}/{entry.Locale}", StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Min(entry => entry.Level), StringComparer.Ordinal);

    private static readonly ImpactBucket[] Buckets = Enum.GetValues<ImpactBucket>();

    public ReviewPageModel Model() => new()
    {
        Title = "Glossary review",
        Summary = $"What changed in the glossaries since {review.Against}, and what that does to published sentences.",
        SourceLanguage = review.SourceLanguage,
        Figures =
        [
            new PageFigure("Changes", ReviewNames.Of(review.Diff.Changes.Count)),
            new PageFigure("Entries to decide", ReviewNames.Of(review.Entries.Count(entry => entry.NeedsApproval && entry.State != ReviewState.Approved))),
            new PageFigure("Segments touched", ReviewNames.Of(review.Segments.Count)),
            new PageFigure("Characters to translate", ReviewNames.Of(review.Characters())),
            new PageFigure("Cost", ReviewNames.Of(review.Cost())),
        ],
        Columns = [.. Buckets.Select(ReviewNames.Of), "characters", "cost"],
        Locales =
        [
            .. review.Segments.Select(segment => segment.Locale).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(locale => new PageLocale(
                locale, [.. Buckets.Select(bucket => ReviewNames.Of(review.Count(bucket, locale))), ReviewNames.Of(review.Characters(locale)), ReviewNames.Of(review.Cost(locale))])),
        ],
        Entries = [.. review.Entries.Select(entry => PageEntry.Of(entry, review)).OrderBy(entry => entry.Reviewed.Level).ThenByDescending(entry => entry.Segments)],
        Articles =
        [
            .. review.Segments.GroupBy(segment => (segment.Segment.Document, segment.Locale)).Select(group => new PageArticle(
                group.Key.Document, group.Key.Locale, [.. group.GroupBy(segment => segment.Segment.Unit.Id, StringComparer.Ordinal).Select(unit => UnitOf([.. unit]))])),
        ],
        Findings = [.. review.Introduced, .. review.Unread],
    };

    private PageUnit UnitOf(ImpactedSegment[] segments)
    {
        AlignedSegment first = segments[0].Segment;
        PageNeighbour[] around = articles.TryGetValue((first.Document, segments[0].Locale), out ReviewArticle? article)
            ? [.. article.Source.Zip(article.Target, (source, target) => new PageNeighbour(source.Kind, source.Source.Text, target.Source.Text))]
            : [];
        int at = article?.Source.ToList().FindIndex(unit => unit.Id == first.Unit.Id) ?? -1;
        return at < 0
            ? new PageUnit(first.Unit, [.. segments.Select(SegmentOf)], [], [])
            : new PageUnit(first.Unit, [.. segments.Select(SegmentOf)], around[Math.Max(0, at - Neighbours)..Math.Min(at, around.Length)], around[Math.Min(at + 1, around.Length)..Math.Min(at + 1 + Neighbours, around.Length)]);
    }

    private PageSegment SegmentOf(ImpactedSegment segment)
    {
        Dictionary<string, TermVerdict?> verdicts = segment.Concepts.ToDictionary(concept => concept.ConceptId, concept => concept.Verdict, StringComparer.Ordinal);
        ReviewedEntry[] entries = [.. review.Entries.Where(entry => entry.Locale == segment.Locale && verdicts.ContainsKey(entry.ConceptId))];
        return new PageSegment
        {
            Key = segment.Key,
            Id = segment.Segment.Id,
            Source = segment.Segment.Source,
            Target = segment.Segment.Target,
            Proposed = segment.After,
            SourceTerms =
            [
                .. matcher.Find(segment.Segment.Source.Text, null, segment.Segment.Context).Where(match => verdicts.ContainsKey(match.Concept.Id))
                    .Select(match => new PageTerm(match.Span, verdicts[match.Concept.Id]?.Severity ?? Severity.Note, match.Concept.Id)),
            ],
            TargetTerms = [.. verdicts.Values.OfType<TermVerdict>().Where(verdict => verdict.Span is not null).Select(PageVerdicts.TermOf)],
            Level = ReviewNames.Of(segment.Concepts.Min(concept => levels.GetValueOrDefault($"{concept.ConceptId}/{segment.Locale}", GlossaryChangeLevel.Note))),
            Bucket = ReviewNames.Of(segment.Bucket),
            BucketText = ReviewNames.Explain(segment.Bucket),
            Reviewer = string.Join(", ", entries.SelectMany(entry => entry.Owners).Distinct(StringComparer.Ordinal)),
            Verdicts = [.. segment.Concepts.Select(concept => PageVerdicts.Of(concept.ConceptId, concept.Verdict))],
        };
    }
}
