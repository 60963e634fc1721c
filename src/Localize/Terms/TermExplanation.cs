namespace Localize.Terms;

/// <summary>Why a stretch of a text is or is not a term.</summary>
public enum TermExplanationKind
{
    /// <summary>A term of the glossary.</summary>
    Match,

    /// <summary>A longer phrase in which the concept is not meant (<c>except</c>).</summary>
    Excepted,

    /// <summary>A URL, an address, a handle, a hashtag, a host or file name: nothing is looked for in it.</summary>
    Masked,
}

/// <summary>One stretch of a text that the glossary has something to say about.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record TermExplanation
{
    /// <summary>Why it is or is not a term.</summary>
    public required TermExplanationKind Kind { get; init; }

    /// <summary>The stretch, in UTF-16 code units.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The text at <see cref="Span"/>.</summary>
    public required string Surface { get; init; }

    /// <summary>The concept that matches or is switched off, or <see langword="null"/> for masked text.</summary>
    public ConceptEntry? Concept { get; init; }

    /// <summary>The spelling of the glossary that matched, or the phrase that switched it off, or <see langword="null"/>.</summary>
    public string? Variant { get; init; }

    /// <summary>The preferred term of the target language for this place, or <see langword="null"/> when there is none.</summary>
    public string? Preferred { get; init; }

    /// <summary>Other right terms and forms of the target language. Empty by default.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>Forbidden terms of the target language. Empty by default.</summary>
    public IReadOnlyList<string> Forbidden { get; init; } = [];

    /// <summary>The reason the glossary gives for its choice, or <see langword="null"/>.</summary>
    public string? Why { get; init; }
}
