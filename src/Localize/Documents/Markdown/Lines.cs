namespace Localize.Documents.Markdown;

/// <summary>Line ends as CommonMark knows them: LF, CR, CRLF.</summary>
internal static class Lines
{
    /// <summary>The offset of the line end at or after the offset, or the end of the text.</summary>
    public static int EndOfLine(ReadOnlySpan<char> text, int at)
    {
        int length = text[at..].IndexOfAny('\r', '\n');
        return length < 0 ? text.Length : at + length;
    }

    /// <summary>The offset after the line end that begins at <paramref name="end"/>.</summary>
    public static int NextLine(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length)
        {
            return text.Length;
        }

        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }

    /// <summary>Whether the line before that of an offset is not blank: it may be a definition, whose title may stand on the next.</summary>
    public static bool FollowsText(ReadOnlySpan<char> text, int offset)
    {
        int start = text[..offset].LastIndexOfAny('\r', '\n') + 1;
        int end = start > 1 && text[start - 1] == '\n' && text[start - 2] == '\r' ? start - 2 : start - 1;
        return start > 0 && !IsBlank(text[(text[..end].LastIndexOfAny('\r', '\n') + 1)..end]);
    }

    public static bool IsBlank(ReadOnlySpan<char> line) => line.IndexOfAnyExcept(" \t\r\n") < 0;

    /// <summary>The line end that the text uses first; LF when it has none.</summary>
    public static string NewLineOf(string text)
    {
        int at = text.AsSpan().IndexOfAny('\r', '\n');
        if (at < 0 || text[at] == '\n')
        {
            return "\n";
        }

        return at + 1 < text.Length && text[at + 1] == '\n' ? "\r\n" : "\r";
    }
}
