namespace Localize.Engines.Apertium;

/// <summary>A segment in Apertium's stream format.</summary>
/// <param name="Stream">What is sent, without the closing mark.</param>
/// <param name="Tokens">Stand-ins and blanks; number <c>n</c> in the stream is index <c>n - 1</c>.</param>
/// <param name="Pairs">Pairs of codes around words, outer before inner; number <c>n</c> in the stream is index <c>n - 1</c>.</param>
/// <param name="AddedStop">Whether a full stop was added so that the tagger sees a whole sentence.</param>
internal sealed record ApertiumSegment(
    string Stream, IReadOnlyList<ApertiumToken> Tokens, IReadOnlyList<(InlineCode Opening, InlineCode Closing)> Pairs, bool AddedStop);
