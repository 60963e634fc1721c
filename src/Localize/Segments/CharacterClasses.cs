using System.Globalization;

namespace Localize.Segments;

/// <summary>The class of each UTF-16 unit: a table of 64 Ki bytes, made once from the Unicode categories of the runtime.</summary>
internal static class CharacterClasses
{
    private const string Closers = ")]}”’»」』）】›*_》〉］\"'“‘«‹｣〕〗༽";
    private const string Openers = "([{“‘„«»¿¡-–—―*_‹›「『（【《〈［\"'‚‛‟•⁃·‒″”";
    private const string Vowels = "aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿāăąēĕėęěĩīĭįıōŏőœũūŭůűųŷơưəǎǐǒǔαεηιουωάέήίόύώϊϋΐΰаеёиоуыэюяіїєәөүұӣӯ";

    private static readonly CharacterClass[] Table = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => Classify((char)c))];

    public static CharacterClass Of(char c) => Table[c];

    private static CharacterClass Classify(char c)
    {
        CharacterClass found = ByCategory(c);
        found |= Closers.Contains(c, StringComparison.Ordinal) ? CharacterClass.Closer : 0;
        found |= Openers.Contains(c, StringComparison.Ordinal) ? CharacterClass.Opener : 0;
        return found | (IsVowel(c, found) ? CharacterClass.Vowel : 0);
    }

    private static CharacterClass ByCategory(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharacterClass.Letter | CharacterClass.Upper,
        UnicodeCategory.LowercaseLetter => CharacterClass.Letter | CharacterClass.Lower,
        UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter => CharacterClass.Letter,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => CharacterClass.Letter,
        UnicodeCategory.DecimalDigitNumber => CharacterClass.Digit,
        _ => char.IsWhiteSpace(c) || c is '\u200B' or '\u200E' or '\u200F' or '\uFEFF' ? CharacterClass.Space : CharacterClass.None,
    };

    private static bool IsVowel(char c, CharacterClass found) =>
        (found & CharacterClass.Letter) != 0
        && ((found & (CharacterClass.Upper | CharacterClass.Lower)) == 0
            || c is >= '\u1EA0' and <= '\u1EF9' or >= '\u0530' and <= '\u058F' or >= '\u10A0' and <= '\u10FF'
            || Vowels.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal));
}
