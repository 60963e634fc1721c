using Localize.Documents;
using Localize.Engines;
using Localize.Memory;
using Localize.Segments;
using Localize.Terms;

namespace Localize.Corridor;

/// <summary>A document on its way through the corridor. Each stage takes one and returns a new one.</summary>
internal sealed record Draft(ExtractedDocument Document, IReadOnlyList<DraftSegment> Segments)
{
    /// <summary>The failure of the service that leaves the document unfinished, or null. A segment's own failure is only a finding.</summary>
    public DraftSegment? Unfinished => Segments.FirstOrDefault(s => s.Failure is not (null or EngineFailure.Protocol or EngineFailure.InvalidRequest or EngineFailure.TooLarge));

    public Draft With(Func<DraftSegment, DraftSegment> change) => this with { Segments = [.. Segments.Select(change)] };
}

/// <summary>A segment on its way through the corridor.</summary>
internal sealed record DraftSegment
{
    public required Unit Unit { get; init; }

    public required Segment Segment { get; init; }

    /// <summary>What memory and engine see of the segment.</summary>
    public required SegmentCore Core { get; init; }

    /// <summary>The core in the memory's written form.</summary>
    public required string Written { get; init; }

    public string Context { get; init; } = "";

    public IReadOnlyList<TermMatch> Matches { get; init; } = [];

    public IReadOnlyList<TermConstraint> Constraints { get; init; } = [];

    /// <summary>How each constraint was enforced, in their order; empty when nothing was sent.</summary>
    public IReadOnlyList<TermTechnique> Techniques { get; init; } = [];

    /// <summary>Hash of the glossary entries that matched; empty when none did.</summary>
    public string TermStamp { get; init; } = "";

    /// <summary>Hash of the engine and of the glossary entries that matched.</summary>
    public string Stamp { get; init; } = "";

    public MemoryMatch? Match { get; init; }

    public PlanReason Reason { get; init; }

    /// <summary>What stood there when the document was last written, or null when it is new there or that is not known.</summary>
    public EarlierSegment? Earlier { get; init; }

    /// <summary>Whether it is all of a unit that has more than one sentence.</summary>
    public bool IsWholeUnit { get; init; }

    /// <summary>A person's words that stay although the source or its terms have changed, or null.</summary>
    public TranslationUnit? Words { get; init; }

    /// <summary>What a machine proposes in the place of the words, in the memory's form, or null.</summary>
    public string? Proposal { get; init; }

    /// <summary>Whose proposal it is.</summary>
    public string? ProposedBy { get; init; }

    /// <summary>The translation of the core, or null while there is none.</summary>
    public InlineText? Target { get; init; }

    public SegmentOrigin? Origin { get; init; }

    public string? OriginName { get; init; }

    public IReadOnlyList<TermVerdict> Verdicts { get; init; } = [];

    /// <summary>What was mended in a machine's translation.</summary>
    public IReadOnlyList<(string ConceptId, TermSwap Swap)> Swaps { get; init; } = [];

    public IReadOnlyList<TermAudit> Audits { get; init; } = [];

    public IReadOnlyList<QualityIssue> Issues { get; init; } = [];

    /// <summary>Why the engine gave no translation, or null.</summary>
    public EngineFailure? Failure { get; init; }

    public int CharactersSent { get; init; }

    /// <summary>Whether it is to be sent.</summary>
    public bool IsSent { get; init; }

    /// <summary>Whether it waits for the answer to an equal segment.</summary>
    public bool Repeats { get; init; }

    public PlannedSegment ToPlan() => new(Unit, Segment, Reason, Core.Text.Text.Length) { Written = Written, IsSent = IsSent };

    public DraftSegment WithIssue(QualityIssue issue) => this with { Issues = [.. Issues, issue] };

    /// <summary>Gives the translation up: the segment keeps its source.</summary>
    public DraftSegment FallBack() => this with { Target = null, Origin = SegmentOrigin.Fallback };

    public QualityIssue Issue(string document, QualityIssueType type, Severity severity, string rule, string message, string suggestion) => new()
    {
        Type = type,
        Severity = severity,
        Rule = rule,
        Message = message,
        Suggestion = suggestion,
        Document = document,
        Position = Unit.Position,
        UnitId = Unit.Id,
        SegmentId = Segment.Id,
    };
}
