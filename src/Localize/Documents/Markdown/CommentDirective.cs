namespace Localize.Documents.Markdown;

internal enum CommentDirectiveKind
{
    Off,
    On,
    Note,
}

/// <summary>A comment that speaks to the localizer: <c>&lt;!-- localize: off --&gt;</c>.</summary>
internal readonly record struct CommentDirective(int Position, CommentDirectiveKind Kind, string Note)
{
    private const string Keyword = "localize:";

    /// <summary>Reads the inside of a comment.</summary>
    public static CommentDirective? Read(int position, ReadOnlySpan<char> comment)
    {
        ReadOnlySpan<char> text = comment.Trim();
        if (!text.StartsWith(Keyword, StringComparison.Ordinal))
        {
            return null;
        }

        text = text[Keyword.Length..].Trim();
        return text switch
        {
            "off" => new(position, CommentDirectiveKind.Off, ""),
            "on" => new(position, CommentDirectiveKind.On, ""),
            _ when text.StartsWith("note ", StringComparison.Ordinal) => new(position, CommentDirectiveKind.Note, text[5..].Trim().ToString()),
            _ => null,
        };
    }
}
