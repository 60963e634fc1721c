using System.Text;
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
    private readonly OutlinedBlock[] blocks;
    private (string Text, string Masked)? definitions;
    private int parsed;

    private BlockProof(ParsedMarkdown source, MarkdownSettings settings, DialectMask target, IReadOnlyList<TextEdit> edits)
    {
        (this.source, this.settings, this.target, this.edits) = (source, settings, target, edits);
        blocks = source.Outline.Blocks;
    }

    /// <summary>Proves.</summary>
    /// <param name="source">The parsed source.</param>
    /// <param name="settings">The settings it was parsed with.</param>
    /// <param name="text">The localized text.</param>
    /// <param name="written">What was replaced in it.</param>
    /// <returns>Whether the structures are equal beyond doubt.</returns>
    public static bool Holds(ParsedMarkdown source, MarkdownSettings settings, string text, WrittenEdits written)
    {
        IEnumerable<TextEdit> body = written.Edits.SkipWhile(edit => edit.Source.Start < source.Head);
        if (body.Any(edit => MayTouchDefinitions(source, text, edit)))
        {
            return false;
        }

        bool isInert = body.All(static edit => edit.IsProved);
        if (isInert && source.Mask.HidesOnlyBefore(source.Head) && !body.Any(edit => LineMark.BeginsContainer(source.Text, edit.Source)))
        {
            return true;
        }

        // The scanner of dialects looks beyond blocks.
        using DialectMask target = DialectScanner.Scan(text, FrontMatterBlock.HeadOf(text), settings, source.IsMdx);
        return MaskProof.Holds(source, text, target, written)
            && (isInert || new BlockProof(source, settings, target, written.Edits).HoldsForBlocks(source.Head));
    }

    /// <summary>A definition belongs to the paragraph before it, however many blank lines lie between; the mark that opens it may not come or go.</summary>
    private static bool MayTouchDefinitions(ParsedMarkdown source, string text, TextEdit edit) =>
        (source.HasDefinitionLists || !edit.IsProved) && (LineMark.BeginsDefinition(source.Text, edit.Source) || LineMark.BeginsDefinition(text, edit.Target));

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

            // A block may end before what is in it does, by what the parser says.
            if (next < edits.Count && edits[next].Source.Start < end)
            {
                return false;
            }

            if (!isProved && (Lines.FollowsText(source.Mask.Text, start) || !IsSame(blocks.AsSpan(first..(last + 1)), TextSpan.FromBounds(start, end), TextSpan.FromBounds(start + before, end + delta))))
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

    private int StartOf(OutlinedBlock block)
    {
        int start = source.Text.AsSpan(0, block.Span.Start).LastIndexOfAny('\r', '\n') + 1;
        return start == 0 && source.Text.StartsWith('\uFEFF') ? 1 : start;
    }

    private int EndOf(OutlinedBlock block) => Lines.EndOfLine(source.Text, Math.Clamp(block.Span.End, 0, source.Text.Length));

    private static int DeltaAfter(TextEdit edit) => edit.Target.End - edit.Source.End;

    /// <summary>Whether the written blocks, parsed alone with the document's definitions, are blocks like the source's.</summary>
    private bool IsSame(ReadOnlySpan<OutlinedBlock> outlined, TextSpan place, TextSpan written)
    {
        bool isKept = outlined[0].Block is not null;
        definitions ??= ReadDefinitions();
        parsed += written.Length + definitions.Value.Text.Length + (isKept ? 0 : place.Length + definitions.Value.Text.Length);
        if (parsed > MostParsed * source.Text.Length || ReadPart(target, written) is not { } copy)
        {
            return false;
        }

        ParsedMarkdown? expected = isKept ? source : ReadPart(source.Mask, place);
        Block[] found = BlockOutline.BlocksOf(copy.Tree);
        Block[] blocks = isKept ? [.. outlined.ToArray().Select(static block => block.Block!)] : expected is null ? [] : BlockOutline.BlocksOf(expected.Tree);
        bool isSame = found.Length == outlined.Length && blocks.Length == outlined.Length;
        for (int i = 0; i < found.Length && isSame; i++)
        {
            isSame = blocks[i].GetType() == outlined[i].Kind && MarkdownStructure.IsSame(MarkdownStructure.Read(expected!, settings, blocks[i]), MarkdownStructure.Read(copy, settings, found[i]));
        }

        return isSame;
    }

    /// <summary>Parses a part with the definitions, or gives <see langword="null"/> when more is defined in it.</summary>
    private ParsedMarkdown? ReadPart(DialectMask mask, TextSpan part)
    {
        (string text, string masked) = definitions!.Value;
        ParsedMarkdown read = ParsedMarkdown.ParsePart(source, mask.PartOf(part, text, masked));
        int count = read.Tree.OfType<LinkReferenceDefinitionGroup>().Sum(static group => group.Count);
        return count == source.Outline.Definitions.Length + source.Outline.Footnotes.Length ? read : null;
    }

    private (string Text, string Masked) ReadDefinitions()
    {
        var text = new StringBuilder();
        var masked = new StringBuilder();
        foreach (TextSpan definition in source.Outline.Definitions)
        {
            text.Append("\n\n").Append(source.Text, definition.Start, definition.Length);
            masked.Append("\n\n").Append(source.Mask.Text, definition.Start, definition.Length);
        }

        foreach (string footnote in source.Outline.Footnotes)
        {
            string definition = $"\n\n[{footnote}]: x";
            text.Append(definition);
            masked.Append(definition);
        }

        return (text.ToString(), masked.ToString());
    }
}
