using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Localize.Segments;

/// <summary>The class of each UTF-16 unit: a table of 64 Ki entries, made once from the Unicode categories of the runtime.</summary>
internal static class CharacterClasses
{
    private const string Closers = ")]}”’»」』）】›*_》〉］\"'“‘«‹｣〕〗༽";
    private const string Openers = "([{“‘„«»¿¡-–—―*_‹›「『（【《〈［\"'‚‛‟•⁃·‒″”";
    private const string Vowels = "aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿāăąēĕėęěĩīĭįıōŏőœũūŭůűųŷơưəǎǐǒǔαεηιουωάέήίόύώϊϋΐΰаеёиоуыэюяіїєәөүұӣӯ";

    private static readonly CharacterClass[] Table = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => Classify((char)c))];

    // The table has an entry for every char, so the index needs no check.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterClass Of(char c) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Table), c);

    private static CharacterClass Classify(char c)
    {
        CharacterClass found = ByCategory(c);
        found |= Closers.Contains(c, StringComparison.Ordinal) ? CharacterClass.Closer : 0;
        found |= Openers.Contains(c, StringComparison.Ordinal) ? CharacterClass.Opener : 0;
        found |= (found & CharacterClass.Closer) != 0 || IsAttached(c) ? CharacterClass.Attached : 0;
        found |= (found & (CharacterClass.Letter | CharacterClass.Digit)) == 0 && c != ' ' ? CharacterClass.Mark : 0;
        return found | (IsVowel(c, found) ? CharacterClass.Vowel : 0);
    }

    private static CharacterClass ByCategory(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharacterClass.Letter | CharacterClass.Upper,
        UnicodeCategory.LowercaseLetter => CharacterClass.Letter | CharacterClass.Lower,
        UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter => CharacterClass.Letter,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => CharacterClass.Letter,
        UnicodeCategory.DecimalDigitNumber => CharacterClass.Digit,
        _ => char.IsWhiteSpace(c) || c is '\u2800' or '\u200B' or '\u200E' or '\u200F' or '\uFEFF' ? CharacterClass.Space : CharacterClass.None,
    };

    // Bidirectional controls, superscript numbers and daggers, "[12]", the placeholder of a code, surrogates, ":)", "=D", "^^".
    private static bool IsAttached(char c) =>
        c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '¹' or '²' or '³' or (>= '⁰' and <= '⁹') or '†' or '‡' or '['
            or InlineText.PlaceholderCharacter or (>= '\uD83C' and <= '\uD83E') or ':' or ';' or '=' or '^' or '☺' or '☹' or '♥' or '❤' or '♡'
            or '\u200D' or '\uFE0F';

    private static bool IsVowel(char c, CharacterClass found) =>
        (found & CharacterClass.Letter) != 0
        && ((found & (CharacterClass.Upper | CharacterClass.Lower)) == 0
            || c is >= '\u1EA0' and <= '\u1EF9' or >= '\u0530' and <= '\u058F' or >= '\u10A0' and <= '\u10FF'
            || Vowels.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal));
}
