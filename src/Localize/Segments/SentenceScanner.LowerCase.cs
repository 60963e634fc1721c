namespace Localize.Segments;

/// <content>A stop before a lower-case letter: the sentence goes on, save in loose usage and in lists.</content>
internal ref partial struct SentenceScanner
{
    // A shorter token before a stop is rather an abbreviation than a word.
    private const int ShortestWord = 4;

    // A forum's "it works. thanks": after a plain word of four letters or more that is no abbreviation.
    private readonly BoundaryRule JudgeBeforeLowerCase(int at, int runEnd, int closed, int next, int word)
    {
        if (word == next + 1 && text[next] is '(' or '[' && word + 1 < text.Length && text[word + 1] is ')' or ']' && Kind(TokenBefore(at)) == AbbreviationKind.None && TokenBefore(at).Length > 3)
        {
            return BoundaryRule.ListItem;
        }

        if (text[next] is '*' or '•' or '▪' or '■' && IsSpace(text[next + 1]) && Kind(TokenBefore(at)) == AbbreviationKind.None)
        {
            return BoundaryRule.ListItem;
        }

        if (closed == runEnd && word == next && rules.Options.LowerCaseStarts && IsEmphatic(at, runEnd, word) && IsStarter(word))
        {
            return BoundaryRule.LowerCaseStart;
        }

        if (closed != runEnd || word != next || runEnd != at + 1 || text[at] is not ('.' or '!' or '?'))
        {
            return BoundaryRule.LowerCase;
        }

        if (IsListMarkAhead(word) && text[at] == '.' && ((text[word + 1] == ')' && Kind(TokenBefore(at)) == AbbreviationKind.None) || (word + 3 < text.Length && (ClassAt(word + 3) & CharacterClass.Upper) != 0 && closed != next && !char.IsDigit(text[word]) && (ClassAt(at - 1) & CharacterClass.Digit) == 0 && Kind(TokenBefore(at)) == AbbreviationKind.None && TokenBefore(at).Length > 3)))
        {
            return BoundaryRule.ListItem;
        }

        if (text[at] == '.' && at > sentenceStart && text[at - 1] is ')' or ']' && rules.Options.LowerCaseStarts && IsStarter(word))
        {
            return BoundaryRule.LowerCaseStart;
        }

        ReadOnlySpan<char> token = TokenBefore(at);
        if (text[at] == '.' && token.Length < ShortestWord)
        {
            return BoundaryRule.LowerCase;
        }

        bool informal = rules.Options.LowerCaseStarts && IsInformal() && Kind(token) == AbbreviationKind.None;
        if (text[at] != '.')
        {
            return informal ? BoundaryRule.LowerCaseStart : BoundaryRule.LowerCase;
        }

        return Kind(token) == AbbreviationKind.None && !IsAddress(at) && MayPrecedeLowerCase(token, word, informal)
            ? BoundaryRule.LowerCaseStart
            : BoundaryRule.LowerCase;
    }

    // "What a place!!! it was worth the ride": more than an interjection, and more than one mark; or a question before more than "he wondered."
    private readonly bool IsEmphatic(int at, int runEnd, int word)
    {
        bool marked = text[at] is '!' or '?' && text[runEnd - 1] is '!' or '?' && at - contentStart > LongestInterjection;
        return marked && (runEnd > at + 1 || (text[at] == '?' && text[word..Math.Min(text.Length, word + LongestTag)].IndexOfAny('.', '!', '?') < 0));
    }

    // A plain word before any word where usage is loose; a plain word or a name before one that usually starts a sentence.
    private readonly bool MayPrecedeLowerCase(ReadOnlySpan<char> token, int word, bool informal)
    {
        bool plain = IsLowerCaseWord(token) && HasVowel(token);
        if (plain && rules.Options.LowerCaseStarts)
        {
            return true;
        }

        bool name = rules.Options.LowerCaseStarts && !token.ContainsAny(".-") && (informal || (CharacterClasses.Of(token[0]) & CharacterClass.Upper) != 0);
        return (plain || name) && IsStarter(word);
    }

    // Who starts a sentence in lower case does so again: "what is it? i don't know."
    private readonly bool IsInformal()
    {
        int first = SkipOpeners(contentStart);
        return (ClassAt(first) & CharacterClass.Lower) != 0 && (ClassAt(first + 1) & (CharacterClass.Lower | CharacterClass.Space)) != 0;
    }
}
