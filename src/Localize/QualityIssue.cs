namespace Localize;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    Note,

    /// <summary>A person should look.</summary>
    Warning,

    /// <summary>Wrong; do not publish as it is.</summary>
    Error,
}

/// <summary>The kind of a finding (ITS 2.0, section 8.17, <c>locQualityIssueType</c>).</summary>
public enum QualityIssueType
{
    /// <summary>A term is missing, forbidden or in a wrong form (<c>terminology</c>).</summary>
    Terminology,

    /// <summary>Something of the source is absent from the target (<c>omission</c>).</summary>
    Omission,

    /// <summary>Something in the target has no counterpart in the source (<c>addition</c>).</summary>
    Addition,

    /// <summary>Text was left in the source language (<c>untranslated</c>).</summary>
    Untranslated,

    /// <summary>Numbers differ (<c>numbers</c>).</summary>
    Numbers,

    /// <summary>Markup differs or is damaged (<c>markup</c>).</summary>
    Markup,

    /// <summary>White space at the edges differs (<c>whitespace</c>).</summary>
    Whitespace,

    /// <summary>The target is suspiciously long or short (<c>length</c>).</summary>
    Length,

    /// <summary>Characters that do not belong: a wrong script, control characters (<c>characters</c>).</summary>
    Characters,

    /// <summary>Two translations of one source differ (<c>inconsistency</c>).</summary>
    Inconsistency,

    /// <summary>The document could not be read or written as it should (<c>internationalization</c> and others).</summary>
    Other,
}

/// <summary>A finding: what was seen, where, how much it matters and what to do.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record QualityIssue
{
    /// <summary>The kind, in the words of ITS 2.0.</summary>
    public required QualityIssueType Type { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The rule that found it, stable for filters and gates: <c>terms.missing</c>, <c>codes.lost</c>, <c>structure.changed</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>What was found and what was expected, in one sentence.</summary>
    public required string Message { get; init; }

    /// <summary>What to do, or <see langword="null"/>.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The source document, as the caller named it, or <see langword="null"/>.</summary>
    public string? Document { get; init; }

    /// <summary>Where in the source document, or <see langword="null"/>.</summary>
    public TextPosition? Position { get; init; }

    /// <summary>The unit, or <see langword="null"/> when the finding is about the document.</summary>
    public string? UnitId { get; init; }

    /// <summary>The segment, or <see langword="null"/>.</summary>
    public string? SegmentId { get; init; }

    /// <summary>The span of the segment's target text it is about, in UTF-16 code units, or <see langword="null"/>.</summary>
    public TextSpan? TargetSpan { get; init; }

    /// <summary>The finding on one line, as a compiler would print it.</summary>
    /// <returns><c>document:line:column: severity rule: message</c>.</returns>
    public override string ToString()
    {
        string place = Document is null ? "" : Position is { } position ? $"{Document}:{position}: " : $"{Document}: ";
        string advice = Suggestion is null ? "" : $" {Suggestion}";
        return $"{place}{Severity.ToString().ToLowerInvariant()} {Rule}: {Message}{advice}";
    }
}
