using Markdig.Syntax;

namespace Localize.Documents.Markdown;

/// <summary>Tells whether a place lies in a block of text, of code or of HTML, not between blocks.</summary>
internal sealed class LeafBlocks
{
    private readonly List<TextSpan> spans = [];

    public LeafBlocks(MarkdownDocument tree)
    {
        var open = new Stack<Block>([tree]);
        while (open.TryPop(out Block? block))
        {
            if (block is ContainerBlock container and not LinkReferenceDefinitionGroup)
            {
                foreach (Block child in container)
                {
                    open.Push(child);
                }
            }
            else if (block is LeafBlock and not ThematicBreakBlock && block.Span.Length > 0)
            {
                spans.Add(new TextSpan(block.Span.Start, block.Span.Length));
            }
        }

        spans.Sort(static (a, b) => a.Start.CompareTo(b.Start));
    }

    public bool Contains(int offset)
    {
        (int low, int high) = (0, spans.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = spans[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && spans[low - 1].End > offset;
    }
}
