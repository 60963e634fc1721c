using Markdig.Syntax.Inlines;

namespace Localize.Documents.Markdown;

/// <summary>Finds the parts of a link that the tree does not tell.</summary>
internal static class LinkParts
{
    /// <summary>The offset of the <c>]</c> that ends the text of a link or image, or 0 when it is not found.</summary>
    /// <param name="link">The link.</param>
    /// <param name="text">The document.</param>
    /// <param name="contentEnd">The end of the last thing inside it.</param>
    public static int TextEnd(LinkInline link, string text, int contentEnd)
    {
        int at = Math.Max(contentEnd, link.Span.Start + (link.IsImage ? 2 : 1));
        while (at <= link.Span.End && text[at] is (' ' or '\t'))
        {
            at++;
        }

        if (at > link.Span.End || text[at] != ']')
        {
            return 0;
        }

        return at;
    }

    /// <summary>Whether the link finds its definition by its own text: <c>[text]</c>, <c>[text][]</c>.</summary>
    public static bool LabelIsText(LinkInline link, string text, int close)
    {
        if (link.Reference is null)
        {
            return false;
        }

        ReadOnlySpan<char> rest = text.AsSpan(close, link.Span.End + 1 - close);
        return rest is "]" or "][]";
    }
}
