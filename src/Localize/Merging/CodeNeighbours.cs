using System.Text;
using Localize.Documents;
using Localize.Documents.Markdown;

namespace Localize.Merging;

/// <summary>
/// Tells whether inert text beside a code leaves the code what it is. Emphasis looks at the class of its neighbours
/// (CommonMark 0.31.2, section 6.2), brackets at a few characters, a bare address and a formula at what exactly stands there.
/// </summary>
internal static class CodeNeighbours
{
    /// <summary>Whether a run may stand before a code.</summary>
    public static bool FitsBefore(WriteJob job, CodeSlot code, ReadOnlySpan<char> run)
    {
        char now = run[^1];
        int offset = code.Span.Start;
        bool wasFirst = IsFirstOnLine(job.Source, offset);
        bool isOnLine = (now == '\n') == wasFirst;
        if (!isOnLine && (now == '\n' || code.Role == CodeRole.Verbatim))
        {
            return false;
        }

        // The mark of a quote before it is no neighbour.
        char then = wasFirst ? '\n' : job.Source[offset - 1];
        char first = job.Source[offset];
        if (now == ']' && first is '[' or '(' or ':' or '{')
        {
            return false;
        }

        return KindOf(code, first) switch
        {
            Neighbour.Class => IsSameClass(now, then),
            Neighbour.Exact => now == then && (CharacterClass.IsWhiteSpace(now) || now == '('),
            _ => first != '[' || now != '!',
        };
    }

    /// <summary>Whether a run may stand after a code.</summary>
    public static bool FitsAfter(WriteJob job, CodeSlot code, ReadOnlySpan<char> run, StringBuilder output)
    {
        char now = run[0];
        int offset = code.Span.End;
        char then = job.Source[offset];
        return KindOf(code, job.Source[code.Span.Start]) switch
        {
            Neighbour.Class => IsSameClass(now, then),
            Neighbour.Exact => now == then && (CharacterClass.IsWhiteSpace(now) || IsLastOfWord(run, offset + 1 < job.Slot.Span.End ? job.Source[offset + 1] : '\0')),
            Neighbour.Opening => now != '!' && run is not ("x" or "X" or " "),
            _ => !(code.Role == CodeRole.Verbatim && EndsLine(run) != EndsLine(job.Source.AsSpan(offset))) && !(output[^1] == ']' && now is '(' or ':'),
        };
    }

    /// <summary>
    /// Whether an address or a formula ends at a blank or at the end of the text in the source, not at another code, and holds nothing that words
    /// after it could make a link.
    /// </summary>
    public static bool StandsFree(WriteJob job, CodeSlot code) =>
        KindOf(code, job.Source[code.Span.Start]) != Neighbour.Exact
        || (!job.Source.AsSpan(code.Span.Start, code.Span.Length).Contains("](", StringComparison.Ordinal)
            && (code.Span.End >= job.Slot.Span.End || !BeginsCode(job.Slot.Codes, code.Span.End)));

    private static bool BeginsCode(CodeSlot[] codes, int offset)
    {
        foreach (ref readonly CodeSlot code in codes.AsSpan())
        {
            if (code.Span.Start == offset)
            {
                return true;
            }
        }

        return false;
    }

    private enum Neighbour
    {
        /// <summary>Anything inert.</summary>
        Any,

        /// <summary>The bracket before the text of a link.</summary>
        Opening,

        /// <summary>A character of the same class.</summary>
        Class,

        /// <summary>The same character.</summary>
        Exact,
    }

    private static Neighbour KindOf(CodeSlot code, char first) => code.Role switch
    {
        CodeRole.Emphasis => Neighbour.Class,
        CodeRole.LinkOpening => Neighbour.Opening,
        CodeRole.Verbatim when first is not ('`' or '<' or '!') => Neighbour.Exact,
        _ => Neighbour.Any,
    };

    /// <summary>Whether a blank or the end follows the mark as in the source; else an address could go on behind it.</summary>
    private static bool IsLastOfWord(ReadOnlySpan<char> run, char then)
    {
        char next = run.Length > 1 ? run[1] : '\0';
        return next == then && CharacterClass.IsWhiteSpace(next);
    }

    private static bool IsSameClass(char now, char then) =>
        !char.IsSurrogate(now) && !char.IsSurrogate(then)
        && CharacterClass.IsWhiteSpace(now) == CharacterClass.IsWhiteSpace(then) && CharacterClass.IsPunctuation(now) == CharacterClass.IsPunctuation(then)
        && CharacterClass.IsLetterToSome(now) == CharacterClass.IsLetterToSome(then);

    // A tag with nothing but blanks behind it may begin a block of HTML.
    private static bool EndsLine(ReadOnlySpan<char> text) => text.TrimStart(" \t") is ['\n' or '\r', ..];

    private static bool IsFirstOnLine(string source, int offset)
    {
        int at = offset;
        while (at > 0 && source[at - 1] is (' ' or '\t' or '>'))
        {
            at--;
        }

        return at > 0 && source[at - 1] is '\n' or '\r';
    }
}
