namespace Localize.Review.Output;

/// <summary>An article in one locale on a reviewer's page.</summary>
/// <param name="Document">The source document.</param>
/// <param name="Locale">The locale.</param>
/// <param name="Units">Its units that are shown.</param>
public sealed record PageArticle(string Document, string Locale, IReadOnlyList<PageUnit> Units);

/// <summary>A unit with the texts around it.</summary>
/// <param name="Unit">The unit of the source document.</param>
/// <param name="Segments">Its segments that are shown.</param>
/// <param name="Before">What stands before it in the article, nearest last.</param>
/// <param name="After">What stands after it, nearest first.</param>
public sealed record PageUnit(Unit Unit, IReadOnlyList<PageSegment> Segments, IReadOnlyList<PageNeighbour> Before, IReadOnlyList<PageNeighbour> After);

/// <summary>A unit beside the one that is looked at.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Source">Its text.</param>
/// <param name="Target">Its localized text.</param>
public sealed record PageNeighbour(UnitKind Kind, string Source, string Target);

/// <summary>What is judged of a term in a segment.</summary>
/// <param name="ConceptId">The concept.</param>
/// <param name="Kind">The verdict in kebab case: <c>honoured</c>, <c>missing</c>; <c>not-judged</c> where there is none.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">The reason.</param>
public sealed record PageVerdict(string ConceptId, string Kind, Severity Severity, string Message);

/// <summary>A segment on a reviewer's page.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record PageSegment
{
    /// <summary>Unique on the page and stable across runs while document, locale and source stay, wherever the segment moves.</summary>
    public required string Key { get; init; }

    /// <summary>The segment's id in its document.</summary>
    public required string Id { get; init; }

    /// <summary>The source without its edges.</summary>
    public required InlineText Source { get; init; }

    /// <summary>The translation as it stands today, without its edges, or <see langword="null"/>.</summary>
    public InlineText? Target { get; init; }

    /// <summary>The translation that is proposed, or <see langword="null"/> when none is.</summary>
    public InlineText? Proposed { get; init; }

    /// <summary>Terms of the source with their verdicts' severity, ascending by start.</summary>
    public IReadOnlyList<PageTerm> SourceTerms { get; init; } = [];

    /// <summary>Terms of the target, ascending by start.</summary>
    public IReadOnlyList<PageTerm> TargetTerms { get; init; } = [];

    /// <summary>What the filter calls level: <c>output</c> … for glossary changes, <c>error</c>, <c>warning</c>, <c>note</c>, <c>fine</c> for runs.</summary>
    public required string Level { get; init; }

    /// <summary>What the filter calls bucket: that of the impact, or where a run's translation came from.</summary>
    public required string Bucket { get; init; }

    /// <summary>The bucket for people, in a few words.</summary>
    public string BucketText { get; init; } = "";

    /// <summary>Who answers for it: owners, a reviewer, an engine. Empty when nobody is known.</summary>
    public string Reviewer { get; init; } = "";

    /// <summary>The verdicts.</summary>
    public IReadOnlyList<PageVerdict> Verdicts { get; init; } = [];

    /// <summary>The findings.</summary>
    public IReadOnlyList<QualityIssue> Findings { get; init; } = [];
}

/// <summary>A term to be marked in a text.</summary>
/// <param name="Span">Its place in UTF-16 code units of the text.</param>
/// <param name="Severity">How its verdict weighs.</param>
/// <param name="Label">The concept and the verdict.</param>
public sealed record PageTerm(TextSpan Span, Severity Severity, string Label);
