using Localize.Memory;
using Localize.Terms;

namespace Localize;

/// <summary>A source document beside its localized one, segment by segment, as they are today. Nothing is translated to make it.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record AlignedDocument
{
    /// <summary>The source document, as the caller named it.</summary>
    public required string Document { get; init; }

    /// <summary>The languages.</summary>
    public required LanguagePair Languages { get; init; }

    /// <summary>The segments in order of appearance. Empty when the two cannot be compared.</summary>
    public IReadOnlyList<AlignedSegment> Segments { get; init; } = [];

    /// <summary>What people changed and cannot be taken over: where the structures differ, and then there are no segments; or the codes of a segment.</summary>
    public IReadOnlyList<QualityIssue> Issues { get; init; } = [];

    /// <summary>Why the source document cannot be read, or <see langword="null"/>.</summary>
    public LocalizationException? Failure { get; init; }
}

/// <summary>A source segment and what the localized document says there.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record AlignedSegment
{
    /// <summary>The source document, as the caller named it.</summary>
    public required string Document { get; init; }

    /// <summary>The unit of the source document.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The unit of the localized document.</summary>
    public required Unit TargetUnit { get; init; }

    /// <summary>The segment's id. Where a person changed the number of sentences, the unit is one segment and this is the unit's id.</summary>
    public required string Id { get; init; }

    /// <summary>The source without its edges, as memory and engines see it.</summary>
    public required InlineText Source { get; init; }

    /// <summary>Which of the segments with this source in the document it is, from 1. Default 1.</summary>
    public int Occurrence { get; init; } = 1;

    /// <summary>What the localized document says, without its edges; <see langword="null"/> where it has the source for want of a translation.</summary>
    public InlineText? Target { get; init; }

    /// <summary>The remembered translation, stale or not, or <see langword="null"/>.</summary>
    public TranslationUnit? Remembered { get; init; }

    /// <summary>Hash of the segments before and after it (<see cref="MemoryText.HashContext"/>), or empty when it is not known.</summary>
    public string Neighbours { get; init; } = "";

    /// <summary>Whether the localized document says something else than memory and engine made: a person changed it there.</summary>
    public bool IsEdited { get; init; }

    /// <summary>Whether a person answers for the words: an edit in the document, or a reviewed memory.</summary>
    public bool IsHuman => IsEdited || Remembered is { IsHuman: true };

    /// <summary>What glossary entries may be limited to: path, day, tags and section.</summary>
    public required TermContext Context { get; init; }
}
