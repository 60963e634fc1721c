namespace Localize.Segments;

/// <summary>Cuts a text into sentences.</summary>
/// <remarks>Implementations are immutable and may be shared between threads.</remarks>
public interface ISegmenter
{
    /// <summary>The language whose rules it follows, as a canonical BCP 47 tag.</summary>
    string Language { get; }

    /// <summary>On which side of a break inline codes stand. <see cref="Localize.FormatHandling.Default"/> unless the segmenter's rules say otherwise.</summary>
    FormatHandling FormatHandling => FormatHandling.Default;

    /// <summary>
    /// Adds the end of each segment to <paramref name="ends"/>: ascending UTF-16 offsets, the last one the length of the text.
    /// White space after a sentence belongs to that sentence's segment, so the segments joined are the text. An empty text has no segment.
    /// </summary>
    /// <param name="text">The text. U+FFFC stands for an inline code and is a word; U+2028 is a hard line break and ends a segment; <c>\n</c> is a soft one and does not.</param>
    /// <param name="ends">Receives the ends; it is not cleared first.</param>
    /// <param name="protectedSpans">Ascending, disjoint spans inside which no segment may end.</param>
    void Segment(ReadOnlySpan<char> text, List<int> ends, ReadOnlySpan<TextSpan> protectedSpans = default);
}
