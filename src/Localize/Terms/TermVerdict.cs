namespace Localize.Terms;

/// <summary>The judgement on one concept of a segment.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record TermVerdict
{
    /// <summary>The concept.</summary>
    public required ConceptEntry Concept { get; init; }

    /// <summary>The judgement.</summary>
    public required TermVerdictKind Kind { get; init; }

    /// <summary>What was found, what is expected and what to do, in a sentence or two.</summary>
    public required string Message { get; init; }

    /// <summary>The term as it stands in the target, in UTF-16 code units of the target, or <see langword="null"/> when there is none.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>The text at <see cref="Span"/>, or <see langword="null"/>.</summary>
    public string? Found { get; init; }

    /// <summary>The preferred term for this place, or <see langword="null"/>.</summary>
    public string? Expected { get; init; }

    /// <summary>Whether the locale's entry is a draft: reported, never an error.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Whether the target breaks the glossary. Deprecated terms are not a violation but a warning.</summary>
    public bool IsViolation => !IsDraft && Kind is TermVerdictKind.Missing or TermVerdictKind.Forbidden or TermVerdictKind.WrongCase
        or TermVerdictKind.WrongScript or TermVerdictKind.Misspelt or TermVerdictKind.Untranslated;

    /// <summary>How much it matters: wrong terms are errors, missing, deprecated and unsure ones warnings, all else and drafts notes.</summary>
    public Severity Severity => Kind switch
    {
        _ when IsDraft => Severity.Note,
        TermVerdictKind.Honoured or TermVerdictKind.Admitted => Severity.Note,
        TermVerdictKind.Missing or TermVerdictKind.Deprecated or TermVerdictKind.Unsure => Severity.Warning,
        _ => Severity.Error,
    };
}
