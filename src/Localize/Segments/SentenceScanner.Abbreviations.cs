namespace Localize.Segments;

/// <content>A single full stop: does it end a sentence, or shorten a word, a name or a number?</content>
internal ref partial struct SentenceScanner
{
    private const int LongestAdverbial = 16;

    private readonly BoundaryRule JudgeFullStop(int at, int closed, int next, int word)
    {
        ReadOnlySpan<char> token = TokenBefore(at);
        if (token.Length == 0)
        {
            return BoundaryRule.FullStop;
        }

        if (IsSectionNumber(token) && IsSentenceStart(at - token.Length))
        {
            return BoundaryRule.ListMarker;
        }

        if (IsNumber(token) || (language.HasOrdinals && token.Length > 1 && IsRomanNumber(token)))
        {
            return JudgeNumber(at, token, word);
        }

        if (IsSyllable(token))
        {
            return BoundaryRule.Initial;
        }

        AbbreviationKind kind = Kind(token);
        if (kind == AbbreviationKind.None || IsRatherInitial(kind, token, word))
        {
            return IsInitial(token) ? JudgeInitial(at, token, word) : JudgeUnknown(at, token, closed > at + 1, word);
        }

        return JudgeAbbreviation(kind, at, token, next, word);
    }

    // "3.4.2.": the number of a section stays with it.
    private static bool IsSectionNumber(ReadOnlySpan<char> token) => char.IsAsciiDigit(token[0]) && token.Contains('.') && !token.ContainsAnyExcept("0123456789.");

    // "S. Typhi", not "S. 12": a capital that could stand for a page stands for a name when no number follows.
    private readonly bool IsRatherInitial(AbbreviationKind kind, ReadOnlySpan<char> token, int word) =>
        token.Length == 1 && (CharacterClasses.Of(token[0]) & CharacterClass.Upper) != 0
        && (kind & (AbbreviationKind.NeverFinal | AbbreviationKind.Title | AbbreviationKind.User)) == 0 && (ClassAt(word) & CharacterClass.Digit) == 0;

    private readonly BoundaryRule JudgeAbbreviation(AbbreviationKind kind, int at, ReadOnlySpan<char> token, int next, int word)
    {
        if ((kind & AbbreviationKind.User) != 0)
        {
            return BoundaryRule.UserAbbreviation;
        }

        if ((kind & (AbbreviationKind.Numbered | AbbreviationKind.Month)) != 0 && ((ClassAt(word) & CharacterClass.Digit) != 0 || IsRoman(word)))
        {
            return BoundaryRule.Numbered;
        }

        if ((kind & AbbreviationKind.Unit) != 0 && (ClassAt(word) & CharacterClass.Upper) != 0 && FollowsNumber(at - token.Length) && !IsOpeningAdverbial(at, token) && !language.IsCarriedOn(WordAt(word)))
        {
            return BoundaryRule.UnitBeforeCapital;
        }

        if ((kind & AbbreviationKind.NeverFinal) != 0)
        {
            return BoundaryRule.NeverFinal;
        }

        bool starter = IsStarter(word);
        bool ambiguous = (kind & (AbbreviationKind.Ambiguous | AbbreviationKind.Unit)) != 0;
        if ((kind & AbbreviationKind.Title) != 0 && !(ambiguous && starter))
        {
            return BoundaryRule.Title;
        }

        if (!ambiguous)
        {
            return BoundaryRule.AbbreviationBeforeStarter;
        }

        if (!starter && !(word > next && text[next] is '"' or '“' or '«' or '„'))
        {
            return BoundaryRule.Ambiguous;
        }

        return IsOpeningAdverbial(at, token) ? BoundaryRule.OpeningAdverbial : BoundaryRule.AbbreviationBeforeStarter;
    }

    // An unknown token with stops inside, or without a vowel, is an abbreviation we do not know.
    private readonly BoundaryRule JudgeUnknown(int at, ReadOnlySpan<char> token, bool closes, int word)
    {
        if (IsMonthOfDate(at, token, word))
        {
            return BoundaryRule.Numbered;
        }

        bool acronym = IsAcronym(token);
        if (!acronym && (token.Length > 4 || HasVowel(token) || (CharacterClasses.Of(token[^1]) & (CharacterClass.Upper | CharacterClass.Digit)) != 0 || (CharacterClasses.Of(token[0]) & CharacterClass.Digit) != 0))
        {
            return BoundaryRule.FullStop;
        }

        if (!acronym && (ClassAt(word) & CharacterClass.Upper) != 0 && FollowsNumber(at - token.Length))
        {
            return BoundaryRule.UnitBeforeCapital;
        }

        return closes || IsStarter(word) ? BoundaryRule.AbbreviationBeforeStarter : acronym ? BoundaryRule.Acronym : BoundaryRule.ShortToken;
    }

    private readonly BoundaryRule JudgeInitial(int at, ReadOnlySpan<char> token, int word)
    {
        bool ends = IsStarter(word) && !IsInitialBefore(at, token) && !IsInitialAt(word) && !IsSentenceStart(at - token.Length);
        return ends || (IsListedLetter(at, token) && !IsInitialAt(word)) ? BoundaryRule.InitialBeforeStarter : BoundaryRule.Initial;
    }

    private readonly BoundaryRule JudgeNumber(int at, ReadOnlySpan<char> token, int word)
    {
        if (IsSentenceStart(at - token.Length))
        {
            return BoundaryRule.ListMarker;
        }

        if (IsRange(at, word) || IsDateAhead(token, word))
        {
            return BoundaryRule.Numbered;
        }

        if (!language.HasOrdinals || IsStarter(word))
        {
            return BoundaryRule.NumberAtEnd;
        }

        bool roman = (CharacterClasses.Of(token[0]) & CharacterClass.Digit) == 0;
        bool ordinal = roman || (token.Length <= 3 && !((ClassAt(word) & CharacterClass.Digit) != 0 && token.Length > 2) && !FollowsNumbered(at - token.Length) && !IsDate(at - token.Length));
        return ordinal ? BoundaryRule.Ordinal : BoundaryRule.NumberAtEnd;
    }

    // "21. 4.": the second number is the month, and the date is complete.
    private readonly bool IsDate(int number) =>
        number - 3 >= sentenceStart && IsSpace(text[number - 1]) && text[number - 2] == '.' && (ClassAt(number - 3) & CharacterClass.Digit) != 0;

    // "21. 3. - 20. 4."
    private readonly bool IsRange(int at, int word) =>
        (ClassAt(word) & CharacterClass.Digit) != 0 && text[(at + 1)..word].Trim() is ['-' or '–' or '—'];

    // "13. Jän. 2006": a day, a month shortened, a number.
    private readonly bool IsDateAhead(ReadOnlySpan<char> day, int word)
    {
        int end = EndOfWord(word);
        return day.Length <= 2 && end - word is >= 2 and <= 5 && end + 2 < text.Length && text[end] == '.' && IsSpace(text[end + 1]) && (ClassAt(end + 2) & CharacterClass.Digit) != 0;
    }

    // The month of such a date.
    private readonly bool IsMonthOfDate(int at, ReadOnlySpan<char> token, int word)
    {
        int stop = at - token.Length - 2;
        return (ClassAt(word) & CharacterClass.Digit) != 0 && token.Length is >= 2 and <= 5 && stop > sentenceStart && IsSpace(text[stop + 1]) && text[stop] == '.'
            && TokenBefore(stop) is { Length: 1 or 2 } day && IsNumber(day);
    }

    // A number, or the unit of a number: "5 тис. грн."
    private readonly bool FollowsNumber(int unit)
    {
        int end = unit - 1;
        if (end <= sentenceStart || !IsSpace(text[end]))
        {
            return unit > sentenceStart && ((ClassAt(unit - 1) & CharacterClass.Digit) != 0 || text[unit - 1] == '/');
        }

        if ((ClassAt(end - 1) & CharacterClass.Digit) != 0 || text[end - 1] == '/')
        {
            return true;
        }

        ReadOnlySpan<char> before = TokenBefore(text[end - 1] == '.' ? end - 1 : end);
        return before.Length > 0 && (Kind(before) & AbbreviationKind.Unit) != 0;
    }

    // "Abb. 3.", "Kat 3.": what has a number behind it is counted, not ordered.
    private readonly bool FollowsNumbered(int number)
    {
        int end = number - 1;
        if (end <= sentenceStart || !IsSpace(text[end]))
        {
            return false;
        }

        ReadOnlySpan<char> before = TokenBefore(text[end - 1] == '.' ? end - 1 : end);
        return before.Length > 0 && ((Kind(before) & AbbreviationKind.Numbered) != 0
            || (language.HasNumberedNames && before.Length > 2 && (CharacterClasses.Of(before[0]) & CharacterClass.Upper) != 0 && !IsSentenceStart(end - before.Length)));
    }

    // Short parts of letters with stops between: "a.k.a", not "example.org" or "3.5".
    private static bool IsAcronym(ReadOnlySpan<char> token)
    {
        int part = 0;
        bool parts = false;
        foreach (char c in token)
        {
            parts |= c == '.';
            part = c == '.' ? 0 : part + 1;
            if (part > 4 || (CharacterClasses.Of(c) & CharacterClass.Digit) != 0)
            {
                return false;
            }
        }

        return parts;
    }

    // "At 5 a.m. Mr. Smith went": up to the abbreviation there is only a number and a preposition, so the clause is still to come.
    private readonly bool IsOpeningAdverbial(int at, ReadOnlySpan<char> token)
    {
        int length = at - token.Length - contentStart;
        if (length is <= 0 or > LongestAdverbial)
        {
            return false;
        }

        ReadOnlySpan<char> before = text.Slice(contentStart, length).TrimEnd();
        int space = before.IndexOf(' ');
        return space > 0 && (CharacterClasses.Of(before[^1]) & CharacterClass.Digit) != 0 && before[(space + 1)..].IndexOf(' ') < 0;
    }

    // "A and B. Then", "vitamin C. Then": the letter names a thing and is no initial.
    private readonly bool IsListedLetter(int at, ReadOnlySpan<char> token)
    {
        int end = at - token.Length - 1;
        int start = end;
        while (start > sentenceStart && end - start < 5 && (ClassAt(start - 1) & CharacterClass.Lower) != 0)
        {
            start--;
        }

        if (token.Length == 1 && end > sentenceStart && language.IsLettered(Lower(TokenBefore(end))))
        {
            return true;
        }

        return token.Length == 1 && start < end && start - 3 >= sentenceStart && text[start - 1] == ' ' && (ClassAt(start - 2) & CharacterClass.Upper) != 0 && text[start - 3] == ' ';
    }

    private readonly bool IsInitialBefore(int at, ReadOnlySpan<char> token)
    {
        int before = at - token.Length;
        return before >= 2 && text[before - 1] is ' ' or '\u00A0' && text[before - 2] == '.';
    }

    private readonly bool IsInitialAt(int word) => word + 1 < text.Length && (ClassAt(word) & CharacterClass.Upper) != 0 && text[word + 1] == '.';
}
