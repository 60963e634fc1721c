using Localize.Terms;

namespace Localize.Checks;

/// <summary>A segment as the checks see it.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record CheckedSegment
{
    /// <summary>The languages.</summary>
    public required LanguagePair Languages { get; init; }

    /// <summary>The unit it belongs to.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The segment's id.</summary>
    public required string SegmentId { get; init; }

    /// <summary>The document, as the caller named it.</summary>
    public required string Document { get; init; }

    /// <summary>The source text.</summary>
    public required InlineText Source { get; init; }

    /// <summary>The target text.</summary>
    public required InlineText Target { get; init; }

    /// <summary>Where terms of the glossary stand in the source text, ascending. Empty by default.</summary>
    public IReadOnlyList<TextSpan> TermSpans { get; init; } = [];

    /// <summary>The judgement on each concept found in the source. Empty by default.</summary>
    public IReadOnlyList<TermVerdict> Terms { get; init; } = [];

    internal QualityIssue Issue(QualityIssueType type, Severity severity, string rule, string message, string? suggestion = null) => new()
    {
        Type = type,
        Severity = severity,
        Rule = rule,
        Message = message,
        Suggestion = suggestion,
        Document = Document,
        Position = Unit.Position,
        UnitId = Unit.Id,
        SegmentId = SegmentId,
    };
}
