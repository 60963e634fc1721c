namespace Localize.Documents.Markdown;

/// <summary>A string in front matter: its path, its place with quotes, its value.</summary>
internal readonly record struct FrontMatterValue(IReadOnlyList<string> Path, TextSpan Span, string Value, ScalarStyle Style);

/// <summary>What was read from front matter; <c>Error</c> says why it could not be read.</summary>
internal sealed record FrontMatterContent(IReadOnlyList<FrontMatterValue> Values, IReadOnlyList<string> Shape, string? Error = null, int ErrorOffset = 0);

/// <summary>Reads front matter of all notations.</summary>
internal static class FrontMatterReader
{
    public static FrontMatterContent Read(string text, FrontMatterBlock block) => block.Kind switch
    {
        FrontMatterKind.Yaml => YamlFrontMatter.Read(text, block.Content),
        FrontMatterKind.Toml => TomlFrontMatter.Read(text, block.Content),
        _ => JsonFrontMatter.Read(text, block.Content),
    };

    /// <summary>Whether the front matter of another text has the keys of the document's, in the same shape.</summary>
    public static bool IsSameShape(ParsedMarkdown document, string other)
    {
        if (document.FrontMatter is not { } block || document.FrontMatterContent is not { } content)
        {
            return FrontMatterBlock.Find(other) is null;
        }

        if (other.AsSpan().StartsWith(document.Text.AsSpan(0, block.End), StringComparison.Ordinal))
        {
            return true;
        }

        return FrontMatterBlock.Find(other) is { } found && Read(other, found) is { Error: null } read && read.Shape.SequenceEqual(content.Shape, StringComparer.Ordinal);
    }

    public static TextContext ContextOf(FrontMatterKind kind) => kind switch
    {
        FrontMatterKind.Yaml => TextContext.Yaml,
        FrontMatterKind.Toml => TextContext.Toml,
        _ => TextContext.Json,
    };
}
