namespace Localize.Documents.Markdown;

/// <summary>Tells lines that end a paragraph before them.</summary>
internal static class LeafStart
{
    /// <summary>Whether a line is blank, or a heading, a fence or a list item begins on it.</summary>
    public static bool EndsParagraph(string text, int start, int end)
    {
        ContainerPrefix prefix = ContainerPrefix.Read(text, start, end);
        ReadOnlySpan<char> content = text.AsSpan(prefix.ContentStart, end - prefix.ContentStart);
        return prefix.HasMarker || Lines.IsBlank(content) || IsHeading(content)
            || content.StartsWith("```", StringComparison.Ordinal) || content.StartsWith("~~~", StringComparison.Ordinal);
    }

    /// <summary>Whether the line that begins at an offset is an ATX heading.</summary>
    public static bool IsHeading(string text, int start, int end) =>
        ContainerPrefix.Read(text, start, end).ContentStart is int content && content < end && IsHeading(text.AsSpan(content, end - content));

    private static bool IsHeading(ReadOnlySpan<char> content)
    {
        int level = content.IndexOfAnyExcept('#');
        return level is > 0 and <= 6 && content[level] is ' ' or '\t';
    }
}
