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

    // Letters, digits, and the stops and hyphens inside; what an apostrophe elides is cut off: "dell'art".
    private readonly ReadOnlySpan<char> TokenBefore(int at)
    {
        while (at > sentenceStart && text[at - 1] is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069')
        {
            at--;
        }

        int limit = Math.Max(sentenceStart, at - LongestToken);
        int start = at;
        int elided = 0;
        for (; start > limit; start--)
        {
            char c = text[start - 1];
            if ((CharacterClasses.Of(c) & (CharacterClass.Letter | CharacterClass.Digit)) != 0)
            {
                continue;
            }

            if (c is not ('.' or '\'' or '’' or '-' or '№' or '§' or '°' or 'º' or 'ª' or '\u200D' or '\u200C'))
            {
                break;
            }

            if (elided == 0 && c is '\'' or '’')
            {
                elided = start < at ? start : -1;
            }
        }

        start = Math.Max(start, elided);
        while (start < at && text[start] is '.' or '-')
        {
            start++;
        }

        return text[start..at];
    }

    private readonly AbbreviationKind Kind(ReadOnlySpan<char> token)
    {
        int hyphen = token.LastIndexOf('-');
        if (hyphen < 0 && token.Length > rules.LongestAbbreviation)
        {
            return AbbreviationKind.None;
        }

        AbbreviationKind kind = rules.KindOf(Lower(token));
        return kind != AbbreviationKind.None ? kind : hyphen < 0 ? KindOfCompound(lower[..token.Length]) : rules.KindOf(lower[(hyphen + 1)..token.Length]);
    }

    // "Hauptstr.": the last part of a compound is shortened.
    private readonly AbbreviationKind KindOfCompound(ReadOnlySpan<char> lower)
    {
        foreach (string part in language.Compounds)
        {
            if (lower.EndsWith(part, StringComparison.Ordinal))
            {
                return rules.KindOf(part);
            }
        }

        return AbbreviationKind.None;
    }

    private readonly ReadOnlySpan<char> WordAt(int word) => Lower(text[word..EndOfWord(word)]);

    private readonly bool IsStarter(int word)
    {
        int end = EndOfWord(word);
        if (end == word || (end == word + 1 && end < text.Length && text[end] == '.'))
        {
            return false;
        }

        return language.IsStarter(Lower(text[word..end]));
    }

    private readonly bool IsSpeech(int word) => language.IsSpeech(WordAt(word));

    private readonly bool IsBrand(int at) => language.IsBrand(Lower(TokenBefore(at)));

    // In the scanner's buffer, until the next word is looked up.
    private readonly ReadOnlySpan<char> Lower(ReadOnlySpan<char> token)
    {
        for (int i = 0; i < token.Length; i++)
        {
            char c = token[i];
            lower[i] = c is >= 'a' and <= 'z' ? c : c == 'I' && language.IsTurkic ? 'ı' : c == 'İ' ? 'i' : char.ToLowerInvariant(c);
        }

        return lower[..token.Length];
    }

    private readonly bool IsAddress(int at)
    {
        int limit = Math.Max(sentenceStart, at - LongestAddress);
        int start = at;
        while (start > limit && !IsSpace(text[start - 1]))
        {
            start--;
        }

        ReadOnlySpan<char> chunk = text[start..at];
        return chunk.ContainsAny('/', '@', '\\') || chunk.StartsWith("www", StringComparison.OrdinalIgnoreCase);
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
