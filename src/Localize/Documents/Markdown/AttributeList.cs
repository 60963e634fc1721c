namespace Localize.Documents.Markdown;

/// <summary>Attribute lists: <c>{#id .class key=value}</c>, <c>{: .class}</c>, <c>{.class}</c>.</summary>
internal static class AttributeList
{
    private const int LongestList = 500;

    /// <summary>The end of the list that begins at the offset, or 0.</summary>
    public static int FindEnd(string text, int start, int lineEnd)
    {
        if (start + 2 >= lineEnd || text[start + 1] is not ('#' or '.' or ':') || !IsNameStart(text[start + 2]))
        {
            return 0;
        }

        int close = text.AsSpan(start, Math.Min(LongestList, lineEnd - start)).IndexOf('}');
        return close < 0 || text.AsSpan(start + 1, close - 1).Contains('{') ? 0 : start + close + 1;
    }

    private static bool IsNameStart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or ' ' or '.' or '#' or ':';
}
