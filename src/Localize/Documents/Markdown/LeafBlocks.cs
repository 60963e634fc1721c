using Markdig.Syntax;

namespace Localize.Documents.Markdown;

/// <summary>Tells whether a place lies in a block of text, of code or of HTML, not between blocks.</summary>
internal static class LeafBlocks
{
    public static bool Contains(MarkdownDocument tree, int offset)
    {
        ContainerBlock? container = tree;
        while (container is not null)
        {
            Block? child = container.FirstOrDefault(block => block.Span.Start <= offset && block.Span.End >= offset && block is not LinkReferenceDefinitionGroup);
            if (child is LeafBlock and not ThematicBreakBlock)
            {
                return true;
            }

            container = child as ContainerBlock;
        }

        return false;
    }
}
