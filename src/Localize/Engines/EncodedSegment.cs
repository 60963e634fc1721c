namespace Localize.Engines;

/// <summary>A segment as it goes to an engine.</summary>
/// <param name="Text">The string to send.</param>
/// <param name="Tokens">What the numbers in its marks stand for: number <c>n</c> is the token at index <c>n - FirstId</c>.</param>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record EncodedSegment(string Text, IReadOnlyList<InlineToken> Tokens)
{
    /// <summary>The number of the first mark. Default 1.</summary>
    public int FirstId { get; init; } = 1;

    /// <summary>The brackets of <see cref="MarkerCodec"/>, chosen so that the text does not hold them.</summary>
    internal (char Open, char Close) Brackets { get; init; }
}

/// <summary>What a mark in an encoded segment stands for.</summary>
/// <param name="Code">The code, the opening code of a pair, or <see langword="null"/> for a term.</param>
/// <param name="Closing">The closing code when the mark is a pair of tags, or <see langword="null"/>.</param>
/// <param name="Term">The term, or <see langword="null"/> for a code.</param>
public sealed record InlineToken(InlineCode? Code, InlineCode? Closing = null, TermConstraint? Term = null)
{
    internal void AppendTo(InlineTextBuilder builder)
    {
        if (Code is not null)
        {
            builder.Append(Code);
        }
        else if (Term is not null)
        {
            builder.Append(Term.Target);
        }
    }
}
