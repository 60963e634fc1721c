namespace Localize.Documents.Markdown;

/// <summary>Code spans that begin and end on one line (CommonMark 0.31.2, section 6.1).</summary>
internal static class PlainCode
{
    /// <summary>The end of the code span whose backticks begin at an offset, or 0: none ends it, or a table may have a say in it, or a null character, which the parser sees as another one.</summary>
    public static int EndOf(ReadOnlySpan<char> line, int at)
    {
        int ticks = RunAt(line, at);
        for (int close = at + ticks; close < line.Length;)
        {
            int next = line[close..].IndexOf('`');
            if (next < 0)
            {
                return 0;
            }

            close += next;
            int run = RunAt(line, close);
            if (run == ticks)
            {
                return line[(at + ticks)..close].ContainsAny('|', '\uFFFD') ? 0 : close + run;
            }

            close += run;
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

    private static int RunAt(ReadOnlySpan<char> line, int at)
    {
        int length = line[at..].IndexOfAnyExcept('`');
        return length < 0 ? line.Length - at : length;
    }
}
