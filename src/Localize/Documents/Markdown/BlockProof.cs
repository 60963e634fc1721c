using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Localize.Documents.Markdown;

/// <summary>
/// Proves that a localized text has the structure of its source by parsing only the top-level blocks with an edit that is
/// not proved yet, together with the blocks that no blank line separates from them. Says no when it cannot tell; then the
/// whole text must be parsed.
/// </summary>
internal sealed class BlockProof
{
    private readonly ParsedMarkdown source;
    private readonly MarkdownSettings settings;
    private readonly string target;
    private readonly IReadOnlyList<TextEdit> edits;
    private readonly Block[] blocks;
    private string? definitions;
    private int definitionCount;
    private int parsed;

    private BlockProof(ParsedMarkdown source, MarkdownSettings settings, string target, IReadOnlyList<TextEdit> edits)
    {
        (this.source, this.settings, this.target, this.edits) = (source, settings with { Mdx = source.IsMdx }, target, edits);
        blocks = BlocksOf(source);
    }

    /// <summary>Proves.</summary>
    /// <param name="source">The parsed source.</param>
    /// <param name="settings">The settings it was parsed with.</param>
    /// <param name="target">The localized text.</param>
    /// <param name="edits">What was replaced, in order.</param>
    /// <returns>Whether the structures are equal beyond doubt.</returns>
    public static bool Holds(ParsedMarkdown source, MarkdownSettings settings, string target, IReadOnlyList<TextEdit> edits)
    {
        int body = source.FrontMatter?.End ?? 0;
        if (!HidesOnlyTheHead(source.Mask, source.Text, body))
        {
            // The scanner of dialects looks beyond blocks and beyond inert text; only what it finds before the body is out of its way.
            return false;
        }

        if (source.HasDefinitionLists)
        {
            // Markdig 1.6.0 loses what follows a fence in a definition, depending on its first character.
            return false;
        }

        if (edits.All(edit => edit.IsProved || edit.Source.Start < body))
        {
            return true;
        }

        var proof = new BlockProof(source, settings, target, edits);
        return proof.HoldsForBlocks(body) && proof.HasSameMask();
    }

    private static Block[] BlocksOf(ParsedMarkdown document) => [.. document.Tree.Where(static block => block is not (LinkReferenceDefinitionGroup or FootnoteGroup))];

    private bool HoldsForBlocks(int body)
    {
        int next = 0;
        int delta = 0;
        for (int first = 0; first < blocks.Length;)
        {
            int last = LastTouching(first);
            int start = StartOf(blocks[first]);
            int end = EndOf(blocks[last]);
            for (; next < edits.Count && edits[next].Source.Start < start; next++)
            {
                if (!edits[next].IsProved && edits[next].Source.Start >= body)
                {
                    return false;
                }

                delta = DeltaAfter(edits[next]);
            }

            int before = delta;
            bool isProved = true;
            for (; next < edits.Count && edits[next].Source.End <= end; next++)
            {
                delta = DeltaAfter(edits[next]);
                isProved &= edits[next].IsProved;
            }

            if (!isProved && !IsSame(blocks.AsSpan(first..(last + 1)), TextSpan.FromBounds(start + before, end + delta)))
            {
                return false;
            }

            first = last + 1;
        }

        return next == edits.Count;
    }

    /// <summary>The last of the blocks that follow each other without a blank line.</summary>
    private int LastTouching(int first)
    {
        int last = first;
        while (last + 1 < blocks.Length && Lines.NextLine(source.Text, EndOf(blocks[last])) >= StartOf(blocks[last + 1]))
        {
            last++;
        }

        return last;
    }

    private int StartOf(Block block)
    {
        int start = source.Text.AsSpan(0, block.Span.Start).LastIndexOfAny('\r', '\n') + 1;
        return start == 0 && source.Text.StartsWith('\uFEFF') ? 1 : start;
    }

    private int EndOf(Block block) => Lines.EndOfLine(source.Text, Math.Clamp(block.Span.End + 1, 0, source.Text.Length));

    private static int DeltaAfter(TextEdit edit) => edit.Target.End - edit.Source.End;

    /// <summary>Whether the written blocks, parsed alone with the document's definitions, are blocks like the source's.</summary>
    private bool IsSame(ReadOnlySpan<Block> expected, TextSpan written)
    {
        definitions ??= ReadDefinitions();
        parsed += written.Length + definitions.Length;
        if (parsed > source.Text.Length)
        {
            return false;
        }

        string text = string.Concat("\n", target.AsSpan(written.Start, written.Length), definitions);
        ParsedMarkdown copy = ParsedMarkdown.Parse(new SourceDocument(source.Source.Path, text), settings);
        Block[] found = BlocksOf(copy);
        bool isSame = found.Length == expected.Length && CountDefinitions(copy) == definitionCount;
        for (int i = 0; i < found.Length && isSame; i++)
        {
            isSame = MarkdownStructure.IsSame(MarkdownStructure.Read(source, settings, expected[i]), MarkdownStructure.Read(copy, settings, found[i]));
        }

        return isSame;
    }

    /// <summary>Whether the dialect scanner, which looks beyond blocks, finds no more in the body than it found in the source's.</summary>
    private bool HasSameMask()
    {
        int body = FrontMatterBlock.Find(target)?.End ?? 0;
        DialectMask mask = DialectScanner.Scan(target, HeadOf(target, body), settings, source.IsMdx);
        return mask.Spans.Count == source.Mask.Spans.Count && mask.ChangedTags == source.Mask.ChangedTags && HidesOnlyTheHead(mask, target, body);
    }

    private static bool HidesOnlyTheHead(DialectMask mask, string text, int body) =>
        mask.Titles.Count == 0 && mask.Spans.All(span => span.Span.End <= HeadOf(text, body));

    /// <summary>Where what stands before the body ends: front matter, or a byte order mark.</summary>
    private static int HeadOf(string text, int body) => body == 0 && text.StartsWith('\uFEFF') ? 1 : body;

    private static int CountDefinitions(ParsedMarkdown document) => document.Tree.OfType<LinkReferenceDefinitionGroup>().Sum(static group => group.Count);

    private string ReadDefinitions()
    {
        definitionCount = CountDefinitions(source);
        var text = new StringBuilder();
        foreach (LinkReferenceDefinition definition in source.Tree.OfType<LinkReferenceDefinitionGroup>().SelectMany(static group => group.Links.Values).Where(static d => d.Span.Length > 0))
        {
            text.Append("\n\n").Append(source.Text, definition.Span.Start, definition.Span.Length);
        }

        foreach (Footnote footnote in source.Tree.OfType<FootnoteGroup>().SelectMany(static group => group.OfType<Footnote>()))
        {
            text.Append("\n\n[").Append(footnote.Label).Append("]: x");
        }

        return text.ToString();
    }
}
