using Localize.Segments;

namespace Localize.Corridor;

/// <summary>Cuts a text into sentences, its codes on the right side of each cut.</summary>
internal sealed class SentenceCutter(ISegmenter segmenter)
{
    /// <summary>The sentences of a text of which is known how many it should have: of one, the text itself.</summary>
    public IReadOnlyList<InlineText> Cut(InlineText text, int wanted) => wanted == 1 ? [text] : Cut(text, [], []);

    /// <summary>The sentences; joined they are the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ends">Receives where the sentences end; cleared first, so that one list serves many texts.</param>
    /// <param name="protectedSpans">Ascending, disjoint spans inside which no sentence ends.</param>
    /// <returns>The sentences.</returns>
    public IReadOnlyList<InlineText> Cut(InlineText text, List<int> ends, ReadOnlySpan<TextSpan> protectedSpans)
    {
        ends.Clear();
        segmenter.Segment(text.Text, ends, protectedSpans);
        CodeSides.Move(text, ends, segmenter.FormatHandling);
        return text.Split(ends, segmenter.FormatHandling);
    }
}
