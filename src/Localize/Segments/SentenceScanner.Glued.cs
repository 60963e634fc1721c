namespace Localize.Segments;

/// <content>A stop without a space behind it: scripts that need none, numbers and addresses, a space forgotten.</content>
internal ref partial struct SentenceScanner
{
    private readonly BoundaryRule JudgeGlued(int at, int runEnd, int closed)
    {
        char next = text[closed];
        CharacterClass after = CharacterClasses.Of(next);
        if (text[at] is '。' or '．' or '！' or '？' or '｡' or '।' or '॥' or '።' or '፧' or '។' or '៕' or '။' or '۔' or '༎' || (runEnd > at && text[runEnd - 1] is '？' or '！' or '。'))
        {
            return JudgeSpaceless(at, runEnd, closed, next, after);
        }

        if (text[at] == '!' && closed == at + 1 && IsCaseless(after) && IsBrand(at))
        {
            return BoundaryRule.Brand;
        }

        if (language.HasDirectedQuotes && text[at] is '!' or '?' or '…' && (IsCaseless(after) || next is '“' or '「' or '『'))
        {
            return closed > runEnd && (IsQuotative(closed) || IsSpokenBy(closed)) ? BoundaryRule.ReportedSpeech : BoundaryRule.SpacelessStop;
        }

        // "world.Today", "so?Yes": a word, a stop and a capitalised word, outside an address.
        bool capitalised = (after & CharacterClass.Upper) != 0 && ((ClassAt(closed + 1) & CharacterClass.Lower) != 0 || IsRoman(closed));
        return capitalised && closed == runEnd && IsGluedSentence(at, runEnd, closed) ? BoundaryRule.GluedSentence : BoundaryRule.Glued;
    }

    private readonly BoundaryRule JudgeSpaceless(int at, int runEnd, int closed, char next, CharacterClass after)
    {
        if (text[at] == '．' && ((after & CharacterClass.Digit) != 0 || (at > 0 && (ClassAt(at - 1) & CharacterClass.Digit) != 0)))
        {
            return BoundaryRule.Glued;
        }

        if (closed > runEnd ? IsQuotative(closed) || IsSpokenBy(closed) : next is 'の' or 'と' or '、' or '，' or '）')
        {
            return BoundaryRule.ReportedSpeech;
        }

        return (after & CharacterClass.Opener) == 0 && char.IsPunctuation(next) && next is not '…' ? BoundaryRule.Continuation : BoundaryRule.SpacelessStop;
    }

    private readonly bool IsGluedSentence(int at, int runEnd, int closed)
    {
        ReadOnlySpan<char> token = runEnd > at + 1 ? default : TokenBefore(at);
        if (token.Length < 2 || !(IsLowerCaseWord(token) && token.Length > 2 ? IsGluedToWord(token, closed) : IsGluedToOther(at, token, closed)))
        {
            return false;
        }

        int end = EndOfWord(closed);
        bool addressAhead = end + 1 < text.Length && text[end] is '.' or '@' or '_' or '/' && (ClassAt(end + 1) & CharacterClass.Letter) != 0;
        return !addressAhead && !IsAddress(at);
    }

    private readonly bool IsGluedToWord(ReadOnlySpan<char> token, int next) => Kind(token) == AbbreviationKind.None && (token.Length > 3 || IsStarter(next));

    // After a name, or a number that is no list mark, only before a word that starts sentences.
    private readonly bool IsGluedToOther(int at, ReadOnlySpan<char> token, int next) =>
        !token.Contains('.') && (token.Length > 3 || text[at] != '.' || (IsNumber(token) && !IsSentenceStart(at - token.Length))) && IsStarter(next);
}
