namespace Localize.Exchange.Bilingual;

/// <summary>A text of a document with its sentences (XLIFF 2.1 <c>unit</c>; a group of trans-units in XLIFF 1.2).</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record BilingualUnit
{
    /// <summary>Unique in the file; that of <see cref="Unit.Id"/> when the unit comes from a document of ours.</summary>
    public required string Id { get; init; }

    /// <summary>A name for people: the structural path (<c>name</c>, in XLIFF 1.2 <c>resname</c>). Empty when there is none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Notes for the translator.</summary>
    public IReadOnlyList<BilingualNote> Notes { get; init; } = [];

    /// <summary>The glossary's terms that occur in the unit (XLIFF 2.1, section 5.2).</summary>
    public IReadOnlyList<BilingualTerm> Glossary { get; init; } = [];

    /// <summary>The segments, and what stands between them, in order.</summary>
    public required IReadOnlyList<BilingualSegment> Segments { get; init; }
}

/// <summary>A note for people (XLIFF 2.1 <c>note</c>).</summary>
/// <param name="Text">The text.</param>
/// <param name="Category">What kind of note it is: <c>context</c>, <c>finding</c>. Empty when it does not say.</param>
public sealed record BilingualNote(string Text, string Category = "");

/// <summary>A term with what it is to become (XLIFF 2.1 <c>glossEntry</c>).</summary>
/// <param name="Id">The concept.</param>
/// <param name="Source">The term as it stands in the source.</param>
/// <param name="Targets">The terms to use, the preferred one first. Empty when there is none.</param>
/// <param name="Definition">The definition, or <see langword="null"/>.</param>
public sealed record BilingualTerm(string Id, string Source, IReadOnlyList<string> Targets, string? Definition = null)
{
    /// <inheritdoc/>
    public bool Equals(BilingualTerm? other) =>
        other is not null && Id == other.Id && Source == other.Source && Definition == other.Definition && Targets.SequenceEqual(other.Targets, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Source);
}
