using System.Text;
using Localize.Documents;

namespace Localize.Merging;

/// <summary>Writes a translation as HTML or JSX text, or as the value of an attribute.</summary>
internal static class HtmlWriter
{
    private const string MarkdownMarks = "\\`*_~[]!";

    public static string Write(WriteJob job)
    {
        bool isAttribute = job.Slot.Context == TextContext.HtmlAttribute;
        List<Chunk> chunks = ChunkList.Create(job, isAttribute && !SpansLines(job));
        char quote = isAttribute ? QuoteBefore(job.Source, job.Slot.Span.Start) : '\0';
        bool isTemplated = isAttribute && IsInTemplatedTag(job);
        var output = new StringBuilder();
        var lines = new LineWriter(job);
        for (int i = 0; i < chunks.Count; i++)
        {
            Chunk chunk = chunks[i];
            if (i == 1 && chunk.First != '\n' && !isAttribute && StandsAlone(chunks[0], job))
            {
                lines.Break(output);
            }

            if (chunk.Text is { } text)
            {
                WriteText(text, quote, isTemplated, job, output, lines);
            }
            else
            {
                output.Append(chunk.Markup);
            }
        }

        if (isAttribute && SpansLines(job) && !output.ToString().Contains('\n'))
        {
            lines.Break(output);
        }

        return output.ToString();
    }

    /// <summary>A tag on several lines is not the start of an HTML block; on one line it could become one.</summary>
    private static bool SpansLines(WriteJob job) => job.Source.AsSpan(job.Slot.Span.Start, job.Slot.Span.Length).Contains('\n');

    /// <summary>A tag with template expressions in it is text to a renderer that does not know them, so Markdown in it is read.</summary>
    private static bool IsInTemplatedTag(WriteJob job)
    {
        int open = job.Source.LastIndexOf('<', job.Slot.Span.Start);
        int close = job.Source.IndexOf('>', job.Slot.Span.End);
        return open >= 0 && close >= 0 && job.Source.AsSpan(open, close - open).Contains('{');
    }

    /// <summary>Whether the first tag has a line of its own, which may be what makes the block HTML.</summary>
    private static bool StandsAlone(Chunk first, WriteJob job) =>
        !first.IsText && first.Code.Span.End < job.Source.Length && job.Source[first.Code.Span.End] is '\n' or '\r';

    private static char QuoteBefore(string source, int start)
    {
        while (start > 0 && source[start - 1] is not ('"' or '\''))
        {
            start--;
        }

        return start > 0 ? source[start - 1] : '"';
    }

    private static void WriteText(string text, char quote, bool isTemplated, WriteJob job, StringBuilder output, LineWriter lines)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n')
            {
                while (i + 1 < text.Length && text[i + 1] is (' ' or '\t' or '\n'))
                {
                    i++;
                }

                lines.Break(output);
            }
            else if (IsSpecial(text, i, quote, job) || (isTemplated && MarkdownMarks.Contains(c)))
            {
                output.Append(c switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", _ => $"&#{(int)c};" });
            }
            else
            {
                output.Append(c);
            }
        }
    }

    private static bool IsSpecial(string text, int at, char quote, WriteJob job)
    {
        char next = at + 1 < text.Length ? text[at + 1] : '\0';
        bool isFull = job.Level >= EscapeLevel.Full;
        return text[at] switch
        {
            '<' => true,
            '>' => quote != '\0' || isFull,
            '&' => CharacterReference.IsAt(text, at) || isFull,
            '"' or '\'' => text[at] == quote,
            '{' => next is '{' or '%' || (job.IsMdx && quote == '\0') || isFull,
            '}' => job.IsMdx && quote == '\0',
            '|' => job.IsInCell,
            '`' or '$' or '[' or ']' or ':' or '@' => isFull && quote == '\0',
            _ => false,
        };
    }
}
