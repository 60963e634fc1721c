using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Localize.Documents.Markdown;

/// <summary>A block at the top of a document: its place, its kind and, while the tree is kept, the block.</summary>
internal readonly record struct OutlinedBlock(TextSpan Span, Type Kind, Block? Block);

/// <summary>What a proof by blocks asks of a tree, which may be let go before: the blocks at the top, and what their links and footnotes refer to.</summary>
internal sealed class BlockOutline
{
    private BlockOutline(OutlinedBlock[] blocks, TextSpan[] definitions, string[] footnotes) => (Blocks, Definitions, Footnotes) = (blocks, definitions, footnotes);

    /// <summary>The blocks in order, without those that the parser makes at the end of what stands elsewhere.</summary>
    public OutlinedBlock[] Blocks { get; }

    /// <summary>The definitions that links use: of one label the first.</summary>
    public TextSpan[] Definitions { get; }

    /// <summary>The labels of footnotes.</summary>
    public string[] Footnotes { get; }

    /// <param name="tree">The tree.</param>
    /// <param name="keepsBlocks">Whether the outline may hold on to it.</param>
    public static BlockOutline Of(MarkdownDocument tree, bool keepsBlocks)
    {
        Block[] blocks = BlocksOf(tree);
        return new BlockOutline(
            [.. blocks.Select(block => new OutlinedBlock(new TextSpan(block.Span.Start, block.Span.Length), block.GetType(), keepsBlocks ? block : null))],
            [.. DefinitionsOf(tree).Select(static definition => new TextSpan(definition.Span.Start, definition.Span.Length))],
            [.. tree.OfType<FootnoteGroup>().SelectMany(static group => group.OfType<Footnote>()).Select(static footnote => footnote.Label ?? "")]);
    }

    /// <summary>The blocks in order, without those that the parser makes at the end.</summary>
    public static Block[] BlocksOf(MarkdownDocument tree)
    {
        var blocks = new List<Block>(tree.Count);
        for (int i = 0; i < tree.Count; i++)
        {
            if (tree[i] is not (LinkReferenceDefinitionGroup or FootnoteGroup))
            {
                blocks.Add(tree[i]);
            }
        }

        return [.. blocks];
    }

    private static IEnumerable<LinkReferenceDefinition> DefinitionsOf(MarkdownDocument tree) =>
        tree.OfType<LinkReferenceDefinitionGroup>().SelectMany(static group => group.Links.Values).Where(static d => d.Span.Length > 0 && d is not FootnoteLinkReferenceDefinition);
}
