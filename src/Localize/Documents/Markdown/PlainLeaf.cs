using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Localize.Documents.Markdown;

/// <summary>
/// Paragraphs and headings that hold nothing which an inline parser or a renderer takes for more than text, or code on one line. They
/// are read from their lines; Markdig need not look for inlines in them, which takes more than half of its time.
/// </summary>
internal static class PlainLeaf
{
    /// <summary>What begins an inline of CommonMark, GFM or our extensions, and <c>@</c> of mail addresses.</summary>
    private static readonly SearchValues<char> Doubtful = SearchValues.Create("\\`*_~[]<|&:@");

    private static readonly SearchValues<char> Hidden = SearchValues.Create([DialectMask.InertLetter, DialectMask.InertMark]);

    /// <summary>Takes plain leaves from the inline parsers when they are closed.</summary>
    public static void Mark(BlockProcessor processor, Block block)
    {
        if (block is LeafBlock { ProcessInlines: true } leaf && HasText(leaf) && IsPlain(leaf.Lines, processor.Line.Text))
        {
            leaf.ProcessInlines = false;
        }
    }

    /// <summary>Leaves the inlines of a leaf to its reader, unless they may make a table of it or count footnotes.</summary>
    public static void Defer(BlockProcessor processor, Block block)
    {
        if (block is not LeafBlock { ProcessInlines: true } leaf || !HasText(leaf))
        {
            return;
        }

        bool isDeferred = true;
        for (int i = 0; i < leaf.Lines.Count && isDeferred; i++)
        {
            StringSlice line = leaf.Lines.Lines[i].Slice;
            isDeferred = ReferenceEquals(line.Text, processor.Line.Text) && !line.AsSpan().Contains('|') && !line.AsSpan().Contains('^');
        }

        leaf.ProcessInlines = !isDeferred;
    }

    /// <summary>Whether the parser left the inlines of a leaf to its reader: it is plain, or deferred.</summary>
    public static bool IsLeft(LeafBlock leaf) => !leaf.ProcessInlines && leaf is ParagraphBlock or HeadingBlock { ProcessInlines: false };

    /// <summary>The pieces of a plain leaf: text and code of its lines, and the soft breaks between them.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="text">The document.</param>
    /// <param name="masked">The same for the parser.</param>
    /// <param name="rawText">Reads what the parser was shown otherwise.</param>
    public static List<Piece> Read(LeafBlock leaf, string text, string masked, RawTextReader rawText)
    {
        StringLineGroup lines = leaf.Lines;
        var pieces = new List<Piece>(Math.Max(1, 2 * lines.Count - 1));
        for (int i = 0; i < lines.Count; i++)
        {
            StringSlice line = lines.Lines[i].Slice;
            if (line.Length > 0)
            {
                ReadLine(text, masked, new TextSpan(line.Start, line.Length), rawText, pieces);
            }

            if (i + 1 < lines.Count)
            {
                pieces.Add(SoftBreak.Read(text, line.End + 1, lines.Lines[i + 1].Slice.Start));
            }
        }

        return pieces;
    }

    // A definition of many lines leaves a paragraph with one line of nothing.
    private static bool HasText(LeafBlock leaf) => leaf.Lines.Count > 0 && !leaf.Lines.Lines[0].Slice.IsEmpty;

    private static void ReadLine(string text, string masked, TextSpan line, RawTextReader rawText, List<Piece> pieces)
    {
        if (!masked.AsSpan(line.Start, line.Length).Contains('`'))
        {
            AddText(text, masked, line, rawText, pieces);
            return;
        }

        foreach ((TextSpan span, bool isCode) in PartsOf(line, masked))
        {
            if (isCode)
            {
                pieces.Add(new Piece { Span = span, Type = InlineCodeTypes.Code, Equivalent = PlainCode.ContentOf(masked.AsSpan(span.Start, span.Length)).ToString() });
            }
            else
            {
                AddText(text, masked, span, rawText, pieces);
            }
        }
    }

