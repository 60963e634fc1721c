namespace Localize.Documents.Markdown;

/// <summary>Tells MDX from Markdown, for MDX is often kept in <c>.md</c> files.</summary>
internal static class MdxDetector
{
    public static bool IsMdx(string path, string text)
    {
        if (path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        for (int at = 0; at < text.Length;)
        {
            int end = Lines.EndOfLine(text, at);
            ReadOnlySpan<char> line = text.AsSpan(at, end - at);
            if (IsComponentLine(line))
            {
                return true;
            }

            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                int close = text.IndexOf("\n```", end, StringComparison.Ordinal);
                end = close < 0 ? text.Length : Lines.EndOfLine(text, close + 1);
            }

            at = Lines.NextLine(text, end);
        }

        return false;
    }

    private static bool IsComponentLine(ReadOnlySpan<char> line) =>
        (line.StartsWith("import ", StringComparison.Ordinal) && line.Contains(" from ", StringComparison.Ordinal) && line.IndexOfAny('\'', '"') > 0)
        || (line.Length > 3 && line[0] == '<' && char.IsAsciiLetterUpper(line[1]) && char.IsAsciiLetterLower(line[2])
            && line[2..].IndexOfAny(" />") >= 0 && !line.Contains(':'));
}
