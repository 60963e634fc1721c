namespace Localize.Documents.Markdown;

/// <summary>Dialect syntax that takes whole lines.</summary>
internal sealed class BlockDialect(string text, DialectMask mask, MarkdownSettings settings, bool isMdx)
{
    private const int LongestExtension = 10_000;
    private static readonly string[] CodeShortcodes = ["highlight", "code", "mermaid", "katex", "math", "codeblock", "raw", "comment"];

    /// <summary>Hides the construct that begins on a line.</summary>
    /// <returns>The end of what was hidden, or 0 when the line is ordinary.</returns>
    public int TryHide(int start, int end, ContainerPrefix prefix)
    {
        int at = prefix.ContentStart;
        if (at >= end)
        {
            return 0;
        }

        return text[at] switch
        {
            ':' or '/' or '!' or '?' or '=' when settings.Containers => TryHideContainer(at, end),
            '$' when settings.Math => TryHideFormula(at, end),
            '{' => TryHideTemplate(at, end),
            '[' => TryHideBracketMark(at, end, prefix),
            '*' => TryHideAbbreviation(at, end),
            '-' when settings.Containers => TryHideSnippet(at, end),
            '<' when text.AsSpan(at, end - at).StartsWith("<<< ", StringComparison.Ordinal) => Hide(at, end),
            '<' when isMdx => TryHideTags(at, end),
            'i' or 'e' when isMdx && at == start => TryHideModuleLine(at, end),
            _ => 0,
        };
    }

    private int TryHideContainer(int at, int end)
    {
        ReadOnlySpan<char> line = text.AsSpan(at, end - at);
        if (line.StartsWith(":::", StringComparison.Ordinal))
        {
            if (ContainerLine.NamesObject(line))
            {
                return Hide(at, ContainerLine.EndOfOptions(text, end));
            }

            ContainerLine.AddColonTitle(text, at, end, mask.Titles);
            TemplateParameters.Add(text, at, end, TextContext.HtmlAttribute, settings, mask.Titles);
            HideColonLine(at, end);
            return end;
        }

        if (line.StartsWith("///", StringComparison.Ordinal) && (line.Length == 3 || line[3] is ' ' or '/'))
        {
            ContainerLine.AddSlashTitle(text, at, end, mask.Titles);
            mask.HideBlock(at, end);
            return end;
        }

        if (ContainerLine.IsIndentedContainer(line))
        {
            ContainerLine.AddQuotedTitle(text, at, end, mask.Titles);
            mask.HideAsItem(at, end);
            return end;
        }

        return 0;
    }

    /// <summary>Docfx indents what stands in <c>:::column:::</c>; other containers do not.</summary>
    private void HideColonLine(int at, int end)
    {
        ReadOnlySpan<char> line = text.AsSpan(at, end - at).TrimEnd();
        int lineStart = at;
        while (lineStart > 0 && text[lineStart - 1] == ' ')
        {
            lineStart--;
        }

        bool opens = line.Length > 6 && line.EndsWith(":::", StringComparison.Ordinal) && !line.Contains("-end:::", StringComparison.Ordinal);
        if (opens && IndentOfNextLine(end) > at - lineStart + 1)
        {
            mask.HideAsItem(at, end);
        }
        else
        {
            mask.HideBlock(at, end);
        }
    }

    private int IndentOfNextLine(int end)
    {
        int next = Lines.NextLine(text, end);
        while (next < text.Length && text[next] is '\r' or '\n')
        {
            next++;
        }

        int indent = text.AsSpan(next).IndexOfAnyExcept(' ');
        return Math.Max(indent, 0);
    }

    private int TryHideFormula(int at, int end)
    {
        if (!text.AsSpan(at, end - at).StartsWith("$$", StringComparison.Ordinal))
        {
            return 0;
        }

        int close = text.AsSpan(at + 2, end - at - 2).IndexOf("$$", StringComparison.Ordinal);
        if (close >= 0)
        {
            return 0;
        }

        int closing = text.IndexOf("$$", end, Math.Min(text.Length - end, 10_000), StringComparison.Ordinal);
        if (closing < 0 || !Lines.IsBlank(text.AsSpan(closing + 2, Lines.EndOfLine(text, closing) - closing - 2)))
        {
            return 0;
        }

        mask.HideBlock(at, closing + 2);
        return closing + 2;
    }

