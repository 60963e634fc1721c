namespace Localize.Documents.Markdown;

/// <summary>Template syntax: <c>{{ value }}</c>, <c>{{&lt; shortcode &gt;}}</c>, <c>{% tag %}</c>, <c>{* include *}</c>.</summary>
internal static class TemplateTag
{
    private const int LongestTag = 4_000;

    /// <summary>The end of the tag that begins at the offset, or 0.</summary>
    public static int FindEnd(string text, int start)
    {
        if (start + 3 >= text.Length || text[start] != '{')
        {
            return 0;
        }

        string? close = text[start + 1] switch
        {
            '{' => text[start + 2] switch { '<' => ">}}", '%' => "%}}", '{' => "}}}", _ => "}}" },
            '%' => "%}",
            '*' when text[start + 2] == ' ' => " *}",
            _ => null,
        };
        if (close is null)
        {
            return 0;
        }

        int end = text.IndexOf(close, start + 2, Math.Min(LongestTag, text.Length - start - 2), StringComparison.Ordinal);
        return end < 0 ? 0 : end + close.Length;
    }

    /// <summary>The end of the last tag when the line holds nothing but block tags (shortcodes and statements, not values), else 0.</summary>
    public static int EndOfLineOfTags(string text, int start, int lineEnd, out string name)
    {
        name = "";
        int at = start;
        while (FindEnd(text, at) is > 0 and int end)
        {
            if (text[at + 1] == '{' && text[at + 2] is not ('<' or '%'))
            {
                return 0;
            }

            name = name.Length == 0 ? NameOf(text, at) : name;
            lineEnd = Lines.EndOfLine(text, end);
            at = end;
            while (at < lineEnd && text[at] is (' ' or '\t'))
            {
                at++;
            }

            if (at >= lineEnd)
            {
                return end;
            }
        }

        return 0;
    }

    /// <summary>The end of the tag that closes a paired tag, or 0: <c>{% endhighlight %}</c>, <c>{{&lt; /code &gt;}}</c>.</summary>
    public static int FindClosing(string text, int start, string name)
    {
        int at = start;
        while ((at = text.IndexOf('{', at)) >= 0 && at - start < 100_000)
        {
            int end = FindEnd(text, at);
            if (end == 0)
            {
                at++;
                continue;
            }

            string other = NameOf(text, at);
            if (string.Equals(other, "end" + name, StringComparison.Ordinal) || string.Equals(other, "/" + name, StringComparison.Ordinal))
            {
                return end;
            }

            at = end;
        }

        return 0;
    }

    private static string NameOf(string text, int start)
    {
        int at = start;
        while (at < text.Length && text[at] is ('{' or '<' or '%' or '-' or ' '))
        {
            at++;
        }

        int from = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '/' or '-' or '_'))
        {
            at++;
        }

        return text[from..at];
    }
}
