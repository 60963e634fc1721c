namespace Localize.Documents.Markdown;

/// <summary>Texts in the named parameters of templates that take whole lines: <c>{{&lt; figure title="Text" &gt;}}</c>, <c>:::image alt-text="Text":::</c>.</summary>
internal static class TemplateParameters
{
    /// <summary>Adds the values of parameters that people read. A value with a template in it is left alone.</summary>
    public static void Add(string text, int start, int end, TextContext context, MarkdownSettings settings, List<MaskedTitle> titles)
    {
        for (int at = start; at < end;)
        {
            int equals = text.IndexOf("=\"", at, end - at, StringComparison.Ordinal);
            int close = equals < 0 ? -1 : ClosingQuote(text, equals + 2, end);
            if (close < 0)
            {
                return;
            }

            ReadOnlySpan<char> value = text.AsSpan(equals + 2, close - equals - 2);
            if (settings.Parameters.Contains(NameBefore(text, start, equals)) && value.IndexOfAny(context == TextContext.Parameter ? "{}\r\n" : "\\{}\r\n") < 0)
            {
                ContainerLine.AddTitle(text, equals + 2, close, context, titles);
            }

            at = close + 1;
        }
    }

    private static int ClosingQuote(string text, int at, int end)
    {
        while (at < end && text[at] != '"')
        {
            at += text[at] == '\\' ? 2 : 1;
        }

        return at < end ? at : -1;
    }

    private static string NameBefore(string text, int start, int equals)
    {
        int from = equals;
        while (from > start && (char.IsAsciiLetterOrDigit(text[from - 1]) || text[from - 1] is '-' or '_'))
        {
            from--;
        }

        return text[from..equals];
    }
}
