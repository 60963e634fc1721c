namespace Localize.Terms;

/// <summary>How an engine was made to use a term.</summary>
public enum TermTechnique
{
    /// <summary>It was told nothing: the engine takes no terms, or the translation came from the memory.</summary>
    None,

    /// <summary>In the engine's own dictionary markup or list.</summary>
    Dictionary,

    /// <summary>A protected stand-in went through in the term's place.</summary>
    StandIn,

    /// <summary>In the words of a prompt, with the forms that are right.</summary>
    Prompt,
}

/// <summary>What became of one occurrence of a term: how it was enforced and whether that held.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record TermAudit
{
    /// <summary>The concept's id.</summary>
    public required string ConceptId { get; init; }

    /// <summary>The term as it stands in the source.</summary>
    public required string Surface { get; init; }

    /// <summary>Where it stands in the source of the segment, in UTF-16 code units.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>How it was enforced.</summary>
    public required TermTechnique Technique { get; init; }

    /// <summary>The target term that the engine was told, or that took the stand-in's place; <see langword="null"/> where nothing was sent.</summary>
    public string? Sent { get; init; }

    /// <summary>What stands in the target for the concept, or <see langword="null"/> when nothing was recognised.</summary>
    public string? CameBackAs { get; init; }

    /// <summary>The verdict on the concept, or <see langword="null"/> when the glossary has no term of the target language.</summary>
    public TermVerdictKind? Verdict { get; init; }

    /// <summary>The forbidden spelling that was swapped for <see cref="CameBackAs"/>, or <see langword="null"/>.</summary>
    public string? Repaired { get; init; }

    /// <summary>The record of one occurrence whose translation was asked of nobody, or of an engine that takes no terms.</summary>
    /// <param name="match">The occurrence.</param>
    /// <param name="verdicts">The verdicts on the segment.</param>
    /// <returns>The record.</returns>
    public static TermAudit Of(TermMatch match, IReadOnlyList<TermVerdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(match);
        ArgumentNullException.ThrowIfNull(verdicts);
        TermVerdict? verdict = verdicts.FirstOrDefault(v => string.Equals(v.Concept.Id, match.Concept.Id, StringComparison.Ordinal));
        return new TermAudit
        {
            ConceptId = match.Concept.Id,
            Surface = match.Surface,
            Span = match.Span,
            Technique = TermTechnique.None,
            CameBackAs = verdict?.Found,
            Verdict = verdict?.Kind,
        };
    }
}