    private static void AddText(string text, string masked, TextSpan span, RawTextReader rawText, List<Piece> pieces)
    {
        if (IsShownOtherwise(text, masked, span))
        {
            rawText.ReadMarkdown(span.Start, span.End, pieces);
        }
        else if (span.Length > 0)
        {
            pieces.Add(new Piece { Source = text, Span = span });
        }
    }

    /// <summary>Whether the parser saw other characters than stand in the document: those of an expression in a tag, which are plain to it.</summary>
    public static bool IsShownOtherwise(string text, string masked, TextSpan span) =>
        !ReferenceEquals(text, masked) && !text.AsSpan(span.Start, span.Length).SequenceEqual(masked.AsSpan(span.Start, span.Length));

    private static TextSpan CodeFrom(ReadOnlySpan<char> shown, int at)
    {
        int tick = shown[at..].IndexOf('`');
        return tick < 0 ? default : TextSpan.FromBounds(at + tick, PlainCode.EndOf(shown, at + tick));
    }

    /// <summary>The stretches of text and of code of a plain leaf; code with its backticks.</summary>
    public static IEnumerable<(TextSpan Span, bool IsCode)> PartsOf(LeafBlock leaf, string masked)
    {
        StringLineGroup lines = leaf.Lines;
        for (int i = 0; i < lines.Count; i++)
        {
            StringSlice line = lines.Lines[i].Slice;
            foreach ((TextSpan, bool) part in line.Length > 0 ? PartsOf(new TextSpan(line.Start, line.Length), masked) : [])
            {
                yield return part;
            }
        }
    }

    private static IEnumerable<(TextSpan Span, bool IsCode)> PartsOf(TextSpan line, string masked)
    {
        int at = line.Start;
        while (CodeFrom(masked.AsSpan(0, line.End), at) is { Length: > 0 } code)
        {
            yield return (TextSpan.FromBounds(at, code.Start), false);
            yield return (code, true);
            at = code.End;
        }

        yield return (TextSpan.FromBounds(at, line.End), false);
    }

    /// <param name="lines">The lines of a leaf that is closed: without the blanks that do not count.</param>
    /// <param name="source">The text that is parsed. A line that begins inside a tab is a text of its own, and its places are not to be trusted.</param>
    public static bool IsPlain(StringLineGroup lines, string source)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            StringSlice line = lines.Lines[i].Slice;
            bool isLast = i + 1 == lines.Count;
            if (!ReferenceEquals(line.Text, source) || !IsPlain(line.AsSpan(), isLast))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlain(ReadOnlySpan<char> line, bool isLast)
    {
        // Blanks before a line end may be a hard break.
        if (!isLast && (line.IsEmpty || line[^1] is ' ' or '\t'))
        {
            return false;
        }

        for (int at = line.IndexOfAny(Doubtful); at >= 0;)
        {
            int end = line[at] == '`' ? PlainCode.EndOf(line, at) : IsTextAt(line, at) ? at + 1 : 0;
            if (end == 0)
            {
                return false;
            }

            int next = line[end..].IndexOfAny(Doubtful);
            at = next < 0 ? -1 : end + next;
        }

        return !line.ContainsAny(Hidden) && !line.Contains("www.", StringComparison.Ordinal);
    }

    /// <summary>An ampersand before a blank, and a colon before a blank that does not end the scheme of an address.</summary>
    private static bool IsTextAt(ReadOnlySpan<char> line, int at)
    {
        bool isBeforeBlank = at + 1 == line.Length || line[at + 1] == ' ';
        return isBeforeBlank && line[at] switch
        {
            '&' => true,
            ':' => at > 0 && !line[..at].EndsWith("tel", StringComparison.Ordinal) && !line[..at].EndsWith("mailto", StringComparison.Ordinal),
            _ => false,
        };
    }
}
