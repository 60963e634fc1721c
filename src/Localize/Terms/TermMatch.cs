namespace Localize.Terms;

/// <summary>A term of the glossary as it stands in a text.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record TermMatch
{
    /// <summary>The concept.</summary>
    public required ConceptEntry Concept { get; init; }

    /// <summary>Where the term stands in the text given, in UTF-16 code units.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The term as written in the text.</summary>
    public required string Surface { get; init; }

    /// <summary>The spelling of the glossary that matched.</summary>
    public required string Variant { get; init; }

    /// <summary>The preferred term of a locale for this place: the short form when the text has the short form.</summary>
    /// <param name="locale">A canonical BCP 47 tag.</param>
    /// <returns>The term, or <see langword="null"/> when the glossary has none, or none that is approved.</returns>
    public string? PreferredFor(string locale) => Concept.PreferredFor(locale, Variant);
}
