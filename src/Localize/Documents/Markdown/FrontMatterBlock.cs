namespace Localize.Documents.Markdown;

internal enum FrontMatterKind
{
    Yaml,
    Toml,
    Json,
}

/// <summary>The front matter of a document: its notation, the span of its content and where Markdown begins.</summary>
internal sealed record FrontMatterBlock(FrontMatterKind Kind, TextSpan Content, int End)
{
    private const int LongestFrontMatter = 1024 * 1024;

    /// <summary>Finds front matter at the very beginning, after a byte order mark.</summary>
    public static FrontMatterBlock? Find(string text)
    {
        int start = text.StartsWith('\uFEFF') ? 1 : 0;
        int firstEnd = Lines.EndOfLine(text, start);
        return text.AsSpan(start, firstEnd - start).TrimEnd() switch
        {
            "---" => FindFenced(text, firstEnd, FrontMatterKind.Yaml),
            "+++" => FindFenced(text, firstEnd, FrontMatterKind.Toml),
            "{" => FindJson(text, start),
            _ => null,
        };
    }

    /// <summary>Where Markdown begins: after byte order mark and front matter.</summary>
    public static int HeadOf(string text) => HeadOf(text, Find(text));

    /// <summary>The same where the front matter is known.</summary>
    public static int HeadOf(string text, FrontMatterBlock? found) => found?.End ?? (text.StartsWith('\uFEFF') ? 1 : 0);

    private static FrontMatterBlock? FindFenced(string text, int firstEnd, FrontMatterKind kind)
    {
        int contentStart = Lines.NextLine(text, firstEnd);
        for (int at = contentStart; at < text.Length && at < LongestFrontMatter;)
        {
            int end = Lines.EndOfLine(text, at);
            ReadOnlySpan<char> line = text.AsSpan(at, end - at).TrimEnd();
            bool closes = kind == FrontMatterKind.Yaml ? line is "---" or "..." : line is "+++";
            if (closes)
            {
                var block = new FrontMatterBlock(kind, TextSpan.FromBounds(contentStart, at), end);
                return kind == FrontMatterKind.Toml || YamlFrontMatter.LooksLikeMapping(text.AsSpan(contentStart, at - contentStart)) ? block : null;
            }

            at = Lines.NextLine(text, end);
        }

        return null;
    }

    private static FrontMatterBlock? FindJson(string text, int start)
    {
        int close = BraceMatcher.FindClose(text, start);
        if (close < 0 || !Lines.IsBlank(text.AsSpan(close + 1, Lines.EndOfLine(text, close) - close - 1)) || !text.AsSpan(start, close - start).Contains('"'))
        {
            return null;
        }

        return new FrontMatterBlock(FrontMatterKind.Json, TextSpan.FromBounds(start, close + 1), close + 1);
    }
}
