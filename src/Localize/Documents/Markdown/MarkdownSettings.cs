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
            [.. options.FrontMatterKeys.Select(key => key.Split('.'))],
            options.Attributes.ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            options.Parameters.ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            options.Templates,
            options.Mdx,
            options.Math,
            options.Containers,
            options.CodeComments);
    }

    public bool IsTranslatableKey(IReadOnlyList<string> path)
    {
        foreach (string[] pattern in FrontMatterPaths)
        {
            if (Matches(pattern, path))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(string[] pattern, IReadOnlyList<string> path)
    {
        if (pattern.Length != path.Count)
        {
            return false;
        }

        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != "*" && !string.Equals(pattern[i], path[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
