using Localize.Documents;
using Localize.Documents.Markdown;

namespace Localize.Merging;

/// <summary>
/// Tells text that no parser can take for markup, wherever it stands: words, blanks and ordinary punctuation. It needs no
/// escape, and a document in which only such text was replaced by such text keeps its structure without a parse.
/// </summary>
internal static class InertText
{
    private const string Marks = "\\`*_~[]<>|${}@#^";
    private const string SafeAtLineStart = "\"'(,.;%";
    private const string DependsOnPlace = "\n&:=\"'()+";
    private static readonly bool[] IsMark = [.. Enumerable.Range(0, 128).Select(static c => c < ' ' || c == 127 || Marks.Contains((char)c, StringComparison.Ordinal))];
    private static readonly System.Buffers.SearchValues<char> DoubtfulAscii = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 128).Select(static c => (char)c).Where(static c => IsMark[c] || DependsOnPlace.Contains(c, StringComparison.Ordinal))]);

    /// <summary>Judges one run between two codes.</summary>
    /// <param name="text">The run.</param>
    /// <param name="isAtLineStart">Whether it begins a line; then it must begin with a word.</param>
    /// <param name="context">Where it stands: decides on line ends and quotes.</param>
    /// <param name="isMdx">Whether <c>import</c> and <c>export</c> begin statements.</param>
    /// <param name="labels">The labels that would make links of brackets.</param>
    /// <param name="quote">The quote around the value of an attribute.</param>
    public static bool Accepts(ReadOnlySpan<char> text, bool isAtLineStart, TextContext context, bool isMdx, IReadOnlySet<string> labels, char quote = '\0')
    {
        if (isAtLineStart && !IsLineStart(text, isMdx))
        {
            return false;
        }

        int bracket = -1;
        for (int i = NextDoubtful(text, 0); i < text.Length; i = NextDoubtful(text, i + 1))
        {
            char c = text[i];
            if (c == '[' && i > 0 && i > bracket && EndOfPlainBrackets(text, i, context, labels) is > 0 and int close)
            {
                bracket = close;
                continue;
            }

            if (c == ']' && i == bracket)
            {
                continue;
            }

            if (c >= 128 ? !IsInertBeyondAscii(text, ref i) : !IsInertAscii(text, i, context, isMdx, quote))
            {
                return false;
            }
        }

        return !text.Contains("www.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The next character that is not inert wherever it stands, or the length of the text.</summary>
    private static int NextDoubtful(ReadOnlySpan<char> text, int at)
    {
        ReadOnlySpan<char> rest = text[Math.Min(at, text.Length)..];
        int ascii = rest.IndexOfAny(DoubtfulAscii);
        rest = ascii < 0 ? rest : rest[..ascii];
        int beyond = rest.IndexOfAnyInRange('\u0080', '\u009F') is >= 0 and int control ? control : rest.Length;
        int high = rest[..beyond].IndexOfAnyInRange('\u2000', '\uFFFF');
        int found = high >= 0 ? high : beyond < rest.Length ? beyond : ascii;
        return found < 0 ? text.Length : at + found;
    }

    /// <summary>The bracket that closes the one at the offset where the two cannot be a link, a footnote or a task; else 0.</summary>
    private static int EndOfPlainBrackets(ReadOnlySpan<char> text, int open, TextContext context, IReadOnlySet<string> labels)
    {
        int length = text[(open + 1)..].IndexOf(']');
        if (length <= 1 || labels.Count > 0 || text[open - 1] is '!' or ']' || context is not (TextContext.MarkdownBlock or TextContext.MarkdownLine or TextContext.MarkdownCell))
        {
            return 0;
        }

        ReadOnlySpan<char> label = text.Slice(open + 1, length);
        int close = open + 1 + length;
        bool isFollowed = close + 1 < text.Length && text[close + 1] is '(' or '[' or ':';
        return isFollowed || label[0] == '!' || label.ContainsAny('[', '\n') ? 0 : close;
    }

    private static bool IsInertAscii(ReadOnlySpan<char> text, int at, TextContext context, bool isMdx, char quote)
    {
        char next = at + 1 < text.Length ? text[at + 1] : '\0';
        return text[at] switch
        {
            '\n' => context is TextContext.MarkdownBlock or TextContext.HtmlText && IsLineEnd(text, at, isMdx),
            '&' => next == ' ',
            ':' => next is '\0' or ' ' or '\n' && !IsTitle(context),
            '=' => !IsTitle(context),
            '"' => context is not (TextContext.HtmlAttribute or TextContext.LinkTitle) && !IsTitle(context),
            '\'' => context != TextContext.LinkTitle && (context != TextContext.HtmlAttribute || quote == '"'),
            '(' or ')' => context != TextContext.LinkTitle,
            '#' => char.IsAsciiLetterOrDigit(next),
            '@' => at == 0 || text[at - 1] is ' ' or '(',
            '+' => next != '+',
            '_' => at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(next),
            char c => !IsMark[c],
        };
    }

    private static bool IsTitle(TextContext context) => context is TextContext.LineTitle or TextContext.QuotedTitle or TextContext.BracketedTitle;

    private static bool IsLineEnd(ReadOnlySpan<char> text, int at, bool isMdx)
    {
        bool isTrimmed = at == 0 || text[at - 1] is not (' ' or '\t' or '\n');
        return isTrimmed && (at + 1 == text.Length || IsLineStart(text[(at + 1)..], isMdx));
    }

    private static bool IsLineStart(ReadOnlySpan<char> text, bool isMdx)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        char first = text[0];
        if (first == '-')
        {
            return text.Length > 1 && char.IsAsciiLetter(text[1]);
        }

        if (first is >= '0' and <= '9')
        {
            int end = text.IndexOfAnyExceptInRange('0', '9');
            return end > 0 && text[end] is not ('.' or ')');
        }

        bool isModule = isMdx && (text.StartsWith("import ", StringComparison.Ordinal) || text.StartsWith("export ", StringComparison.Ordinal));
        return !isModule && (char.IsAsciiLetter(first) || SafeAtLineStart.Contains(first) || (first >= 128 && !CharacterClass.IsWhiteSpace(first)));
    }

    private static bool IsInertBeyondAscii(ReadOnlySpan<char> text, ref int at)
    {
        char c = text[at];
        if (!char.IsSurrogate(c))
        {
            return c is >= '\u00A0' and < '\uFFFE' and not ('\u2028' or '\u2029' or '\uFEFF' or DialectMask.InertLetter);
        }

        bool isPair = char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
        at++;
        return isPair;
    }
}
