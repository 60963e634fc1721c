using Markdig.Syntax;

namespace Localize.Documents.Markdown;

/// <summary>The labels of link reference definitions, compared as CommonMark 0.31.2 section 4.7 says: without case, blanks collapsed.</summary>
internal static class LinkLabels
{
    public static IReadOnlySet<string> Of(MarkdownDocument tree)
    {
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (LinkReferenceDefinitionGroup group in tree.OfType<LinkReferenceDefinitionGroup>())
        {
            foreach (string label in group.Links.Keys)
            {
                labels.Add(Normalize(label));
            }
        }

        return labels;
    }

    public static string Normalize(string label) =>
        string.Join(' ', label.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
