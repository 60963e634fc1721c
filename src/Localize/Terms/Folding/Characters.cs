using System.Globalization;

namespace Localize.Terms.Folding;

/// <summary>What single characters are to term matching.</summary>
internal static class Characters
{
    /// <summary>Takes the place of text that must not match: URLs, handles, code.</summary>
    public const char Blocked = '\uFFFC';

    /// <summary>A letter, mark or digit of a script that sets spaces between words. Surrogates count: they are letters of rare scripts or emoji.</summary>
    public static bool IsSpacedWord(char c) => CharacterTable.IsSpacedWord(c);

    internal static bool ComputeIsSpacedWord(char c)
    {
        if (c < 128)
        {
            return char.IsAsciiLetterOrDigit(c) || c == '_';
        }

        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter => true,
            UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter => !ComputeIsUnspaced(c),
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => !ComputeIsUnspaced(c),
            UnicodeCategory.DecimalDigitNumber => true,
            _ => false,
        };
    }

    /// <summary>A letter of a script written without spaces: Thai, Lao, Burmese, Khmer, Tibetan, kana, bopomofo, Han.</summary>
    public static bool IsUnspaced(char c) => CharacterTable.IsUnspaced(c);

    internal static bool ComputeIsUnspaced(char c) =>
        c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u0F00' and <= '\u0FFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
            or (>= '\u3005' and <= '\u3007') or (>= '\u3031' and <= '\u3035') or (>= '\u3041' and <= '\u30FF') or (>= '\u3105' and <= '\u312F')
            or (>= '\u31F0' and <= '\u31FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    public static bool IsUnspaced(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (IsUnspaced(c))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsKatakana(char c) => c is >= '\u30A1' and <= '\u30FF';

    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u052F';

    /// <summary>Characters that are not seen and do not change a word: soft hyphen, zero-width and direction marks, tatweel, harakat, variation selectors.</summary>
    public static bool IsIgnorable(char c) =>
        c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064')
            or (>= '\u2066' and <= '\u2069') or '\uFEFF' or (>= '\uFE00' and <= '\uFE0F')
            or '\u0640' or (>= '\u064B' and <= '\u0652') or '\u0670';

    public static bool IsCombining(char c) =>
        c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Half-width voicing marks, which belong to the kana before them.</summary>
    public static bool IsHalfWidthMark(char c) => c is '\uFF9E' or '\uFF9F';

    /// <summary>Characters that Unicode keeps for round trips and that stand for others: full and half width, ligatures, Arabic presentation forms.</summary>
    public static bool IsCompatibility(char c) =>
        c is (>= '\uFF01' and <= '\uFFEE') or (>= '\uFB00' and <= '\uFDFB') or (>= '\uFE70' and <= '\uFEFC');

    /// <summary>One spelling for characters that differ in look, not in meaning.</summary>
    public static char Unify(char c) => c switch
    {
        '\u2019' or '\u2018' or '\u02BC' or '\u02B9' or '\u2032' or '\u0060' or '\u00B4' or '\u201B' or '\u02BB' => '\'',
        '\u2010' or '\u2011' or '\uFE63' or '\u2212' => '-',
        '\u30FB' or '\u2022' or '\u2027' or '\u2219' or '\uFF65' => '\u00B7',
        '\u0623' or '\u0625' or '\u0622' or '\u0671' => '\u0627',
        '\u0649' or '\u06CC' => '\u064A',
        '\u06A9' => '\u0643',
        '\u0451' => '\u0435',
        '\u0401' => '\u0415',
        '\u03C2' => '\u03C3',
        _ => c,
    };

    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\u00A0' or '\u202F' or '\u3000' or (>= '\u2000' and <= '\u200A');
}
