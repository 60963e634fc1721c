using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Localize.Documents.Markdown;

/// <summary>
/// Proves that a localized text has the structure of its source: that the dialect scanner hides the same in it, and, by parsing
/// only the top-level blocks with an edit that is not proved yet, together with the blocks that no blank line separates from
/// them, that these are the source's. Says no when it cannot tell; then the whole text must be parsed.
/// </summary>
internal sealed class BlockProof
{
    /// <summary>How many times the length of the document is parsed before a parse of the whole is cheaper.</summary>
    private const int MostParsed = 2;

    private readonly ParsedMarkdown source;
    private readonly MarkdownSettings settings;
    private readonly DialectMask target;
    private readonly IReadOnlyList<TextEdit> edits;
    private readonly Block[] blocks;
    private (string Text, string Masked)? definitions;
    private int definitionCount;
    private int parsed;

    private BlockProof(ParsedMarkdown source, MarkdownSettings settings, DialectMask target, IReadOnlyList<TextEdit> edits)
    {
        (this.source, this.settings, this.target, this.edits) = (source, settings, target, edits);
        blocks = BlocksOf(source);
    }

    /// <summary>Proves.</summary>
    /// <param name="source">The parsed source.</param>
    /// <param name="settings">The settings it was parsed with.</param>
    /// <param name="text">The localized text.</param>
    /// <param name="written">What was replaced in it.</param>
    /// <returns>Whether the structures are equal beyond doubt.</returns>
    public static bool Holds(ParsedMarkdown source, MarkdownSettings settings, string text, WrittenEdits written)
    {
        if (MayTouchDefinitions(source, text, written.Edits))
        {
            return false;
        }

        bool isInert = written.Edits.All(edit => edit.IsProved || edit.Source.Start < source.Head);
        if (isInert && source.Mask.HidesOnlyBefore(source.Head))
        {
            return true;
        }

        // The scanner of dialects looks beyond blocks.
        using DialectMask target = DialectScanner.Scan(text, FrontMatterBlock.HeadOf(text), settings, source.IsMdx);
        return MaskProof.Holds(source, text, target, written)
            && (isInert || new BlockProof(source, settings, target, written.Edits).HoldsForBlocks(source.Head));
    }

    /// <summary>A definition belongs to the paragraph before it, however many blank lines lie between; the mark that opens it may not come or go.</summary>
    private static bool MayTouchDefinitions(ParsedMarkdown source, string text, IReadOnlyList<TextEdit> edits)
    {
        foreach (TextEdit edit in edits)
        {
            if (edit.Source.Start >= source.Head && (source.HasDefinitionLists || !edit.IsProved) && (DefinitionMark.BeginsLine(source.Text, edit.Source) || DefinitionMark.BeginsLine(text, edit.Target)))
            {
                return true;
            }
        }

        return false;
    }

    private static Block[] BlocksOf(ParsedMarkdown document)
    {
        MarkdownDocument tree = document.Tree;
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
                if (!IsProvedBetweenBlocks(edits[next], body))
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

        // What is left stands in footnotes, which the parser moves to the end.
        return edits.Skip(next).All(edit => IsProvedBetweenBlocks(edit, body));
    }

    /// <summary>Whether an edit outside all blocks changes nothing: it is inert, in the front matter, or in a line that is hidden from the parser.</summary>
    private bool IsProvedBetweenBlocks(TextEdit edit, int body) =>
        edit.IsProved || edit.Source.Start < body || (MaskProof.IsHidden(source.Mask, edit.Source) && MaskProof.IsHidden(target, edit.Target));

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
        (string definitionText, string maskedDefinitions) = definitions ??= ReadDefinitions();
        parsed += written.Length + definitionText.Length;
        if (parsed > MostParsed * source.Text.Length)
        {
            return false;
        }

        ParsedMarkdown copy = ParsedMarkdown.ParsePart(source, target.PartOf(written, definitionText, maskedDefinitions));
        Block[] found = BlocksOf(copy);
        bool isSame = found.Length == expected.Length && CountDefinitions(copy) == definitionCount;
        for (int i = 0; i < found.Length && isSame; i++)
        {
            isSame = MarkdownStructure.IsSame(MarkdownStructure.Read(source, settings, expected[i]), MarkdownStructure.Read(copy, settings, found[i]));
        }

        return isSame;
    }

    private static int CountDefinitions(ParsedMarkdown document) => document.Tree.OfType<LinkReferenceDefinitionGroup>().Sum(static group => group.Count);

    private (string Text, string Masked) ReadDefinitions()
    {
        var text = new StringBuilder();
        var masked = new StringBuilder();
        foreach (LinkReferenceDefinition definition in source.Tree.OfType<LinkReferenceDefinitionGroup>().SelectMany(static group => group.Links.Values).Where(static d => d.Span.Length > 0 && d is not FootnoteLinkReferenceDefinition))
        {
            text.Append("\n\n").Append(source.Text, definition.Span.Start, definition.Span.Length);
            masked.Append("\n\n").Append(source.Mask.Text, definition.Span.Start, definition.Span.Length);
            definitionCount++;
        }

        foreach (Footnote footnote in source.Tree.OfType<FootnoteGroup>().SelectMany(static group => group.OfType<Footnote>()))
        {
            string definition = $"\n\n[{footnote.Label}]: x";
            text.Append(definition);
            masked.Append(definition);
            definitionCount++;
        }

        return (text.ToString(), masked.ToString());
    }
}
