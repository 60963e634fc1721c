namespace Localize.Documents.Markdown;

/// <summary>Code spans (CommonMark 0.31.2, section 6.1), and those of them that begin and end on one line.</summary>
internal static class PlainCode
{
    /// <summary>The end of the code span whose backticks begin at an offset, or 0: none ends it, or a table may have a say in it, or a null character, which the parser sees as another one.</summary>
    public static int EndOf(ReadOnlySpan<char> line, int at)
    {
        int end = Close(line, at, line.Length);
        return end > 0 && line[at..end].ContainsAny('|', '\uFFFD') ? 0 : end;
    }

    /// <summary>The end of the run of backticks that is as long as the one at an offset and begins before a limit, or 0.</summary>
    public static int Close(ReadOnlySpan<char> text, int at, int limit)
    {
        int ticks = RunAt(text, at);
        for (int close = at + ticks; close < limit;)
        {
            int next = text[close..limit].IndexOf('`');
            if (next < 0)
            {
                return 0;
            }

            int run = RunAt(text, close + next);
            close += next + run;
            if (run == ticks)
            {
                return close;
            }
        }

        return 0;
    }

    /// <summary>What a code span holds: without its backticks, and without one blank at both edges when there is more than blanks.</summary>
    public static ReadOnlySpan<char> ContentOf(ReadOnlySpan<char> span)
    {
        int ticks = RunAt(span, 0);
        ReadOnlySpan<char> content = span[ticks..^ticks];
        return content is [' ', .., ' '] && content.ContainsAnyExcept(' ') ? content[1..^1] : content;
    }

    /// <summary>The length of the run of backticks at an offset.</summary>
    public static int RunAt(ReadOnlySpan<char> text, int at)
    {
        int length = text[at..].IndexOfAnyExcept('`');
        return length < 0 ? text.Length - at : length;
    }
}
