using Localize.Terms;

namespace Localize.Review;

/// <summary>A glossary entry for a locale that a change concerns, and how far its review has come.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record ReviewedEntry
{
    /// <summary>The concept's id.</summary>
    public required string ConceptId { get; init; }

    /// <summary>The locale as a canonical BCP 47 tag.</summary>
    public required string Locale { get; init; }

    /// <summary>What an approval would be bound to.</summary>
    public required string Sha { get; init; }

    /// <summary>How far the review has come.</summary>
    public required ReviewState State { get; init; }

    /// <summary>The decision, also a stale one, or <see langword="null"/>.</summary>
    public EntryDecision? Decision { get; init; }

    /// <summary>Who may decide; empty: anybody but the author.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>The changes of the entry and of its concept that concern the locale, the weightiest first.</summary>
    public required IReadOnlyList<GlossaryChange> Changes { get; init; }

    /// <summary>The weightiest level of its changes.</summary>
    public GlossaryChangeLevel Level => Changes.Min(change => change.Level);

    /// <summary>Whether somebody must decide: what readers see, or where a term applies, was changed.</summary>
    public bool NeedsApproval => Level <= GlossaryChangeLevel.Scope;
}

/// <summary>The engine that would translate a locale's segments anew.</summary>
/// <param name="Name">Its name.</param>
/// <param name="PricePerMillionCharacters">US dollars, or <see langword="null"/> when unknown.</param>
public sealed record ReviewEngine(string Name, decimal? PricePerMillionCharacters);

/// <summary>All that there is to say of a change of a glossary: what was changed, what it does to texts, who has to decide. Every output is made of this.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record GlossaryReview
{
    /// <summary>What the glossary was compared with, as the user named it: a revision, a folder, a file.</summary>
    public required string Against { get; init; }

    /// <summary>The change.</summary>
    public required GlossaryDiff Diff { get; init; }

    /// <summary>The source language.</summary>
    public required string SourceLanguage { get; init; }

    /// <summary>Problems that the change brought: clashes, cycles, shadowed spellings.</summary>
    public IReadOnlyList<QualityIssue> Introduced { get; init; } = [];

    /// <summary>The entries concerned, by concept and locale; changes that concern no locale have the entry of every locale.</summary>
    public IReadOnlyList<ReviewedEntry> Entries { get; init; } = [];

    /// <summary>The segments touched, in the order of documents, locales and texts.</summary>
    public IReadOnlyList<ImpactedSegment> Segments { get; init; } = [];

    /// <summary>Engine and price by locale.</summary>
    public IReadOnlyDictionary<string, ReviewEngine> Engines { get; init; } = new Dictionary<string, ReviewEngine>(StringComparer.Ordinal);

    /// <summary>The sources that entries refer to, by key.</summary>
    public IReadOnlyDictionary<string, GlossaryReference> References { get; init; } = new Dictionary<string, GlossaryReference>(StringComparer.Ordinal);

    /// <summary>Localized documents that could not be compared, with the reason.</summary>
    public IReadOnlyList<QualityIssue> Unread { get; init; } = [];

    /// <summary>Documents looked at, counted once for each locale.</summary>
    public int DocumentsSeen { get; init; }

    /// <summary>Whether anything is to be decided.</summary>
    public bool IsApproved => Entries.All(entry => !entry.NeedsApproval || entry.State == ReviewState.Approved);

    /// <summary>Segments in a bucket.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="locale">Of this locale, or of all when <see langword="null"/>.</param>
    /// <returns>How many.</returns>
    public int Count(ImpactBucket bucket, string? locale = null) => Segments.Count(s => s.Bucket == bucket && (locale is null || s.Locale == locale));

    /// <summary>Characters that translating anew would be billed for.</summary>
    /// <param name="locale">Of this locale, or of all when <see langword="null"/>.</param>
    /// <returns>Characters in the engine's unit.</returns>
    public long Characters(string? locale = null) => Segments.Where(s => locale is null || s.Locale == locale).Sum(s => (long)s.Characters);

    /// <summary>What translating anew would cost.</summary>
    /// <param name="locale">In this locale, or in all when <see langword="null"/>.</param>
    /// <returns>US dollars, or <see langword="null"/> when a price is unknown where there are characters to pay.</returns>
    public decimal? Cost(string? locale = null)
    {
        decimal sum = 0;
        foreach (string one in locale is null ? Segments.Select(s => s.Locale).Distinct(StringComparer.Ordinal) : [locale])
        {
            if (Characters(one) is var characters and > 0)
            {
                if (Engines.GetValueOrDefault(one)?.PricePerMillionCharacters is not { } price)
                {
                    return null;
                }

                sum += characters * price / 1_000_000;
            }
        }

        return sum;
    }

    /// <summary>The entries that a change concerns, with the state of their review.</summary>
    /// <param name="diff">The change.</param>
    /// <param name="reviews">The decisions.</param>
    /// <returns>The entries by concept and locale.</returns>
    public static IReadOnlyList<ReviewedEntry> EntriesOf(GlossaryDiff diff, GlossaryReviews reviews)
    {
        ArgumentNullException.ThrowIfNull(diff);
        ArgumentNullException.ThrowIfNull(reviews);
        return
        [
            .. diff.Changes.GroupBy(change => change.ConceptId, StringComparer.Ordinal).SelectMany(group => LocalesOf(group, diff).Select(locale => Entry(group.Key, locale, [.. group], diff, reviews))),
        ];
    }

    private static IEnumerable<string> LocalesOf(IGrouping<string, GlossaryChange> changes, GlossaryDiff diff)
    {
        IEnumerable<string> own = changes.Select(change => change.Locale).OfType<string>();
        ConceptEntry? concept = diff.After.Find(changes.Key) ?? diff.Before.Find(changes.Key);
        return (changes.Any(change => change.Locale is null) ? own.Concat(concept?.Locales.Keys ?? []) : own).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    private static ReviewedEntry Entry(string conceptId, string locale, GlossaryChange[] changes, GlossaryDiff diff, GlossaryReviews reviews) => new()
    {
        ConceptId = conceptId,
        Locale = locale,
        Sha = ReviewHash.Of(diff.After.Find(conceptId), locale),
        State = reviews.StateOf(conceptId, diff.After.Find(conceptId), locale),
        Decision = reviews.Find(conceptId, locale),
        Owners = reviews.OwnersOf(locale),
        Changes = [.. changes.Where(change => change.Locale is null || change.Locale == locale).OrderBy(change => change.Level)],
    };
}
