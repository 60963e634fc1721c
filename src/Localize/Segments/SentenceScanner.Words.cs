namespace Localize.Segments;

/// <content>Words and characters around a stop.</content>
internal ref partial struct SentenceScanner
{
    public const int LongestToken = 32;
    private const int LongestAddress = 200;
    private const int MostOpeners = 8;

    private static bool IsSpace(char c) => (CharacterClasses.Of(c) & CharacterClass.Space) != 0;

    private static bool IsCaseless(CharacterClass found) => (found & (CharacterClass.Letter | CharacterClass.Upper | CharacterClass.Lower)) == CharacterClass.Letter;

    private static bool IsNumber(ReadOnlySpan<char> token)
    {
        foreach (char c in token)
        {
            if ((CharacterClasses.Of(c) & CharacterClass.Digit) == 0)
            {
                return false;
            }
        }

        return true;
    }

    // A letter of a southern Indic script with its marks (in the north "है" is a verb), "மு.", stands for a name.
    private static bool IsSyllable(ReadOnlySpan<char> token)
    {
        if (token.Length > 4 || token[0] is not (>= '\u0B80' and <= '\u0DFF'))
        {
            return false;
        }

        int letters = 0;
        foreach (char c in token)
        {
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters == 1;
    }

    private static bool IsInitial(ReadOnlySpan<char> token) =>
        (CharacterClasses.Of(token[^1]) & CharacterClass.Upper) != 0 && (token.Length == 1 || (token.Length <= 5 && token[^2] == '.'));

    private static bool IsLowerCaseWord(ReadOnlySpan<char> token)
    {
        foreach (char c in token)
        {
            if ((CharacterClasses.Of(c) & CharacterClass.Lower) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private readonly bool HasVowel(ReadOnlySpan<char> token)
    {
        foreach (char c in token)
        {
            if ((CharacterClasses.Of(c) & CharacterClass.Vowel) != 0 || (language.HasSyllabicConsonants && c is 'r' or 'l' or 'р' or 'л'))
            {
                return true;
            }
        }

        return false;
    }

    private readonly CharacterClass ClassAt(int at) => (uint)at < (uint)text.Length ? CharacterClasses.Of(text[at]) : CharacterClass.None;

    // Whether there is nothing between the start of the sentence and here but space, bullets and opening marks.
    private readonly bool IsSentenceStart(int at)
    {
        int limit = Math.Max(sentenceStart, at - MostOpeners);
        while (at > limit && (ClassAt(at - 1) & (CharacterClass.Space | CharacterClass.Opener)) != 0)
        {
            at--;
        }

        return at <= contentStart;
    }

    private readonly int SkipSpaces(int at)
    {
        while (at < text.Length && IsSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private readonly int SkipOpeners(int at)
    {
        int limit = Math.Min(text.Length, at + MostOpeners);
        while (at < limit && ((ClassAt(at) & CharacterClass.Opener) != 0 || text[at] is ' ' or '\u00A0' or '\u202F'))
        {
            at++;
        }

        return at;
    }

    private readonly int EndOfWord(int at)
    {
        int limit = Math.Min(text.Length, at + LongestToken);
        while (at < limit && (CharacterClasses.Of(text[at]) & CharacterClass.Letter) != 0)
        {
            at++;
        }

        return at;
    }

    private static bool IsRomanNumber(ReadOnlySpan<char> token) => !token.ContainsAnyExcept("IVXLC");

    private readonly bool IsRoman(int word)
    {
        int end = word;
        while (end < text.Length && end - word < 8 && text[end] is 'I' or 'V' or 'X' or 'L' or 'C')
        {
            end++;
        }

        return end > word && (ClassAt(end) & CharacterClass.Letter) == 0;
    }
}
