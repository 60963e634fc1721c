using Localize.Memory;
using Localize.Terms;

namespace Localize;

/// <summary>A segment with everything that was decided about it.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record LocalizedSegment
{
    /// <summary>The unit it belongs to.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Source, target, state and origin.</summary>
    public required Segment Segment { get; init; }

    /// <summary>Why it is or is not sent to the engine.</summary>
    public required PlanReason Reason { get; init; }

    /// <summary>What the memory had, stale or not, or <see langword="null"/>.</summary>
    public MemoryMatch? Match { get; init; }

    /// <summary>A verdict for each concept found in the source.</summary>
    public IReadOnlyList<TermVerdict> Terms { get; init; } = [];

    /// <summary>For each occurrence of a term how it was enforced and whether that held, in order of appearance. Empty for texts that were only checked.</summary>
    public IReadOnlyList<TermAudit> TermAudits { get; init; } = [];

    /// <summary>Characters sent for it: as the engine counts them, or the length of its text for an engine that does not bill; 0 when it was not sent.</summary>
    public int CharactersSent { get; init; }
}

/// <summary>Why a segment is or is not sent to the engine.</summary>
public enum PlanReason
{
    /// <summary>It was never translated: sent.</summary>
    New,

    /// <summary>Its source was changed since the document was last written: sent.</summary>
    Edited,

    /// <summary>Its remembered translation was made under other terms: sent.</summary>
    TermStale,

    /// <summary>Its remembered translation is by another engine or model: sent.</summary>
    EngineStale,

    /// <summary>An equal segment before it is sent: not sent again.</summary>
    Repetition,

    /// <summary>The memory has a machine's translation that is still good: not sent.</summary>
    Reused,

    /// <summary>As <see cref="Reused"/>; since the document was last written only line breaks, blanks or what its codes hold have changed.</summary>
    Cosmetic,

    /// <summary>As <see cref="Reused"/>; since the document was last written it was put in another place.</summary>
    Moved,

    /// <summary>The memory has a translation that a person accepted: not sent.</summary>
    Approved,

    /// <summary>A person's words stand there, and since then the source or its terms were changed: sent once, for a proposal; the words stay until a person decides.</summary>
    Conflict,

    /// <summary>There is nothing to translate in it: not sent.</summary>
    NotTranslatable,
}

/// <summary>What became of one document.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record LocalizationResult
{
    /// <summary>The document, as the caller named it.</summary>
    public required string Document { get; init; }

    /// <summary>The languages.</summary>
    public required LanguagePair Languages { get; init; }

    /// <summary>The localized text, or <see langword="null"/> when the document failed.</summary>
    public string? TargetText { get; init; }

    /// <summary>All segments in order of appearance.</summary>
    public IReadOnlyList<LocalizedSegment> Segments { get; init; } = [];

    /// <summary>All findings, in order of appearance.</summary>
    public IReadOnlyList<QualityIssue> Issues { get; init; } = [];

    /// <summary>What the next run needs to know of this one (<see cref="Documents.SourceDocument.Earlier"/>), or <see langword="null"/> when the document was not localized.</summary>
    public WrittenDocument? Written { get; init; }

    /// <summary>Why the document failed, or <see langword="null"/>. One document's failure is a result and does not end a batch.</summary>
    public LocalizationException? Failure { get; init; }

    /// <summary>The counts of the document.</summary>
    public LocalizationStatistics Statistics => LocalizationStatistics.Of(this);
}
