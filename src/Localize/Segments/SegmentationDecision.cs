namespace Localize.Segments;

/// <summary>Why a segment ends, or does not end, at a place that looks like the end of a sentence.</summary>
/// <param name="Position">Where the candidate (a stop, a line break, a list marker) stands: a UTF-16 offset into the text.</param>
/// <param name="End">Where the segment ends when it ends here, white space included; 0 when it goes on.</param>
/// <param name="Rule">The name of the rule that decided, such as <c>Title</c>, <c>Ordinal</c> or <c>FullStop</c>; names may be added.</param>
public sealed record SegmentationDecision(int Position, int End, string Rule)
{
    /// <summary>Whether a segment ends here.</summary>
    public bool IsBoundary => End > 0;

    /// <summary>The user's abbreviation or phrase that decided, or <see langword="null"/> when a rule of the language did.</summary>
    public string? Detail { get; init; }
}
