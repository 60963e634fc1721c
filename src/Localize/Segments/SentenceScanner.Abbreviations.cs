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
}
