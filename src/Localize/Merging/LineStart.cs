namespace Localize.Merging;

/// <summary>What at the beginning of a line would begin another block.</summary>
internal static class LineStart
{
    /// <summary>The offset of the character to escape, or -1.</summary>
    /// <param name="text">The line up to its end or to the first code.</param>
    /// <param name="next">The character after it.</param>
    public static int EscapeAt(string text, char next)
    {
        if (text.Length == 0)
        {
            return -1;
        }

        return text[0] switch
        {
            '#' => EndsWord(text, RunLength(text, '#'), next) && RunLength(text, '#') <= 6 ? 0 : -1,
            '>' or '|' => 0,
            '-' or '+' or '*' or ':' or '~' => EndsWord(text, 1, next) || IsRuleLike(text) || RunLength(text, text[0]) >= 3 ? 0 : -1,
            '=' or '_' => IsRuleLike(text) || text.StartsWith("===", StringComparison.Ordinal) ? 0 : -1,
            '!' or '?' => RunLength(text, text[0]) >= 3 ? 0 : -1,
            '/' => RunLength(text, '/') >= 3 ? 0 : -1,
            '$' => text.StartsWith("$$", StringComparison.Ordinal) ? 0 : -1,
            '`' => RunLength(text, '`') >= 3 ? 0 : -1,
            >= '0' and <= '9' => NumberMark(text, next),
            _ => -1,
        };
    }

    /// <summary>The offset of the <c>#</c> that would close a heading, or -1.</summary>
    public static int ClosingHashes(string text)
    {
        int start = text.Length;
        while (start > 0 && text[start - 1] == '#')
        {
            start--;
        }

        return start < text.Length && (start == 0 || text[start - 1] is ' ' or '\t') ? start : -1;
    }

    private static int NumberMark(string text, char next)
    {
        int digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        bool isMark = digits <= 9 && digits < text.Length && text[digits] is ('.' or ')') && EndsWord(text, digits + 1, next);
        return isMark ? digits : -1;
    }

    private static int RunLength(string text, char c)
    {
        int length = text.AsSpan().IndexOfAnyExcept(c);
        return length < 0 ? text.Length : length;
    }

    private static bool EndsWord(string text, int at, char next) => (at < text.Length ? text[at] : next) is ' ' or '\t' or '\0' or '\n';

    /// <summary>A line of these characters alone is a thematic break, the underline of a heading or the second line of a table.</summary>
    private static bool IsRuleLike(string text) => text.AsSpan().IndexOfAnyExcept("-=*_+:| \t") < 0;
}
