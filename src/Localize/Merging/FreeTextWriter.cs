using System.Text;
using Localize.Documents;
using Localize.Documents.Markdown;

namespace Localize.Merging;

/// <summary>Writes link titles, container titles and plain text.</summary>
internal static class FreeTextWriter
{
    public static string Write(WriteJob job)
    {
        List<Chunk> chunks = ChunkList.Create(job, isOneLine: job.Slot.Context is not (TextContext.Plain or TextContext.CommentLines));
        var output = new StringBuilder();
        var lines = new LineWriter(job);
        char close = job.Slot.Context == TextContext.LinkTitle ? QuoteAfter(job.Source, job.Slot.Span.End) : '\0';
        foreach (Chunk chunk in chunks)
        {
            if (chunk.Text is { } text)
            {
                WriteText(text, job, close, output, lines);
            }
            else
            {
                output.Append(chunk.Markup);
            }
        }

        return output.ToString();
    }

    /// <summary>The quote that ends a link title stands after its span.</summary>
    private static char QuoteAfter(string source, int end)
    {
        while (end < source.Length && char.IsWhiteSpace(source[end]))
        {
            end++;
        }

        return end < source.Length ? source[end] : '\0';
    }

    private static void WriteText(string text, WriteJob job, char close, StringBuilder output, LineWriter lines)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                lines.Break(output);
                continue;
            }

            if (job.Slot.Context is TextContext.Comment or TextContext.CommentLines && EndsComment(text, i))
            {
                output.Append(text[i]).Append(' ');
                continue;
            }

            // cmark takes a backslash before the closing quote for the escape of the quote, whatever stands before it.
            if (job.Slot.Context == TextContext.LinkTitle && text[i] == '\\' && i + 1 == text.Length)
            {
                output.Append("&#92;");
                continue;
            }

            bool isTitle = job.Slot.Context is TextContext.LineTitle or TextContext.QuotedTitle or TextContext.BracketedTitle;
            if (isTitle && text[i] is ('<' or '{') && TitleMarkup.IsNew(text, i, job))
            {
                output.Append(text[i] == '<' ? "&lt;" : "&#123;");
                continue;
            }

            if (job.Slot.Context == TextContext.Parameter && text[i] is '}' or '%' or '>' && i + 1 < text.Length && text[i + 1] == '}')
            {
                output.Append(text[i]).Append(' ');
                continue;
            }

            if (isTitle ? TitleMarkup.IsNew(text, i, job) : NeedsEscape(text, i, job, close))
            {
                output.Append('\\');
            }

            output.Append(text[i]);
        }
    }

    /// <summary><c>*/</c> and <c>--&gt;</c> would end the comment, whichever it is.</summary>
    private static bool EndsComment(string text, int at) =>
        at + 1 < text.Length && ((text[at] == '*' && text[at + 1] == '/') || (text[at] == '-' && text[at + 1] is '-' or '>'));

    private static bool NeedsEscape(string text, int at, WriteJob job, char close)
    {
        char c = text[at];
        char next = at + 1 < text.Length ? text[at + 1] : close;
        return job.Slot.Context switch
        {
            TextContext.LinkTitle => c == close || (c == '(' && close == ')')
                || (c == '\\' && (CharacterClass.IsAsciiPunctuation(next) || next == '\0'))
                || (c == '&' && CharacterReference.IsAt(text, at))
                || (c == '|' && job.IsInCell),
            TextContext.Parameter => c is '"' or '\\',
            _ => false,
        };
    }
}
