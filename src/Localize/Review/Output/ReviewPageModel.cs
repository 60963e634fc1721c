namespace Localize.Review.Output;

/// <summary>What a reviewer's page shows: the same for a change of a glossary and for a run.</summary>
/// <remarks>Immutable; may be shared between threads. Texts are as they stand in the documents; the page escapes them.</remarks>
public sealed record ReviewPageModel
{
    /// <summary>The headline of the page.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence below it.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The source language as a BCP 47 tag.</summary>
    public required string SourceLanguage { get; init; }

    /// <summary>What there is in all, in order: segments, characters, cost.</summary>
    public IReadOnlyList<PageFigure> Figures { get; init; } = [];

    /// <summary>The columns of the table by locale.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The rows of the table by locale, a text for each column.</summary>
    public IReadOnlyList<PageLocale> Locales { get; init; } = [];

    /// <summary>The changed entries, to be decided about. Empty for runs.</summary>
    public IReadOnlyList<PageEntry> Entries { get; init; } = [];

    /// <summary>The articles by document and locale.</summary>
    public IReadOnlyList<PageArticle> Articles { get; init; } = [];

    /// <summary>Findings that belong to no segment.</summary>
    public IReadOnlyList<QualityIssue> Findings { get; init; } = [];

    /// <summary>The page of a change of a glossary.</summary>
    /// <param name="review">The review.</param>
    /// <param name="articles">The articles that its segments stand in, for their surroundings; those not given are shown without.</param>
    /// <returns>The model.</returns>
    public static ReviewPageModel FromReview(GlossaryReview review, IReadOnlyList<ReviewArticle>? articles = null)
    {
        ArgumentNullException.ThrowIfNull(review);
        return new ReviewPageOfGlossary(review, articles ?? []).Model();
    }

    /// <summary>The page of a run.</summary>
    /// <param name="results">What became of the documents; all from one source language.</param>
    /// <returns>The model.</returns>
    public static ReviewPageModel FromRun(IReadOnlyList<LocalizationResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return ReviewPageOfRun.Model(results);
    }
}

/// <summary>A number of the page's head.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Value">The number as text.</param>
public sealed record PageFigure(string Label, string Value);

/// <summary>A row of the table by locale.</summary>
/// <param name="Locale">The locale.</param>
/// <param name="Values">A text for each column.</param>
public sealed record PageLocale(string Locale, IReadOnlyList<string> Values);

/// <summary>The texts of an article in both languages, unit by unit.</summary>
/// <param name="Document">The source document, as the segments name it.</param>
/// <param name="Locale">The locale.</param>
/// <param name="Source">The units of the source document.</param>
/// <param name="Target">The units of the localized document, as many.</param>
public sealed record ReviewArticle(string Document, string Locale, IReadOnlyList<Unit> Source, IReadOnlyList<Unit> Target);
