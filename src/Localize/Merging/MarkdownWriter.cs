using Localize.Documents;
using Localize.Documents.Markdown;

namespace Localize.Merging;

/// <summary>Writes a translation as inline Markdown.</summary>
internal static class MarkdownWriter
{
    public static string Write(WriteJob job)
    {
        bool isOneLine = job.Slot.Context is not TextContext.MarkdownBlock;
        List<Chunk> chunks = ChunkList.Create(job, isOneLine);
        if (job.Level == EscapeLevel.HtmlEmphasis)
        {
            EmphasisRepair.UseHtml(chunks);
        }
        else
        {
            EmphasisRepair.Repair(chunks);
        }

        var escaper = new MarkdownEscaper(job.Slot.Context, job.Level, chunks, job.LinkLabels, job.IsMdx, job.IsInCell) { IsAtLineStart = job.Slot.IsAtBlockStart };
        var lines = new LineWriter(job);
        Stack<int>? openLinks = null;
        for (int i = 0; i < chunks.Count; i++)
        {
            Chunk chunk = chunks[i];
            char next = i + 1 < chunks.Count ? chunks[i + 1].First : '\0';
            if (chunk.IsText)
            {
                escaper.FirstTilde = i > 0 && IsBesideTilde(chunks[i - 1], job.Source, static span => span.End);
                escaper.LastTilde = i + 1 < chunks.Count && IsBesideTilde(chunks[i + 1], job.Source, static span => span.Start - 1);
                WriteLines(chunk, next, escaper, lines);
                continue;
            }

            if (chunk.Code.Role == CodeRole.LineBreak)
            {
                chunk.Markup = lines.HardBreak(chunk.Markup);
            }
            else if (chunk.Code.Role == CodeRole.LabelClosing)
            {
                chunk.Markup = LabelWriter.Close(chunk.Code, chunk.Markup, escaper.Output, openLinks!.Pop(), next);
            }

            escaper.WriteMarkup(chunk);
            if (chunk.Code.Role == CodeRole.LinkOpening)
            {
                (openLinks ??= new Stack<int>()).Push(escaper.Output.Length);
            }
            else if (chunk.Code.Role == CodeRole.LinkClosing)
            {
                openLinks!.Pop();
            }
        }

        return escaper.Output.ToString();
    }

    /// <summary>Whether a tilde of the source's text stands beside a tilde that strikes through: <c>~a~~</c>, which GFM takes for text.</summary>
    private static bool IsBesideTilde(Chunk code, string source, Func<TextSpan, int> place) =>
        code.IsEmphasis && code.Markup[0] == '~' && place(code.Code.Span) is int at && at >= 0 && at < source.Length && source[at] == '~';

    private static void WriteLines(Chunk chunk, char next, MarkdownEscaper escaper, LineWriter lines)
    {
        if (!chunk.Text!.Contains('\n'))
        {
            escaper.WriteText(chunk.Text, next, isLast: true);
            return;
        }

        string[] parts = chunk.Text.Split('\n');
        for (int i = 0; i < parts.Length; i++)
        {
            bool isLast = i == parts.Length - 1;
            string part = i > 0 ? parts[i].TrimStart(' ', '\t') : parts[i];
            part = isLast ? part : part.TrimEnd(' ', '\t');
            bool isBlankLine = i > 0 && part.Length == 0 && !isLast;
            if (isBlankLine)
            {
                continue;
            }

            if (i > 0)
            {
                lines.Break(escaper.Output);
                escaper.IsAtLineStart = true;
            }

            escaper.WriteText(part, isLast ? next : '\0', isLast);
        }
    }
}