    private int TryHideTemplate(int at, int end)
    {
        ReadOnlySpan<char> line = text.AsSpan(at, end - at).TrimEnd();
        if (line.StartsWith("{:", StringComparison.Ordinal) && line[^1] == '}' && line.IndexOf('}') == line.Length - 1)
        {
            return Hide(at, EndOfExtension(line, end));
        }

        if (!settings.Templates)
        {
            return 0;
        }

        int close = TemplateTag.EndOfLineOfTags(text, at, end, out string name);
        if (close == 0)
        {
            return 0;
        }

        if (CodeShortcodes.Contains(name, StringComparer.Ordinal) && TemplateTag.FindClosing(text, close, name) is > 0 and int closing)
        {
            close = closing;
        }

        TemplateParameters.Add(text, at, close, TextContext.Parameter, settings, mask.Titles);
        mask.HideBlock(at, close);
        return close;
    }

    /// <summary>kramdown: what stands between <c>{::comment}</c> and <c>{:/comment}</c>, or <c>{::nomarkdown}</c>, is no text; not without the end.</summary>
    private int EndOfExtension(ReadOnlySpan<char> line, int end)
    {
        if (line is not ("{::comment}" or "{::nomarkdown}"))
        {
            return end;
        }

        int close = text.IndexOf("\n{:/", end, Math.Min(text.Length - end, LongestExtension), StringComparison.Ordinal);
        return close < 0 ? end : Lines.EndOfLine(text, close + 1);
    }

    private int TryHideBracketMark(int at, int end, ContainerPrefix prefix)
    {
        ReadOnlySpan<char> line = text.AsSpan(at, end - at);
        if (line.TrimEnd() is "[TOC]")
        {
            mask.HideBlock(at, end);
            return end;
        }

        if (!line.StartsWith("[!", StringComparison.Ordinal))
        {
            return 0;
        }

        int close = BracketMark.FindClose(line);
        if (close < 0)
        {
            return 0;
        }

        bool isAlert = prefix.HasQuote && !line[2..close].ContainsAny(" [({<`$&*:");
        bool isWholeLine = Lines.IsBlank(line[(close + 1)..]);
        if (!isAlert && !(isWholeLine && BracketMark.IsExtension(line)))
        {
            return 0;
        }

        if (isWholeLine)
        {
            mask.HideBlock(at, at + close + 1);
            return end;
        }

        // Blanks before the title of an alert would make it code.
        mask.HideInline(at, at + close + 1, InlineCodeTypes.Other);
        return 0;
    }

    private int TryHideAbbreviation(int at, int end)
    {
        ReadOnlySpan<char> line = text.AsSpan(at, end - at);
        int close = line.IndexOf("]: ", StringComparison.Ordinal);
        if (!line.StartsWith("*[", StringComparison.Ordinal) || close < 3 || line[2..close].ContainsAny('[', ']'))
        {
            return 0;
        }

        ContainerLine.AddTitle(text, at + close + 3, end, TextContext.LineTitle, mask.Titles);
        mask.HideBlock(at, end);
        return end;
    }

    /// <summary>Snippets of pymdownx: <c>--8&lt;-- "file.md"</c>. Those of VitePress are <c>&lt;&lt;&lt; @/file.js</c>.</summary>
    private int TryHideSnippet(int at, int end) =>
        text.AsSpan(at, end - at).StartsWith("--8<--", StringComparison.Ordinal) ? Hide(at, end) : 0;

    private int Hide(int at, int end)
    {
        mask.HideBlock(at, end);
        return end;
    }

    private int TryHideTags(int at, int end)
    {
        int from = at;
        var tags = new List<TextSpan>();
        while (from < text.Length && TagReader.Read(text, from) is { } tag && IsComponent(tag))
        {
            tags.Add(tag.Span);
            from = tag.Span.End;
            end = Lines.EndOfLine(text, from);
            if (Lines.IsBlank(text.AsSpan(from, end - from)))
            {
                mask.Tags.AddRange(tags);
                mask.HideBlock(at, from);
                return Math.Max(from, at + 1);
            }
        }

        return 0;
    }

    private bool IsComponent(Tag tag) => tag.Name.Length == 0 || char.IsAsciiLetterUpper(text[tag.Name.Start]);

    private int TryHideModuleLine(int at, int end)
    {
        ReadOnlySpan<char> line = text.AsSpan(at, end - at);
        if (!ModuleLine.Begins(line))
        {
            return 0;
        }

        int close = ModuleLine.FindEnd(text, at);
        mask.HideBlock(at, close);
        return close;
    }
}
