namespace Localize.Segments;

/// <content>A single capital with a stop: the initial of a name, or the name of a thing.</content>
internal ref partial struct SentenceScanner
{
    // "S. Typhi", not "S. 12": a capital that could stand for a page stands for a name when no number follows.
    private readonly bool IsRatherInitial(AbbreviationKind kind, ReadOnlySpan<char> token, int word) =>
        token.Length == 1 && (CharacterClasses.Of(token[0]) & CharacterClass.Upper) != 0
        && (kind & (AbbreviationKind.NeverFinal | AbbreviationKind.Title | AbbreviationKind.User)) == 0 && (ClassAt(word) & CharacterClass.Digit) == 0;

    private readonly BoundaryRule JudgeInitial(int at, ReadOnlySpan<char> token, int word)
    {
        bool ends = IsStarter(word) && !IsInitialBefore(at, token) && !IsInitialAt(word) && !IsSentenceStart(at - token.Length);
        return ends || (!IsInitialAt(word) && IsListedLetter(at, token)) ? BoundaryRule.InitialBeforeStarter : BoundaryRule.Initial;
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
