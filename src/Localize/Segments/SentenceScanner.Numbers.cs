namespace Localize.Segments;

/// <content>A full stop after a number: an ordinal, a date, a mark in a list, or the end.</content>
internal ref partial struct SentenceScanner
{
    // "3.4.2.": the number of a section stays with it.
    private static bool IsSectionNumber(ReadOnlySpan<char> token) => char.IsAsciiDigit(token[0]) && token.Contains('.') && !token.ContainsAnyExcept("0123456789.");

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

        if (!language.HasOrdinals || IsStarter(word) || IsScore(at - token.Length, token))
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

    // "1:2", "19:30", "3,5" and, of single digits, "2–1": the second number orders nothing.
    private readonly bool IsScore(int number, ReadOnlySpan<char> token)
    {
        int mark = number - 1;
        if (mark <= sentenceStart || (ClassAt(mark - 1) & CharacterClass.Digit) == 0)
        {
            return false;
        }

        bool single = token.Length == 1 && (mark - 2 < sentenceStart || (ClassAt(mark - 2) & CharacterClass.Digit) == 0);
        return text[mark] is ':' or ',' || (single && text[mark] is '–' or '-');
    }

    // "21. 3. - 20. 4."
    private readonly bool IsRange(int at, int word) =>
        word > at + 2 && (ClassAt(word) & CharacterClass.Digit) != 0 && text[(at + 1)..word].Trim() is ['-' or '–' or '—'];

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
}
