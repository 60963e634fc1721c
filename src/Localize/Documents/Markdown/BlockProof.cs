using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Localize.Documents.Markdown;

/// <summary>
/// Proves that a localized text has the structure of its source by parsing only the top-level blocks with an edit that is
/// not proved yet. Says no when it cannot tell; then the whole text must be parsed.
/// </summary>
internal sealed class BlockProof
{
    private readonly ParsedMarkdown source;
    private readonly MarkdownSettings settings;
    private readonly string target;
    private readonly IReadOnlyList<TextEdit> edits;
    private int parsed;

    private BlockProof(ParsedMarkdown source, MarkdownSettings settings, string target, IReadOnlyList<TextEdit> edits)
    {
        (this.source, this.settings, this.target, this.edits) = (source, settings with { Mdx = source.IsMdx }, target, edits);
    }

    /// <summary>Proves.</summary>
    /// <param name="source">The parsed source.</param>
    /// <param name="settings">The settings it was parsed with.</param>
    /// <param name="target">The localized text.</param>
    /// <param name="edits">What was replaced, in order.</param>
    /// <returns>Whether the structures are equal beyond doubt.</returns>
    public static bool Holds(ParsedMarkdown source, MarkdownSettings settings, string target, IReadOnlyList<TextEdit> edits) =>
        new BlockProof(source, settings, target, edits).Holds();

    private bool Holds()
    {
        Block[] blocks = [.. source.Tree.Where(static block => block is not (LinkReferenceDefinitionGroup or FootnoteGroup))];
        int body = source.FrontMatter?.End ?? 0;
        int next = 0;
        int delta = 0;
        string? definitions = null;
        foreach (Block block in blocks)
        {
            int start = source.Text.LastIndexOfAny(['\r', '\n'], Math.Max(block.Span.Start - 1, 0)) + 1;
            int end = Lines.EndOfLine(source.Text, Math.Min(block.Span.End + 1, source.Text.Length));
            bool isProved = true;
            for (; next < edits.Count && edits[next].Source.Start < start; next++)
            {
                delta = DeltaAfter(edits[next]);
                if (!edits[next].IsProved && edits[next].Source.Start >= body)
                {
                    return false;
                }
            }

            int before = delta;
            for (; next < edits.Count && edits[next].Source.End <= end; next++)
            {
                delta = DeltaAfter(edits[next]);
                isProved &= edits[next].IsProved;
            }

            if (!isProved && !IsSame(block, TextSpan.FromBounds(start + before, end + delta), definitions ??= Definitions()))
            {
                return false;
            }
        }

        return next == edits.Count;
    }

    private static int DeltaAfter(TextEdit edit) => edit.Target.End - edit.Source.End;

    /// <summary>Whether the written block, parsed alone with the document's definitions, is one block like the source's.</summary>
    private bool IsSame(Block block, TextSpan written, string definitions)
    {
        parsed += written.Length + definitions.Length;
        if (parsed > source.Text.Length || definitions.Length > source.Text.Length)
        {
            return false;
        }

        string text = string.Concat(target.AsSpan(written.Start, written.Length), definitions);
        ParsedMarkdown copy = ParsedMarkdown.Parse(new SourceDocument(source.Source.Path, text), settings);
        Block[] found = [.. copy.Tree.Where(static other => other is not (LinkReferenceDefinitionGroup or FootnoteGroup))];
        return copy.FrontMatter is null && found.Length == 1
            && MarkdownStructure.IsSame(MarkdownStructure.Read(source, settings, block), MarkdownStructure.Read(copy, settings, found[0]));
    }

    private string Definitions()
    {
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
