using Markdig.Syntax;

namespace Localize.Documents.Markdown;

/// <summary>A comment of a code block: the spans of its text, a line each, without its marks.</summary>
/// <param name="Lines">The spans, ascending.</param>
/// <param name="IsMultiline">Whether a translation may have other line ends.</param>
internal sealed record CodeComment(IReadOnlyList<TextSpan> Lines, bool IsMultiline)
{
    public TextSpan Span => TextSpan.FromBounds(Lines[0].Start, Lines[^1].End);
}

/// <summary>
/// Finds the comments of a fenced code block. Only what is surely a comment is taken: at the beginning of a line or after a
/// blank, outside quotes. Lines of comments that follow each other are one. Orders to tools are code.
/// </summary>
internal sealed class CodeComments
{
    private static readonly string[] Orders =
    [
        "eslint", "prettier", "tslint", "ts-", "@ts-", "noqa", "type:", "pylint", "mypy", "pragma", "region", "endregion", "highlight-", "[!code", "!", "-*-", "vim:", "go:", "nolint",
        "language=", "biome-", "istanbul", "c8 ", "clang-format", "rubocop", "shellcheck", "yaml-language-server", "syntax=", "include ", "@jsx",
    ];

    private readonly string text;
    private readonly CommentSyntax syntax;
    private readonly List<CodeComment> found = [];
    private readonly List<TextSpan> run = [];
    private int runColumn = -1;

    private CodeComments(string text, CommentSyntax syntax)
    {
        this.text = text;
        this.syntax = syntax;
    }

    /// <summary>The comments of a block in order; none when its language is not known.</summary>
    public static IReadOnlyList<CodeComment> Read(string text, FencedCodeBlock block)
    {
        if (CommentSyntax.Of(block.Info) is not { } syntax || block.Span.Length <= 0)
        {
            return [];
        }

        var comments = new CodeComments(text, syntax);
        int end = Math.Min(block.Span.End + 1, text.Length);
        for (int at = Lines.NextLine(text, Lines.EndOfLine(text, block.Span.Start)); at < end;)
        {
            int lineEnd = Math.Min(Lines.EndOfLine(text, at), end);
            at = Lines.NextLine(text, comments.ReadLine(at, lineEnd, end));
        }

        comments.EndRun();
        return comments.found;
    }

    /// <summary>Reads one line.</summary>
    /// <returns>The end of the line that was read last.</returns>
    private int ReadLine(int start, int lineEnd, int blockEnd)
    {
        (int mark, bool isBlock) = FindMark(start, lineEnd);
        if (mark < 0)
        {
            EndRun();
            return lineEnd;
        }

        if (isBlock)
        {
            EndRun();
            return ReadBlock(mark, blockEnd);
        }

        int from = mark + syntax.Line.Length;
        while (from < lineEnd && text[from] == text[mark])
        {
            from++;
        }

        TextSpan content = Trim(from, lineEnd);
        bool isAlone = text.AsSpan(start, mark - start).IndexOfAnyExcept(" \t>") < 0;
        if (!isAlone || mark - start != runColumn || !IsProse(content))
        {
            EndRun();
        }

        if (IsProse(content))
        {
            run.Add(content);
            runColumn = isAlone ? mark - start : -1;
        }

        return lineEnd;
    }

    private int ReadBlock(int mark, int blockEnd)
    {
        int from = mark + syntax.Open.Length;
        int close = text.AsSpan(from, blockEnd - from).IndexOf(syntax.Close, StringComparison.Ordinal);
        if (close < 0)
        {
            return Lines.EndOfLine(text, mark);
        }

        int stop = from + close;
        for (int at = from; at < stop;)
        {
            int lineEnd = Math.Min(Lines.EndOfLine(text, at), stop);
            int begin = at;
            while (begin < lineEnd && text[begin] is ' ' or '\t' or '*')
            {
                begin++;
            }

            TextSpan content = Trim(begin, lineEnd);
            if (IsProse(content))
            {
                run.Add(content);
                runColumn = 0;
            }
            else
            {
                EndRun();
            }

            at = Lines.NextLine(text, lineEnd);
        }

        EndRun();
        return Lines.EndOfLine(text, stop);
    }

    private void EndRun()
    {
        if (run.Count > 0)
        {
            found.Add(new CodeComment([.. run], IsMultiline: runColumn >= 0 && run.Count > 1));
            run.Clear();
        }

        runColumn = -1;
    }

    private (int Mark, bool IsBlock) FindMark(int start, int end)
    {
        char quote = '\0';
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (quote != '\0')
            {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? '\0' : quote;
                continue;
            }

            bool isFree = i == start || char.IsWhiteSpace(text[i - 1]);
            ReadOnlySpan<char> rest = text.AsSpan(i, end - i);
            if (isFree && syntax.Line.Length > 0 && rest.StartsWith(syntax.Line, StringComparison.Ordinal))
            {
                return (i, false);
            }

            if (isFree && syntax.Open.Length > 0 && rest.StartsWith(syntax.Open, StringComparison.Ordinal))
            {
                return (i, true);
            }

            quote = c is '"' or '\'' or '`' ? c : quote;
        }

        return (-1, false);
    }

    /// <summary>Words for people: not an order to a tool, not a tag of a documentation comment, not a rule or an ellipsis.</summary>
    private bool IsProse(TextSpan span)
    {
        ReadOnlySpan<char> content = text.AsSpan(span.Start, span.Length);
        bool hasLetter = false;
        foreach (char c in content)
        {
            hasLetter |= char.IsLetter(c);
        }

        if (!hasLetter || content[0] is '@' or '<')
        {
            return false;
        }

        foreach (string order in Orders)
        {
            if (content.StartsWith(order, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private TextSpan Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
