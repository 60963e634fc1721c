namespace Localize.Documents.Markdown;

/// <summary>Attribute lists: <c>{#id .class key=value}</c>, <c>{: .class}</c>, <c>{.class}</c>, <c>{ #id }</c> (Python-Markdown).</summary>
internal static class AttributeList
{
    private const int LongestList = 500;
    private static readonly System.Buffers.SearchValues<char> KeyCharacters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:");

    /// <summary>The end of the list that begins at the offset, or 0.</summary>
    public static int FindEnd(string text, int start, int lineEnd)
    {
        ReadOnlySpan<char> rest = text.AsSpan(start, lineEnd - start);
        if (!Begins(rest) && !(start > 0 && text[start - 1] is ')' or ']' or '`' && BeginsWithKey(rest)))
        {
            return 0;
        }

        int close = text.AsSpan(start, Math.Min(LongestList, lineEnd - start)).IndexOf('}');
        return close < 0 || text.AsSpan(start + 1, close - 1).Contains('{') ? 0 : start + close + 1;
    }

    /// <summary>Whether the text begins with what begins a list.</summary>
    public static bool Begins(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != '{')
        {
            return false;
        }

        ReadOnlySpan<char> mark = text[1..].TrimStart(' ');
        bool isSpaced = mark.Length + 1 < text.Length;
        return mark.Length > 1 && mark[0] is '#' or '.' or ':' && (isSpaced ? char.IsLetterOrDigit(mark[1]) : IsNameStart(mark[1]));
    }

    /// <summary><c>{ width=300 }</c> after an image, a link or code.</summary>
    private static bool BeginsWithKey(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> key = text.Length < 4 ? [] : text[1..].TrimStart(' ');
        int length = key.IndexOfAnyExcept(KeyCharacters);
        return length > 0 && key[length] == '=' && char.IsAsciiLetter(key[0]);
    }

    private static bool IsNameStart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or ' ' or '.' or '#' or ':';
}
