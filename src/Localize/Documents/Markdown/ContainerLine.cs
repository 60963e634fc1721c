namespace Localize.Documents.Markdown;

/// <summary>Titles in the opening lines of containers and admonitions.</summary>
internal static class ContainerLine
{
    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.");
    private static readonly string[] IndentedOpeners = ["!!! ", "??? ", "???+ ", "=== \"", "===! \"", "===+ \""];

    /// <summary>Whether the line opens a container whose content is indented (MkDocs).</summary>
    public static bool IsIndentedContainer(ReadOnlySpan<char> line)
    {
        foreach (string opener in IndentedOpeners)
        {
            if (line.StartsWith(opener, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the line names an object to document, as mkdocstrings does: <c>::: package.module</c>.</summary>
    public static bool NamesObject(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> name = line.TrimStart(':').Trim();
        return name.Contains('.') && name.IndexOfAnyExcept(NameCharacters) < 0 && !name.StartsWith('.') && !name.EndsWith('.');
    }

    /// <summary>The end of the indented lines after a line, which are options.</summary>
    public static int EndOfOptions(string text, int end)
    {
        while (Lines.NextLine(text, end) is int next && next < text.Length && text.AsSpan(next).StartsWith("    ", StringComparison.Ordinal))
        {
            end = Lines.EndOfLine(text, next);
        }

        return end;
    }

    /// <summary><c>:::tip Title</c>, <c>:::note[Title]{.class}</c>.</summary>
    public static void AddColonTitle(string text, int start, int end, List<MaskedTitle> titles)
    {
        int at = SkipName(text, SkipBlanks(text, SkipAll(text, start, end, ':'), end), end);
        if (at < end && text[at] == '[')
        {
            int close = BracketMark.FindClose(text.AsSpan(at, end - at));
            if (close > 0)
            {
                AddTitle(text, at + 1, at + close, TextContext.BracketedTitle, titles);
            }

            return;
        }

        int brace = text.AsSpan(at, end - at).IndexOf('{');
        int titleEnd = brace < 0 ? end : at + brace;
        bool isTitle = text.AsSpan(at, titleEnd - at).IndexOfAny("=\":") < 0;
        if (isTitle)
        {
            AddTitle(text, at, titleEnd, TextContext.LineTitle, titles);
        }
    }

    /// <summary><c>/// tip | Title</c>.</summary>
    public static void AddSlashTitle(string text, int start, int end, List<MaskedTitle> titles)
    {
        int bar = text.AsSpan(start, end - start).IndexOf('|');
        if (bar >= 0)
        {
            AddTitle(text, start + bar + 1, end, TextContext.LineTitle, titles);
        }
    }

    /// <summary><c>!!! note "Title"</c>.</summary>
    public static void AddQuotedTitle(string text, int start, int end, List<MaskedTitle> titles)
    {
        ReadOnlySpan<char> line = text.AsSpan(start, end - start);
        int open = line.IndexOf('"');
        int close = line.LastIndexOf('"');
        if (open >= 0 && close > open + 1)
        {
            AddTitle(text, start + open + 1, start + close, TextContext.QuotedTitle, titles);
        }
    }

    public static void AddTitle(string text, int start, int end, TextContext context, List<MaskedTitle> titles)
    {
        start = SkipBlanks(text, start, end);
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            titles.Add(new MaskedTitle(TextSpan.FromBounds(start, end), context));
        }
    }

    private static int SkipName(string text, int at, int end)
    {
        while (at < end && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_'))
        {
            at++;
        }

        return at;
    }

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && text[at] is (' ' or '\t'))
        {
            at++;
        }

        return at;
    }

    private static int SkipAll(string text, int at, int end, char c)
    {
        while (at < end && text[at] == c)
        {
            at++;
        }

        return at;
    }
}
