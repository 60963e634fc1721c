using System.Text;
using Localize.Documents;
using Localize.Documents.Markdown;

namespace Localize.Merging;

/// <summary>
/// Writes a translation whose text is inert and whose codes stand in the order of the source, each beside characters that
/// mean the same to it as those of the source. Such a translation parses to the codes of the source and to nothing else, so
/// it need not be proved by a parse; every other one is written by the escaping writers and proved.
/// </summary>
internal ref struct InertWriter
{
    private readonly WriteJob job;
    private readonly StringBuilder output;
    private readonly List<TextCopy>? copies;
    private readonly ReadOnlySpan<char> text;
    private readonly ReadOnlySpan<CodePosition> codes;
    private LineWriter? lines;
    private int labelStart;

    private InertWriter(WriteJob job, StringBuilder output, List<TextCopy>? copies)
    {
        (this.job, this.output, this.copies) = (job, output, copies);
        text = job.Target.Text;
        codes = job.Target.CodeSpan;
    }

    /// <summary>Tries to write.</summary>
    /// <param name="job">What to write.</param>
    /// <param name="output">Receives the text; on failure nothing is added.</param>
    /// <param name="copies">Receives the codes that stay as they are; the caller needs none where it is <see langword="null"/>.</param>
    /// <returns>Whether the translation was written.</returns>
    public static bool TryWrite(WriteJob job, StringBuilder output, List<TextCopy>? copies)
    {
        bool isInline = job.Slot.Context is TextContext.MarkdownBlock or TextContext.MarkdownLine or TextContext.MarkdownCell or TextContext.HtmlText;
        bool isScalar = job.Slot.Context is TextContext.Yaml or TextContext.Toml or TextContext.Json or TextContext.Plain or TextContext.Parameter or TextContext.Comment or TextContext.CommentLines;
        bool isLeaf = !isScalar && !isInline && !job.Target.HasCodes && !SpansLines(job);
        if (job.Level != EscapeLevel.Minimal || !(isInline || isLeaf) || job.Target.CodeSpan.Length != job.Slot.Codes.Length)
        {
            return false;
        }

        int start = output.Length;
        bool isWritten = new InertWriter(job, output, copies).Write();
        output.Length = isWritten ? output.Length : start;
        return isWritten;
    }

    private static bool SpansLines(WriteJob job) => job.Source.AsSpan(job.Slot.Span.Start, job.Slot.Span.Length).Contains('\n');

    private bool Write()
    {
        int from = 0;
        for (int i = 0; i < codes.Length; i++)
        {
            (int position, InlineCode code) = codes[i];
            CodeSlot place = job.Slot.Codes[i];
            if (place.Id != code.Id || place.Kind != code.Kind || !WriteRun(from, position, i) || !WriteCode(place, i, position))
            {
                return false;
            }

            from = position + InlineText.WidthOf(code);
        }

        return WriteRun(from, text.Length, codes.Length);
    }

    /// <summary>Writes the run before the code of an index.</summary>
    private bool WriteRun(int from, int to, int index)
    {
        int sourceStart = index == 0 ? job.Slot.Span.Start : job.Slot.Codes[index - 1].Span.End;
        int sourceEnd = index == codes.Length ? job.Slot.Span.End : job.Slot.Codes[index].Span.Start;
        if (from == to || sourceStart == sourceEnd)
        {
            return from == to && sourceStart == sourceEnd;
        }

        ReadOnlySpan<char> run = text[from..to];
        bool isAtLineStart = index == 0 ? job.Slot.Context is TextContext.MarkdownBlock or TextContext.HtmlText : job.Slot.Codes[index - 1].Role == CodeRole.LineBreak;
        bool isTrimmed = (index > 0 || !IsBlank(run[0])) && (index < codes.Length || !IsBlank(run[^1]));
        if (!isTrimmed
            || (index == 0 && isAtLineStart && run[0] is '"' or '\'' or '(' && Lines.FollowsText(job.Source, sourceStart))
            || (run[0] == '\n' && output.Length > 0 && IsBlank(output[^1]))
            || !InertText.Accepts(run, isAtLineStart, job.Slot.Context, job.IsMdx, job.LinkLabels, QuoteOfAttribute())
            || (index > 0 && !CodeNeighbours.FitsAfter(job, job.Slot.Codes[index - 1], run, output))
            || (index < codes.Length && !CodeNeighbours.FitsBefore(job, job.Slot.Codes[index], run)))
        {
            return false;
        }

        for (int at = run.IndexOf('\n'); at >= 0; at = run.IndexOf('\n'))
        {
            output.Append(run[..at]);
            (lines ??= new LineWriter(job)).Break(output);
            run = run[(at + 1)..];
        }

        output.Append(run);
        return text[to - 1] != '\n' || index == codes.Length || HasPrefixOf(job.Slot.Codes[index]);
    }

    /// <summary>Whether the line that was begun begins as the line of a code does in the source; without its indent the code could open a block.</summary>
    private readonly bool HasPrefixOf(CodeSlot code)
    {
        int start = Math.Max(0, job.Source.AsSpan(0, code.Span.Start).LastIndexOfAny('\r', '\n') + 1);
        ReadOnlySpan<char> prefix = job.Source.AsSpan(start, code.Span.Start - start);
        int from = output.Length - prefix.Length;
        bool isSame = from > 0 && output[from - 1] is '\r' or '\n';
        for (int i = 0; i < prefix.Length && isSame; i++)
        {
            isSame = output[from + i] == prefix[i];
        }

        return isSame;
    }

    private readonly char QuoteOfAttribute()
    {
        if (job.Slot.Context != TextContext.HtmlAttribute)
        {
            return '\0';
        }

        ReadOnlySpan<char> before = job.Source.AsSpan(0, job.Slot.Span.Start).TrimEnd(" \t\r\n");
        return before.IsEmpty ? '\0' : before[^1];
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n';

    private bool WriteCode(CodeSlot place, int index, int position)
    {
        if (!CodeNeighbours.StandsFree(job, place))
        {
            return false;
        }

        string markup = job.MarkupOf(index);
        if (place.Role == CodeRole.LabelClosing)
        {
            char next = position < text.Length ? text[position] : '\0';
            string closing = LabelWriter.Close(place, markup, output, labelStart, next);
            if (!ReferenceEquals(closing, markup) && !InertText.Accepts(place.Label, isAtLineStart: false, TextContext.MarkdownLine, isMdx: false, job.LinkLabels))
            {
                return false;
            }

            markup = closing;
        }

        string written = place.Role == CodeRole.LineBreak ? (lines ??= new LineWriter(job)).HardBreak(markup) : markup;
        if (copies is not null && job.Source.AsSpan(place.Span.Start, place.Span.Length).SequenceEqual(written))
        {
            copies.Add(new TextCopy(place.Span, output.Length));
        }

        output.Append(written);
        labelStart = place.Role == CodeRole.LinkOpening ? output.Length : labelStart;
        return true;
    }
}
