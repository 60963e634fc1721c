namespace Localize;

/// <summary>What a run last wrote of a document, so that the next one can tell what people changed in it and what changed in its source.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record WrittenDocument
{
    /// <summary>The text of the source document as it was.</summary>
    public required string SourceText { get; init; }

    /// <summary>The localized text as it was merged, with the addresses of links as the source has them.</summary>
    public required string MergedText { get; init; }

    /// <summary>The localized text as it was written; it differs from <see cref="MergedText"/> where links were rewritten or a person's spelling of a text was kept.</summary>
    public required string TargetText { get; init; }

    /// <summary>The segments whose words are a person's.</summary>
    public IReadOnlyList<PersonSegment> People { get; init; } = [];
}

/// <summary>A segment whose words are a person's, and what they were made under. Texts are in the form of <see cref="Memory.MemoryText"/>.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
/// <param name="Source">The source segment as it stands in the document.</param>
/// <param name="Terms">Hash of the terms that the words were made under.</param>
public sealed record PersonSegment(string Source, string Terms)
{
    /// <summary>The source that the words were made for, while it is another one: a conflict. <see langword="null"/> when there is none.</summary>
    public string? EarlierSource { get; init; }

    /// <summary>The person's words of a conflict; <see langword="null"/> when the memory has them.</summary>
    public string? Words { get; init; }

    /// <summary>Who the words are by, in a conflict.</summary>
    public string? Origin { get; init; }

    /// <summary>What a machine proposes in a conflict, or <see langword="null"/>.</summary>
    public string? Proposal { get; init; }

    /// <summary>The stamp of the proposal: engine and terms.</summary>
    public string? ProposalStamp { get; init; }
}
