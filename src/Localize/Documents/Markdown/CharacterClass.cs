using System.Globalization;

namespace Localize.Documents.Markdown;

/// <summary>The character classes of CommonMark 0.31.2, section 2.1.</summary>
internal static class CharacterClass
{
    public const string AsciiPunctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /// <summary>Unicode punctuation: categories P and S.</summary>
    public static bool IsPunctuation(char c) => c < 128
        ? char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) && c > ' ' && c != '\u007F'
        : char.IsPunctuation(c) || char.IsSymbol(c);

    /// <summary>Punctuation to every parser: symbols beyond ASCII are punctuation since CommonMark 0.31 only, and GitHub's is older.</summary>
    public static bool IsPunctuationEverywhere(char c) => c < 128 ? IsPunctuation(c) : char.IsPunctuation(c);

    /// <summary>Punctuation that Markdig takes for letters where it asks whether emphasis flanks.</summary>
    public static bool IsLetterToSome(char c) => c is '-' or '\u2212' or '\u2020' or '\u2021';

    /// <summary>Unicode white space; the edge of a text counts as white space and is given as <c>\0</c>.</summary>
    public static bool IsWhiteSpace(char c) =>
        c is ' ' or '\t' or '\n' or '\f' or '\r' or '\0' || (c >= 128 && char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator);

    public static bool IsAsciiPunctuation(char c) => c < 128 && c > ' ' && c != '\u007F' && !char.IsAsciiLetterOrDigit(c);
}
