namespace Localize.Merging;

/// <summary>Recognizes what HTML and Markdown read as a character reference.</summary>
internal static class CharacterReference
{
    private const int LongestName = 32;

    /// <summary>Whether an ampersand begins <c>&amp;name;</c>, <c>&amp;#123;</c> or <c>&amp;#x1F;</c>.</summary>
    public static bool IsAt(string text, int ampersand)
    {
        int at = ampersand + 1;
        bool isNumber = at < text.Length && text[at] == '#';
        at += isNumber ? 1 : 0;
        int start = at;
        while (at < text.Length && at - start < LongestName && char.IsAsciiLetterOrDigit(text[at]))
        {
            at++;
        }

        return at > start && at < text.Length && text[at] == ';';
    }
}
