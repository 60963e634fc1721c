namespace Localize.Segments;

/// <content>What follows the stop decides first.</content>
internal ref partial struct SentenceScanner
{
    private const int LongestSpeechClause = 40;
    private const int LongestInterjection = 12;
    private const int LongestTag = 20;

    private readonly BoundaryRule Judge(int at, int runEnd, int closed, int next)
    {
        if (next == closed)
        {
            return JudgeGlued(at, runEnd, closed);
        }

        if (!language.EndsWithFullStop && text[at] is '.' && runEnd == at + 1)
        {
            return BoundaryRule.Continuation;
        }

        bool strong = text[at] is not ('.' or '…') || text[runEnd - 1] is '!' or '?' or '！' or '？' or '؟' or '。' or '।';
        int word = SkipOpeners(next);
        if (word >= text.Length)
        {
            return strong ? BoundaryRule.StrongStop : BoundaryRule.FullStop;
        }

        char follower = text[next];
        if (follower is ',' && word == next && next + 1 < text.Length && text[next + 1] == ',')
        {
            word = SkipOpeners(next + 2);
        }
        else if (follower is ',' or ';' or '%' or ')' or ']' or '،' or '؛' or '，' or '、' || (follower is ':' && !strong))
        {
            return BoundaryRule.Continuation;
        }

        if ((follower is '№' && !strong) || (follower is '.' or '!' or '?' && (next + 1 >= text.Length || IsSpace(text[next + 1]))))
        {
            return BoundaryRule.Continuation;
        }

        CharacterClass first = ClassAt(word);
        if ((first & CharacterClass.Lower) != 0)
        {
            return JudgeBeforeLowerCase(at, runEnd, closed, next, word);
        }

        if (closed > runEnd && word == next && language.HasSpeech && (IsSpeech(word) || IsSpokenBy(word)))
        {
            return BoundaryRule.ReportedSpeech;
        }

        if (strong)
        {
            return text[at] == '!' && runEnd == at + 1 && closed == runEnd && IsBrand(at) && !IsStarter(word) ? BoundaryRule.Brand : BoundaryRule.StrongStop;
        }

        if (runEnd > at + 1 || text[at] == '…')
        {
            if (IsOmission(at, runEnd) || (IsCaseless(first) && language.KeepsEllipsis))
            {
                return BoundaryRule.Ellipsis;
            }

            return (first & CharacterClass.Digit) == 0 || IsNumberedList(word) ? BoundaryRule.EllipsisBeforeCapital : BoundaryRule.Ellipsis;
        }

        return JudgeFullStop(at, closed, next, word);
    }

    // A comma counts words when the next comes after one word more: "eggs, milk, bread". A colon before a quotation belongs to it.
    private readonly BoundaryRule JudgeClause(int at, int next)
    {
        if (next == at + 1 || next >= text.Length || (ClassAt(next) & CharacterClass.Letter) == 0)
        {
            return BoundaryRule.Continuation;
        }

        int end = EndOfWord(next);
        return text[at] != ':' && end < text.Length && text[end] == text[at] ? BoundaryRule.Continuation : BoundaryRule.Clause;
    }

    // "[...]" and "thing is . . . I" leave words out inside a sentence; "period . . . . Next" ends one.
    private readonly bool IsOmission(int at, int runEnd) =>
        (at > 0 && text[at - 1] is '[' && runEnd < text.Length && text[runEnd] is ']')
        || (runEnd - at == 5 && text[at + 1] is ' ' or '\u00A0' && text[at] == '.');
}
