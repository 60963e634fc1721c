namespace Localize.Documents.Markdown;

/// <summary>Characters at the beginning of a line that a reader of lines takes for more than text, whatever the parser makes of them.</summary>
internal static class LineMark
{
    /// <summary>
    /// Whether a stretch, or a line in it, begins with a mark of definitions. Markdig 1.6.0 reads a line after a definition in one way when it
    /// begins with such a mark and in another when it does not, even where the mark opens nothing.
    /// </summary>
    public static bool BeginsDefinition(string text, TextSpan span)
    {
        ReadOnlySpan<char> rest = text.AsSpan(span.Start, span.Length);
        return IsDefinition(rest) || AnyLine(rest, static line => IsDefinition(line));
    }

    /// <summary>
    /// Whether a stretch, or a line in it, begins like an item of a list or a quote. The scanner of dialects looks behind such a mark for a code
    /// fence, and lets it end a table, also where the parser reads on in a paragraph or a row.
    /// </summary>
    public static bool BeginsContainer(string text, TextSpan span) =>
        span.Length > 0 && (text[span.Start] == '>' || ContainerPrefix.MarkerLength(text, span.Start, span.End) > 0)
        || AnyLine(text.AsSpan(span.Start, span.Length), static line => line.TrimStart(" \t") is ['-' or '+' or '*' or '>' or (>= '0' and <= '9'), ..]);

    private static bool IsDefinition(ReadOnlySpan<char> line) => line.TrimStart(" \t>") is [':' or '~', ..];

    private static bool AnyLine(ReadOnlySpan<char> rest, Func<ReadOnlySpan<char>, bool> begins)
    {
        for (int end = rest.IndexOfAny('\r', '\n'); end >= 0; end = rest.IndexOfAny('\r', '\n'))
        {
            rest = rest[(end + 1)..];
            if (begins(rest))
            {
                return true;
            }
        }

        return false;
    }
}
