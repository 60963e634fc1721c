using System.Text;
using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Segments;

namespace Localize.Merging;

/// <summary>Sets the line ends of translated paragraphs as the source's style asks for.</summary>
internal sealed class LineWrapper(WrapStyle style, ExtractedDocument document, string targetLanguage)
{
    private readonly LineIndex lines = new(document.Source.Text);
    private readonly ISegmenter segmenter = SentenceSegmenter.ForLanguage(targetLanguage);

    /// <summary>Breaks the lines of a translation; one whose source stands on one long line, or that holds a hard break, is given back as it is.</summary>
    public InlineText Wrap(InlineText target, Slot slot)
    {
        if (style == WrapStyle.None || !WrapStyle.CanWrap(slot) || !FollowsStyle(slot) || target.Text.Contains(InlineText.LineBreakCharacter))
        {
            return target;
        }

        List<InlineElement> elements = [.. target.Elements.Select(static element => element is TextRun run ? new TextRun(Unbroken(run.Text)) : element)];
        var flat = new InlineText(elements);
        return style.IsSentencePerLine ? BreakAt(flat, SentenceEnds(flat.Text)) : BreakAt(flat, Filled(flat, slot));
    }

    /// <summary>Whether the source breaks its lines here, or had no need to.</summary>
    private bool FollowsStyle(Slot slot) =>
        document.Source.Text.AsSpan(slot.Span.Start, slot.Span.Length).IndexOfAny('\r', '\n') >= 0
        || (style.Column > 0 && ColumnOf(slot.Span.End) <= style.Column);

    /// <summary>Line ends become blanks; between characters of a script without blanks they go.</summary>
    private static string Unbroken(string text)
    {
        if (!text.Contains('\n'))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool isBetweenWide = i > 0 && i + 1 < text.Length && IsWide(text[i - 1]) && IsWide(text[i + 1]);
            _ = text[i] != '\n' ? result.Append(text[i]) : isBetweenWide ? result : result.Append(' ');
        }

        return result.ToString();
    }

    private HashSet<int> SentenceEnds(string text)
    {
        var ends = new List<int>();
        segmenter.Segment(text, ends);
        return [.. ends.Where(end => end < text.Length && MayBegin(text, end))];
    }

    /// <summary>The places where a line is full.</summary>
    private HashSet<int> Filled(InlineText text, Slot slot)
    {
        var breaks = new HashSet<int>();
        int column = ColumnOf(slot.Span.Start);
        int sinceCandidate = 0;
        int candidate = -1;
        int code = 0;
        for (int i = 0; i < text.Text.Length; i++)
        {
            bool isBlocked = false;
            int width = 0;
            for (; code < text.Codes.Count && text.Codes[code].Position <= i; code++)
            {
                width += DisplayWidth.Of(text.Codes[code].Code.OriginalData);
                isBlocked |= text.Codes[code].Code.Kind != InlineCodeKind.Opening;
            }

            if (i > 0 && !isBlocked && IsOpportunity(text.Text, i) && MayBegin(text.Text, i))
            {
                (candidate, sinceCandidate) = (i, 0);
            }

            width += text.Text[i] == InlineText.PlaceholderCharacter || char.IsLowSurrogate(text.Text[i]) ? 0 : WidthAt(text.Text, i);
            (column, sinceCandidate) = (column + width, sinceCandidate + width);
            if (column > style.Column && candidate >= 0 && text.Text[i] != ' ')
            {
                breaks.Add(candidate);
                (column, candidate) = (DisplayWidth.Of(slot.ContinuationPrefix) + sinceCandidate, -1);
            }
        }

        return breaks;
    }

    private int ColumnOf(int offset)
    {
        int lineStart = lines.StartOfLineAt(offset);
        return DisplayWidth.Of(document.Source.Text.AsSpan(lineStart, offset - lineStart));
    }

    /// <summary>A line may end at a blank, and where no blank is written after punctuation.</summary>
    private static bool IsOpportunity(string text, int at) => text[at - 1] == ' ' || (text[at - 1] is '。' or '！' or '？' or '，' or '、' or '；' or '：' && IsWide(text[at]));

    /// <summary>Whether a line may begin here: not with a code, whose marks might open a block, and not with a mark.</summary>
    private static bool MayBegin(string text, int at)
    {
        char first = text[at];
        bool isWord = char.IsLetter(first) || char.IsSurrogate(first) || first is '“' or '‘' or '«' or '「' or '『' or '（' or '"' or '\'' or '¿' or '¡';
        ReadOnlySpan<char> rest = text.AsSpan(at);
        bool isNumber = char.IsAsciiDigit(first) && rest.TrimStart("0123456789") is [not ('.' or ')'), ..];
        return (isWord || isNumber) && !ModuleLine.Begins(rest);
    }

    /// <summary>A line end stands before the codes that open at its place.</summary>
    private static InlineText BreakAt(InlineText text, HashSet<int> breaks)
    {
        var result = new List<InlineElement>();
        int at = 0;
        foreach (InlineElement element in text.Elements)
        {
            if (element is TextRun run)
            {
                result.Add(new TextRun(Broken(run.Text, at, breaks)));
                at += run.Text.Length;
                continue;
            }

            if (breaks.Remove(at))
            {
                result.Add(new TextRun("\n"));
            }

            result.Add(element);
            at += InlineText.WidthOf(((CodeRun)element).Code);
        }

        return new InlineText(result);
    }

    private static string Broken(string run, int start, HashSet<int> breaks)
    {
        var broken = new StringBuilder(run.Length + 8);
        for (int i = 0; i < run.Length; i++)
        {
            _ = breaks.Contains(start + i) ? broken.Append('\n') : broken;
            broken.Append(run[i]);
        }

        return broken.ToString();
    }

    private static int WidthAt(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out Rune rune) ? DisplayWidth.Of(rune) : 1;

    private static bool IsWide(char c) => !char.IsSurrogate(c) && DisplayWidth.Of(new Rune(c)) == 2;
}
