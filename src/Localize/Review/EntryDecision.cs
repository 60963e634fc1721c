namespace Localize.Review;

/// <summary>How far the review of a glossary entry for a locale has come.</summary>
public enum ReviewState
{
    /// <summary>Nobody has decided.</summary>
    Pending,

    /// <summary>Approved as it is.</summary>
    Approved,

    /// <summary>Approved or rejected once, and changed since: to be decided again.</summary>
    Stale,

    /// <summary>Rejected as it is.</summary>
    Rejected,
}

/// <summary>A decision of a person about a glossary entry for a locale, as <c>reviews.yaml</c> keeps it.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record EntryDecision
{
    /// <summary>The concept's id.</summary>
    public required string ConceptId { get; init; }

    /// <summary>The locale as a canonical BCP 47 tag.</summary>
    public required string Locale { get; init; }

    /// <summary>What was decided about: <see cref="ReviewHash"/>.</summary>
    public required string Sha { get; init; }

    /// <summary>Who decided.</summary>
    public required string By { get; init; }

    /// <summary>The day of the decision.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who wrote the entry, or <see langword="null"/> when unknown. An author does not decide about own work.</summary>
    public string? Author { get; init; }

    /// <summary>Why it was rejected, or <see langword="null"/> for an approval.</summary>
    public string? Rejected { get; init; }

    /// <summary>The name in the file: <c>place.kyiv/tr</c>.</summary>
    public string Key => $"{ConceptId}/{Locale}";

    /// <summary>Where it stands in its file.</summary>
    public TextPosition Position { get; init; }
}
