namespace Localize.Segments;

/// <content>Lists written in one line: "1) bread 2) milk", "a. first b. second", "• one • two". The first mark opens the sentence.</content>
internal ref partial struct SentenceScanner
{
    // "1. first 2. second" is a list; in a long clause "of paragraph 2." is not.
    private const int LongestDottedItem = 60;

    private BoundaryRule JudgeListMark(int at, out int end)
    {
        end = at;
        if (text[at] == ')')
        {
            BoundaryRule rule = JudgeListNumber(at, ')', ref end);
            return rule == BoundaryRule.Continuation && IsBracketedSentence(at, ref end) ? BoundaryRule.BracketedSentence : rule;
        }

        if (IsSentenceStart(at))
        {
            listStyle = text[at];
            return BoundaryRule.ListMarker;
        }

        return listStyle == text[at] && IsSpace(text[at - 1]) ? BoundaryRule.ListItem : BoundaryRule.Continuation;
    }

    // "(Reuters) (He left.)": what stands in brackets from its start on ends before a sentence in brackets of its own.
    private readonly bool IsBracketedSentence(int at, ref int end)
    {
        int next = SkipSpaces(at + 1);
        if (next == at + 1 || next >= text.Length || text[next] != '(' || (ClassAt(next + 1) & CharacterClass.Upper) == 0 || contentStart >= at || text[contentStart] != '(')
        {
            return false;
        }

        int close = text[next..Math.Min(text.Length, next + Lookahead)].IndexOf(')');
        bool whole = close > 0 && text[next + close - 1] is '.' or '!' or '?' or '…' && text[contentStart..Math.Min(at, contentStart + Lookahead)].IndexOf(')') < 0;
        end = whole ? next : end;
        return whole;
    }

    private BoundaryRule JudgeNumberMark(int at, ref int end)
    {
        if (text[at] != '.' || !EndsListMark(at) || at + 1 >= text.Length || text[at + 1] is not (' ' or ')') || (language.HasOrdinals && text[at + 1] != ')'))
        {
            return BoundaryRule.EndOfText;
        }

        int item = end;
        BoundaryRule rule = JudgeListNumber(at, '.', ref item);
        if (rule is BoundaryRule.ListItem or BoundaryRule.ListMarker)
        {
            end = item;
            return rule;
        }

        return BoundaryRule.EndOfText;
    }

    // "12", "a", "iv": what stands before the stop may be a mark at all.
    private readonly bool EndsListMark(int at) => at > sentenceStart && (char.IsAsciiDigit(text[at - 1])
        || (char.IsAsciiLetterLower(text[at - 1]) && (at - 2 < sentenceStart || text[at - 2] is 'i' or 'v' or 'x' || (ClassAt(at - 2) & CharacterClass.Letter) == 0)));

    private BoundaryRule JudgeListNumber(int at, char style, ref int end)
    {
        int start = at;
        while (start > sentenceStart && at - start < 5 && (CharacterClasses.Of(text[start - 1]) & (CharacterClass.Letter | CharacterClass.Digit)) != 0)
        {
            start--;
        }

        int value = ListMarkValue(text[start..at], style == listStyle ? listValue + 1 : 0);
        if (value == 0 || (ClassAt(at + 1) & (CharacterClass.Letter | CharacterClass.Digit)) != 0)
        {
            return BoundaryRule.Continuation;
        }

        start -= start > sentenceStart && text[start - 1] == '(' ? 1 : 0;
        if (IsSentenceStart(start))
        {
            (listStyle, listValue) = listStyle is '•' or '⁃' or '◦' ? (listStyle, listValue) : (style, value);
            return BoundaryRule.ListMarker;
        }

        bool bracketed = style == ')' || (at + 1 < text.Length && text[at + 1] == ')');
        if (!bracketed && start - sentenceStart > LongestDottedItem)
        {
            return BoundaryRule.Continuation;
        }

        bool another = bracketed && listValue > 1 && value == 1 && (ClassAt(SkipSpaces(at + (style == ')' ? 1 : 2))) & CharacterClass.Upper) != 0;
        if ((!another && (style != listStyle || value != listValue + 1)) || !IsSpace(text[start - 1]))
        {
            return BoundaryRule.Continuation;
        }

        // "(4) ... alin. (5)" refers to a part of something.
        int stop = start - 2;
        if (stop > sentenceStart && text[stop] == '.' && Kind(TokenBefore(stop)) != AbbreviationKind.None)
        {
            return BoundaryRule.Continuation;
        }

        (listStyle, listValue) = (style, value);
        end = start;
        return BoundaryRule.ListItem;
    }

    // A letter counts from a = 1; a Roman numeral is taken for one when it continues the list.
    private static int ListMarkValue(ReadOnlySpan<char> mark, int expected)
    {
        if (mark.Length is 0 or > 4)
        {
            return 0;
        }

        if (char.IsAsciiDigit(mark[0]))
        {
            return ListNumber(mark);
        }

        if (mark.Length == 1 && mark[0] is (>= 'a' and <= 'z'))
        {
            return (mark[0], expected) switch { ('i', 0) => 1, ('v', 5) => 5, ('x', 10) => 10, _ => mark[0] - 'a' + 1 };
        }

        return mark is "ii" ? 2 : mark is "iii" ? 3 : mark is "iv" ? 4 : mark is "vi" ? 6 : mark is "vii" ? 7 : mark is "viii" ? 8 : mark is "ix" ? 9 : 0;
    }

    private static int ListNumber(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char c in digits)
        {
            if (!char.IsAsciiDigit(c))
            {
                return 0;
            }

            number = (number * 10) + (c - '0');
        }

        return digits.Length <= 3 ? number : 0;
    }

    private readonly bool IsNumberedList(int word)
    {
        int end = word;
        while (end < text.Length && end - word < 3 && (ClassAt(end) & CharacterClass.Digit) != 0)
        {
            end++;
        }

        return end < text.Length && text[end] is '.' or ')';
    }

    private readonly bool IsListMarkAhead(int at) => at + 1 < text.Length && text[at + 1] is '.' or ')' && !IsSpace(text[at]) && (ClassAt(at) & (CharacterClass.Letter | CharacterClass.Digit)) != 0;
}
