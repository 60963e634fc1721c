using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Localize.Engines;

/// <summary>
/// Writes each code and each protected term as a numbered mark in brackets that text does not hold: <c>⟦1⟧</c>. For engines
/// without markup, and as the second encoding of those with markup.
/// </summary>
/// <remarks>
/// Marks are read back tolerantly: white space or bidirectional marks inside, digits of other scripts. Immutable; may be shared
/// between threads.
/// </remarks>
public sealed partial class MarkerCodec : IInlineCodec
{
    private static readonly (char Open, char Close)[] Brackets = [('⟦', '⟧'), ('⟪', '⟫'), ('⦃', '⦄'), ('⦗', '⦘')];

    /// <summary>Whether some kind of bracket is left that the text does not hold.</summary>
    /// <param name="source">The segment.</param>
    /// <returns><see langword="true"/> for all but texts about brackets.</returns>
    public static bool CanEncode(InlineText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Brackets.Any(b => source.Text.AsSpan().IndexOfAny(b.Open, b.Close) < 0);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The text holds every kind of bracket that could mark a code.</exception>
    public EncodedSegment Encode(InlineText source, IReadOnlyList<TermConstraint> terms)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(terms);
        (char open, char close) = FreeBrackets(source.Text);
        var text = new StringBuilder();
        var tokens = new List<InlineToken>();
        foreach (InlinePart part in InlinePart.Of(source, terms))
        {
            if (part is TextPart run)
            {
                text.Append(run.Text);
                continue;
            }

            tokens.Add(part is CodePart code ? new InlineToken(code.Code) : new InlineToken(null, Term: ((TermPart)part).Term));
            text.Append(open).Append(tokens.Count.ToString(CultureInfo.InvariantCulture)).Append(close);
        }

        return new EncodedSegment(text.ToString(), tokens) { Brackets = (open, close) };
    }

    /// <inheritdoc/>
    public DecodedSegment Decode(EncodedSegment encoded, string answer)
    {
        ArgumentNullException.ThrowIfNull(encoded);
        ArgumentNullException.ThrowIfNull(answer);
        if (encoded.Tokens.Count == 0)
        {
            return new DecodedSegment(InlineText.FromText(TextSafety.Clean(answer)), null);
        }

        var result = new InlineTextBuilder();
        (char open, char close) = encoded.Brackets;
        int[] seen = new int[encoded.Tokens.Count];
        int from = 0;
        foreach (Match match in MarkPattern().Matches(answer))
        {
            if (match.Value[0] != open || match.Value[^1] != close)
            {
                continue;
            }

            if (!TryReadNumber(match.Groups[1].Value, out int number) || number > seen.Length)
            {
                return DecodedSegment.Failed($"The answer holds the mark {match.Value}, which was not sent.");
            }

            result.Append(TextSafety.Clean(answer[from..match.Index]));
            encoded.Tokens[number - 1].AppendTo(result);
            seen[number - 1]++;
            from = match.Index + match.Length;
        }

        result.Append(TextSafety.Clean(answer[from..]));
        return Judge(encoded, seen, result.ToInlineText(), open, close);
    }

    private static DecodedSegment Judge(EncodedSegment encoded, int[] seen, InlineText target, char open, char close)
    {
        if (target.Text.AsSpan().IndexOfAny(open, close) >= 0)
        {
            return DecodedSegment.Failed("The answer holds a damaged mark.");
        }

        for (int i = 0; i < seen.Length; i++)
        {
            if (encoded.Tokens[i].Term is { } term && seen[i] == 0)
            {
                return DecodedSegment.Failed($"The term \"{term.Target}\" is missing in the answer.");
            }
        }

        return new DecodedSegment(target, null);
    }

    private static (char Open, char Close) FreeBrackets(string text)
    {
        foreach ((char open, char close) in Brackets)
        {
            if (text.AsSpan().IndexOfAny(open, close) < 0)
            {
                return (open, close);
            }
        }

        throw new ArgumentException("The text holds every kind of bracket that could mark a code.", nameof(text));
    }

    private static bool TryReadNumber(string digits, out int number)
    {
        number = 0;
        foreach (char digit in digits)
        {
            number = (number * 10) + CharUnicodeInfo.GetDecimalDigitValue(digit);
        }

        return number > 0;
    }

    [GeneratedRegex(@"[⟦⟪⦃⦗][\s\p{Cf}]*(\p{Nd}{1,4})[\s\p{Cf}]*[⟧⟫⦄⦘]", RegexOptions.CultureInvariant)]
    private static partial Regex MarkPattern();
}
