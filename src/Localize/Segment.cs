namespace Localize;

/// <summary>How far the work on a segment has come (XLIFF 2.1, section 4.3.1.29 <c>state</c>).</summary>
public enum SegmentState
{
    /// <summary>Not translated; a target, if any, is the source.</summary>
    Initial,

    /// <summary>Translated, not looked at by a person.</summary>
    Translated,

    /// <summary>Looked at and accepted by a person.</summary>
    Reviewed,

    /// <summary>Accepted and released.</summary>
    Final,
}

/// <summary>Where the target of a segment came from.</summary>
public enum SegmentOrigin
{
    /// <summary>There is nothing to translate in it: a number, an address, codes only.</summary>
    NotTranslatable,

    /// <summary>The translation memory.</summary>
    Memory,

    /// <summary>A machine-translation engine.</summary>
    Machine,

    /// <summary>The source, kept because no acceptable translation was had. A finding says why.</summary>
    Fallback,
}

/// <summary>A sentence of a unit with its translation (XLIFF 2.1 <c>segment</c>).</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record Segment
{
    /// <summary>Unique in the document: the unit's id, a full stop and the number of the segment in it, from 1.</summary>
    public required string Id { get; init; }

    /// <summary>The source text, with the white space after the sentence: the segments of a unit joined are the unit.</summary>
    public required InlineText Source { get; init; }

    /// <summary>Where <see cref="Source"/> stands in the text of its unit, in UTF-16 code units.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The translation, or <see langword="null"/> while there is none.</summary>
    public InlineText? Target { get; init; }

    /// <summary>How far the work has come.</summary>
    public SegmentState State { get; init; }

    /// <summary>Where the target came from, or <see langword="null"/> while there is none.</summary>
    public SegmentOrigin? Origin { get; init; }

    /// <summary>The engine or the person behind the target: <c>apertium</c>, <c>azure-translator</c>, a reviewer's name. <see langword="null"/> when unknown.</summary>
    public string? OriginName { get; init; }
}
