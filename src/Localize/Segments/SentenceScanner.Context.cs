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

    // と and って after a closing mark carry the quotation on; so do a comma and a particle, and 的 in Chinese.
    private readonly bool IsQuotative(int at) => text[at] is 'と' or 'っ' or 'な' or 'の' or 'を' or 'は' or 'が' or 'に' or 'も' or 'で' or 'や' or '、' or '，' or '的' or '。' or '；' or '：';

    // “…？”她问。: a clause of a few characters that ends in a verb of speaking says whose words they were.
    private readonly bool IsSpokenBy(int at)
    {
        if (!language.HasSpeech)
        {
            return false;
        }

        ReadOnlySpan<char> clause = text[at..Math.Min(text.Length, at + (language.HasDirectedQuotes ? 10 : LongestSpeechClause))];
        int end = clause.IndexOfAny("，。：！？、.,।");
        if (end <= 0)
        {
            return false;
        }

        int last = language.HasDirectedQuotes ? end - 1 : clause[..end].LastIndexOf(' ') + 1;
        return end - last <= lower.Length && language.IsSpeech(Lower(clause[last..end]));
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

        if (IsListMarkAhead(word) && text[at] == '.' && (text[word + 1] == ')' || (word + 3 < text.Length && (ClassAt(word + 3) & CharacterClass.Upper) != 0 && closed != next && !char.IsDigit(text[word]) && (ClassAt(at - 1) & CharacterClass.Digit) == 0 && Kind(TokenBefore(at)) == AbbreviationKind.None && TokenBefore(at).Length > 3)))
        {
            return BoundaryRule.ListItem;
        }

        if (text[at] == '.' && at > sentenceStart && text[at - 1] is ')' or ']' && rules.Options.LowerCaseStarts && IsStarter(word))
        {
            return BoundaryRule.LowerCaseStart;
        }

        ReadOnlySpan<char> token = TokenBefore(at);
        bool informal = rules.Options.LowerCaseStarts && IsInformal() && Kind(token) == AbbreviationKind.None;
        if (text[at] != '.')
        {
            return informal ? BoundaryRule.LowerCaseStart : BoundaryRule.LowerCase;
        }

        return token.Length >= 4 && Kind(token) == AbbreviationKind.None && !IsAddress(at) && MayPrecedeLowerCase(token, word, informal)
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
