namespace Localize.Merging;

/// <summary>How translations are written, beside what the structure asks for.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record MergeOptions
{
    /// <summary>
    /// Whether left-to-right runs in right-to-left languages are isolated with U+2066 … U+2069 (Unicode Standard Annex 9): Latin
    /// words, numbers with signs, code spans. Default <see langword="false"/>. A text that has marks of direction already is left alone.
    /// </summary>
    public bool IsolateLeftToRight { get; init; }

    /// <summary>Where the lines of a paragraph break. Default <see cref="LineWrap.Translation"/>.</summary>
    public LineWrap Wrap { get; init; }
}

/// <summary>Where the lines of a paragraph of a localized document break.</summary>
public enum LineWrap
{
    /// <summary>Where the translation has a line end.</summary>
    Translation,

    /// <summary>
    /// As the source's: at its column, or after each sentence; a paragraph that the source has on one long line stays on one. A line
    /// never begins with what would open another block, and Chinese and Japanese break after punctuation only, because a
    /// renderer shows a line end as a blank.
    /// </summary>
    Source,
}
