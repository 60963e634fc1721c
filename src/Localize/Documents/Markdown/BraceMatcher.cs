namespace Localize.Documents.Markdown;

/// <summary>Finds the end of a JavaScript expression in braces. Knows strings and comments, not the language.</summary>
internal static class BraceMatcher
{
    /// <summary>No expression is longer; bounds the work for a text full of unclosed braces.</summary>
    private const int LongestExpression = 20_000;

    /// <summary>The offset of the brace that closes the one at <paramref name="open"/>, or -1.</summary>
    public static int FindClose(ReadOnlySpan<char> text, int open)
    {
        int depth = 0;
        int end = Math.Min(text.Length, open + LongestExpression);
        for (int i = open; i < end; i++)
        {
            switch (text[i])
            {
                case '{':
                    depth++;
                    break;
                case '}' when --depth == 0:
                    return i;
                case '"' or '\'' or '`' when depth > 0:
                    int close = EndOfString(text[..end], i);
                    i = close < 0 ? i : close;
                    break;
                case '/' when i + 1 < end && text[i + 1] == '*':
                    int comment = text[i..end].IndexOf("*/", StringComparison.Ordinal);
                    i = comment < 0 ? end : i + comment + 1;
                    break;
            }
        }

        return -1;
    }

    private static int EndOfString(ReadOnlySpan<char> text, int quote)
    {
        for (int i = quote + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == text[quote])
            {
                return i;
            }
            else if (text[i] == '\n' && text[quote] != '`')
            {
                return -1;
            }
        }

        return -1;
    }
}
