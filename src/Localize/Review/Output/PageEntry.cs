namespace Localize.Review.Output;

/// <summary>A changed glossary entry on a reviewer's page.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record PageEntry
{
    /// <summary>The entry, its changes and the state of its review.</summary>
    public required ReviewedEntry Reviewed { get; init; }

    /// <summary>The source term, canonical spelling.</summary>
    public string Term { get; init; } = "";

    /// <summary>The concept in one sentence, or <see langword="null"/>.</summary>
    public string? Definition { get; init; }

    /// <summary>The reason for the choice, or <see langword="null"/>.</summary>
    public string? Why { get; init; }

    /// <summary>The sources it rests on.</summary>
    public IReadOnlyList<GlossaryReference> References { get; init; } = [];

    /// <summary>Segments of the locale that it touches.</summary>
    public int Segments { get; init; }

    internal static PageEntry Of(ReviewedEntry reviewed, GlossaryReview review)
    {
        Terms.ConceptEntry? concept = review.Diff.After.Find(reviewed.ConceptId) ?? review.Diff.Before.Find(reviewed.ConceptId);
        Terms.LocaleEntry? entry = concept?.EntryFor(reviewed.Locale);
        return new PageEntry
        {
            Reviewed = reviewed,
            Term = concept?.Match.FirstOrDefault() ?? reviewed.ConceptId,
            Definition = concept?.Definition,
            Why = entry?.Why,
            References =
            [
                .. (concept?.Refs ?? []).Append(entry?.Source).OfType<string>().Distinct(StringComparer.Ordinal)
                    .Select(key => review.References.GetValueOrDefault(key) ?? new GlossaryReference(key, key, null, null, null)),
            ],
            Segments = review.Segments.Count(segment => segment.Locale == reviewed.Locale && segment.Concepts.Any(concept => concept.ConceptId == reviewed.ConceptId)),
        };
    }
}
