using Markdig.Syntax;

namespace Localize.Documents.Markdown;

/// <summary>Marks each character of a Markdown document with the kind of block it stands in.</summary>
internal static class SkeletonBlocks
{
    public static void Paint(ParsedMarkdown document, IReadOnlyList<Slot> slots, byte[] reasons)
    {
        var open = new Stack<Block>([document.Tree]);
        while (open.TryPop(out Block? block))
        {
            if (block is ContainerBlock container)
            {
                foreach (Block child in container)
                {
                    open.Push(child);
                }
            }
            else if (block.Span.Length > 0)
            {
                Fill(reasons, block.Span.Start, block.Span.End + 1, ReasonFor(block, slots));
            }
        }

        foreach (MaskedSpan masked in document.Mask.Spans.Where(static masked => masked.IsBlock))
        {
            Fill(reasons, masked.Span.Start, masked.Span.End, SkeletonReason.DialectLine);
        }

        Fill(reasons, 0, document.FrontMatter?.End ?? 0, SkeletonReason.FrontMatter);
    }

    private static SkeletonReason ReasonFor(Block block, IReadOnlyList<Slot> slots) => block switch
    {
        CodeBlock or ThematicBreakBlock => SkeletonReason.CodeBlock,
        HtmlBlock => SkeletonReason.Html,
        LinkReferenceDefinition => SkeletonReason.LinkDefinition,
        _ => HasUnit(block.Span, slots) ? SkeletonReason.Markup : SkeletonReason.NoWords,
    };

    private static bool HasUnit(SourceSpan span, IReadOnlyList<Slot> slots)
    {
        (int low, int high) = (0, slots.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = slots[middle].Span.Start < span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < slots.Count && slots[low].Span.Start <= span.End;
    }

    private static void Fill(byte[] reasons, int start, int end, SkeletonReason reason) =>
        reasons.AsSpan(start, Math.Min(end, reasons.Length) - start).Fill((byte)reason);
}
