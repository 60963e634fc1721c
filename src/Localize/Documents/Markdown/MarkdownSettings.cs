using System.Collections.Frozen;

namespace Localize.Documents.Markdown;

/// <summary>The immutable copy of <see cref="MarkdownOptions"/> that a format works with.</summary>
internal sealed record MarkdownSettings(
    IReadOnlyList<string[]> FrontMatterPaths, FrozenSet<string> Attributes, FrozenSet<string> Parameters, bool Templates, bool? Mdx, bool Math, bool Containers, bool CodeComments)
{
    public static MarkdownSettings From(MarkdownOptions options)
    {
        options.Validate();
        return new MarkdownSettings(
            KeyPath.Parse(options.FrontMatterKeys),
            options.Attributes.ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            options.Parameters.ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            options.Templates,
            options.Mdx,
            options.Math,
            options.Containers,
            options.CodeComments);
    }

    public bool IsTranslatableKey(IReadOnlyList<string> path) => KeyPath.IsAmong(FrontMatterPaths, path);
}
