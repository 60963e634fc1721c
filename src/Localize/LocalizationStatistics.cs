using Localize.Terms;

namespace Localize;

/// <summary>Counts of one document or of several.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record LocalizationStatistics
{
    /// <summary>Segments that hold something to translate.</summary>
    public int Segments { get; init; }

    /// <summary>Segments whose target came from the memory.</summary>
    public int FromMemory { get; init; }

    /// <summary>Segments whose target came from the engine.</summary>
    public int FromMachine { get; init; }

    /// <summary>Segments left in the source language.</summary>
    public int Fallback { get; init; }

    /// <summary>Terms found in the source, one a concept and segment.</summary>
    public int TermsFound { get; init; }

    /// <summary>Of those, terms the target honours.</summary>
    public int TermsHonoured { get; init; }

    /// <summary>Characters sent to the engine: as it counts them, or the length of the text for an engine that does not bill.</summary>
    public int CharactersSent { get; init; }

    /// <summary>Findings that are errors.</summary>
    public int Errors { get; init; }

    /// <summary>Findings that are warnings.</summary>
    public int Warnings { get; init; }

    /// <summary>Findings that are notes.</summary>
    public int Notes { get; init; }

    /// <summary>Adds two counts.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <returns>Their sum.</returns>
    public static LocalizationStatistics operator +(LocalizationStatistics a, LocalizationStatistics b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return new()
        {
            Segments = a.Segments + b.Segments,
            FromMemory = a.FromMemory + b.FromMemory,
            FromMachine = a.FromMachine + b.FromMachine,
            Fallback = a.Fallback + b.Fallback,
            TermsFound = a.TermsFound + b.TermsFound,
            TermsHonoured = a.TermsHonoured + b.TermsHonoured,
            CharactersSent = a.CharactersSent + b.CharactersSent,
            Errors = a.Errors + b.Errors,
            Warnings = a.Warnings + b.Warnings,
            Notes = a.Notes + b.Notes,
        };
    }

    internal static LocalizationStatistics Of(LocalizationResult result) => new()
    {
        Segments = result.Segments.Count(s => s.Reason != PlanReason.NotTranslatable),
        FromMemory = result.Segments.Count(s => s.Segment.Origin == SegmentOrigin.Memory),
        FromMachine = result.Segments.Count(s => s.Segment.Origin == SegmentOrigin.Machine),
        Fallback = result.Segments.Count(s => s.Segment.Origin == SegmentOrigin.Fallback),
        TermsFound = result.Segments.Sum(s => s.Terms.Count),
        TermsHonoured = result.Segments.Sum(s => s.Terms.Count(t => t.Kind is TermVerdictKind.Honoured or TermVerdictKind.Admitted)),
        CharactersSent = result.Segments.Sum(s => s.CharactersSent),
        Errors = result.Issues.Count(i => i.Severity == Severity.Error),
        Warnings = result.Issues.Count(i => i.Severity == Severity.Warning),
        Notes = result.Issues.Count(i => i.Severity == Severity.Note),
    };
}
