namespace Localize.Exchange.Bilingual;

/// <summary>A sentence with its translation (XLIFF 2.1 <c>segment</c>; <c>trans-unit</c>, <c>tu</c>, a PO entry).</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record BilingualSegment
{
    /// <summary>Unique in the file; that of <see cref="Segment.Id"/> when the segment comes from a document of ours.</summary>
    public required string Id { get; init; }

    /// <summary>The source. Codes are numbered in their unit; the two halves of a pair share a number.</summary>
    public required InlineText Source { get; init; }

    /// <summary>The translation, or <see langword="null"/> while there is none.</summary>
    public InlineText? Target { get; init; }

    /// <summary>How far the work has come. Default <see cref="SegmentState.Initial"/>.</summary>
    public SegmentState State { get; init; }

    /// <summary>How far within the state, as <c>prefix:value</c> (XLIFF 2.1, section 4.3.1.31 <c>subState</c>); <c>gloss:stale</c> is ours. Empty when it does not say.</summary>
    public string SubState { get; init; } = "";

    /// <summary>Whether it is text between segments that nobody translates (XLIFF 2.1 <c>ignorable</c>): white space, codes around a sentence.</summary>
    public bool IsIgnorable { get; init; }

    /// <summary>Who made the target: an engine or a person. Empty when unknown.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Whether a machine made the target.</summary>
    public bool IsMachine { get; init; }

    /// <summary>Hash of the neighbours (<see cref="Memory.MemoryText.HashContext"/>), or empty when unknown.</summary>
    public string Context { get; init; } = "";

    /// <summary>Hash of engine and terms the target was made under (<see cref="Memory.TranslationUnit.Stamp"/>), or empty.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>Where terms of the unit's glossary stand in <see cref="Source"/>.</summary>
    public IReadOnlyList<TermMark> Terms { get; init; } = [];

    /// <summary>Translations of this or a similar source, the best first (XLIFF 2.1, section 5.1; XLIFF 1.2 <c>alt-trans</c>).</summary>
    public IReadOnlyList<BilingualMatch> Matches { get; init; } = [];

    /// <summary>What was found in the target (ITS 2.0, section 8.17).</summary>
    public IReadOnlyList<QualityIssue> Issues { get; init; } = [];

    /// <summary>Where it stands in the file it was read from; 1:1 when it was not read from one.</summary>
    public TextPosition Position { get; init; } = new(1, 1);
}

/// <summary>A term in a text (XLIFF 2.1, section 4.7.3.1.2).</summary>
/// <param name="Span">Where it stands in the source's <see cref="InlineText.Text"/>, in UTF-16 code units.</param>
/// <param name="TermId">The <see cref="BilingualTerm.Id"/>.</param>
public sealed record TermMark(TextSpan Span, string TermId);

/// <summary>A translation to choose from.</summary>
/// <param name="Source">Its source.</param>
/// <param name="Target">The translation.</param>
/// <param name="Quality">How well it fits, from 0 to 100.</param>
/// <param name="Origin">Who made it. Empty when unknown.</param>
public sealed record BilingualMatch(InlineText Source, InlineText Target, double Quality, string Origin = "");
