namespace Localize;

/// <summary>What a run would do with a document, and why. Nothing is sent to make it.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record LocalizationPlan
{
    /// <summary>The document, as the caller named it.</summary>
    public required string Document { get; init; }

    /// <summary>The languages.</summary>
    public required LanguagePair Languages { get; init; }

    /// <summary>The segments in order of appearance.</summary>
    public IReadOnlyList<PlannedSegment> Segments { get; init; } = [];

    /// <summary>Why the document cannot be localized, or <see langword="null"/>.</summary>
    public LocalizationException? Failure { get; init; }

    /// <summary>Segments that would be sent.</summary>
    public int SegmentsToSend => Segments.Count(s => s.IsSent);

    /// <summary>Source characters that would be sent, without the engine's own markup.</summary>
    public int CharactersToSend => Segments.Where(s => s.IsSent).Sum(s => s.Characters);
}

/// <summary>What a run would do with a segment.</summary>
/// <param name="Unit">The unit it belongs to.</param>
/// <param name="Segment">The segment.</param>
/// <param name="Reason">Why it would or would not be sent.</param>
/// <param name="Characters">Length of its text in UTF-16 code units.</param>
public sealed record PlannedSegment(Unit Unit, Segment Segment, PlanReason Reason, int Characters)
{
    /// <summary>What a memory finds it by, in the form of <see cref="Memory.MemoryText"/>.</summary>
    public string Written { get; init; } = "";

    /// <summary>Whether it would be sent to the engine. A <see cref="PlanReason.Conflict"/> is, until there is a proposal.</summary>
    public bool IsSent { get; init; }

    /// <summary>Characters that may be billed at most, by the engine's own count with the markup it is sent; a budget reserves as many. 0 when it would not be sent.</summary>
    public int MostCharactersBilled { get; init; }
}
