namespace Localize.Documents.Markdown;

/// <summary>
/// The characters that open definitions. Markdig 1.6.0 reads a line after a definition in one way when it begins with such a character and in
/// another when it does not, even where the character opens nothing.
/// </summary>
internal static class DefinitionMark
{
    /// <summary>Whether a line of a stretch, or the stretch, begins with a mark; blanks and marks of containers before it are passed over.</summary>
    public static bool BeginsLine(string text, TextSpan span)
    {
        ReadOnlySpan<char> rest = text.AsSpan(span.Start, span.Length);
        for (int end = rest.IndexOfAny('\r', '\n'); end >= 0; end = rest.IndexOfAny('\r', '\n'))
        {
            if (Begins(rest))
            {
                return true;
            }

            rest = rest[(end + 1)..];
        }

        return Begins(rest);
    }

    private static bool Begins(ReadOnlySpan<char> line) => line.TrimStart(" \t>") is [':' or '~', ..];
}
