namespace Localize.Engines;

/// <summary>Writes a segment as the string that an engine takes, and reads the answer back.</summary>
/// <remarks>Implementations are immutable and may be shared between threads.</remarks>
public interface IInlineCodec
{
    /// <summary>Encodes a segment.</summary>
    /// <param name="source">The segment.</param>
    /// <param name="terms">The terms to protect, ascending and disjoint.</param>
    /// <returns>The string to send, with what is needed to read the answer.</returns>
    EncodedSegment Encode(InlineText source, IReadOnlyList<TermConstraint> terms);

    /// <summary>Reads an answer.</summary>
    /// <param name="encoded">What was sent.</param>
    /// <param name="answer">What came back.</param>
    /// <returns>The translation, or why the answer cannot be read. Codes may be lost or moved; see <see cref="InlineCodeValidator"/>.</returns>
    DecodedSegment Decode(EncodedSegment encoded, string answer);
}
