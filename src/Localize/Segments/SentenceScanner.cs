namespace Localize.Segments;

/// <summary>One pass over a text: stops at every character that may end a sentence and decides. Every look back or ahead is bounded.</summary>
internal ref partial struct SentenceScanner
{
    private const int NearLook = 8;

    private readonly ReadOnlySpan<char> text;
    private readonly Span<char> lower;
    private readonly SegmentationRules rules;
    private readonly LanguageRules language;
    private readonly List<SegmentationDecision>? trace;
    private ReadOnlySpan<TextSpan> protectedSpans;
    private string? detail;
    private int sentenceStart;

    // The first character of the sentence that is not white space.
    private int contentStart;

    // Enclosures: how far openers were looked for, the last pair found, and up to where an opener had no closer.
    private int looked;
    private int opened;
    private int close;
    private int unmatchedUntil;

    // Straight quotation marks counted so far, and the list in which we are.
    private int counted;
    private int doubleQuotes;
    private char listStyle;
    private int listValue;

    /// <param name="text">The text.</param>
    /// <param name="rules">The rules of its language and user.</param>
    /// <param name="protectedSpans">Ascending, disjoint spans without an end inside.</param>
    /// <param name="buffer">Room for <see cref="LongestToken"/> characters.</param>
    /// <param name="trace">Receives the decisions when they are wanted.</param>
    public SentenceScanner(ReadOnlySpan<char> text, SegmentationRules rules, ReadOnlySpan<TextSpan> protectedSpans, Span<char> buffer, List<SegmentationDecision>? trace)
    {
        this.text = text;
        lower = buffer;
        this.rules = rules;
        this.trace = trace;
        this.protectedSpans = protectedSpans;
        language = rules.Language;
        contentStart = SkipSpaces(0);
    }

    public void Scan(List<int> ends)
    {
        for (int at = 0; at < text.Length;)
        {
            int found = NextCandidate(at);
            if (found < 0)
            {
                break;
            }

            BoundaryRule rule = Decide(found, out at, out int end);
            rule = rule >= BoundaryRule.HardBreak ? Veto(rule, end) : rule;
            bool isBoundary = rule >= BoundaryRule.HardBreak != (rule == rules.Disabled);
            trace?.Add(new SegmentationDecision(found, isBoundary ? end : 0, rule.ToString()) { Detail = rule == BoundaryRule.UserAbbreviation ? detail ?? TokenBefore(found).ToString() : detail });
            detail = null;
            if (isBoundary)
            {
                ends.Add(end);
                sentenceStart = end;
                contentStart = SkipSpaces(end);
            }
        }

        if (text.Length > 0)
        {
            ends.Add(text.Length);
        }
    }

    // Where marks stand close together a look at each character is faster than a vector search begun anew.
    private readonly int NextCandidate(int at)
    {
        int near = Math.Min(text.Length, at + NearLook);
        for (; at < near; at++)
        {
            if ((CharacterClasses.Of(text[at]) & CharacterClass.Mark) != 0 && rules.IsCandidate(text[at]))
            {
                return at;
            }
        }

        int found = text[at..].IndexOfAny(rules.Candidates);
        return found < 0 ? found : at + found;
    }

    // Says where the segment ends if it does, and where scanning goes on.
    private BoundaryRule Decide(int at, out int resume, out int end)
    {
        char c = text[at];
        if (c is '\u2028' or '\n')
        {
            end = resume = SkipSpaces(at);
            return JudgeLine(at, end);
        }

        if (c is ')' or '•' or '⁃' or '◦')
        {
            resume = at + 1;
            return JudgeListMark(at, out end);
        }

        if (c is ':' or '،' && rules.Options.Clauses && language.ClauseStops.Contains(c, StringComparison.Ordinal))
        {
            resume = at + 1;
            end = SkipSpaces(resume);
            return JudgeClause(at, end);
        }

        int runEnd = EndOfRun(at);
        int closed = SkipClosers(at, runEnd);
        resume = Math.Max(closed, at + 1);
        end = SkipSpaces(closed);
        if (end >= text.Length)
        {
            return BoundaryRule.EndOfText;
        }

        if (IsStopBeforeEllipsis(at, runEnd))
        {
            resume = runEnd;
            end = at + 2;
            return BoundaryRule.FullStop;
        }

        if (HasLineEnd(closed, end) && JudgeLine(closed, end) is >= BoundaryRule.HardBreak and var line)
        {
            resume = end;
            return line;
        }

        if (rules.Options.Lists && JudgeNumberMark(at, ref end) is not BoundaryRule.EndOfText and var mark)
        {
            return mark;
        }

        BoundaryRule rule = Judge(at, runEnd, closed, end);
        return rule >= BoundaryRule.HardBreak ? JudgeEnclosure(rule, at, closed) : rule;
    }

    // "compounds. . . . The practice": a full stop, then an ellipsis that opens the next sentence.
    private readonly bool IsStopBeforeEllipsis(int at, int runEnd) =>
        runEnd == at + 7 && text[at + 1] is ' ' && at > sentenceStart && !IsSpace(text[at - 1]) && (ClassAt(SkipSpaces(runEnd)) & CharacterClass.Upper) != 0;

    // What a caller protects is stronger than any rule.
    private BoundaryRule Veto(BoundaryRule rule, int end)
    {
        if (protectedSpans.Length + rules.Phrases.Length == 0)
        {
            return rule;
        }

        while (protectedSpans.Length > 0 && protectedSpans[0].End <= end)
        {
            protectedSpans = protectedSpans[1..];
        }

        if (protectedSpans.Length > 0 && protectedSpans[0].Start < end)
        {
            return BoundaryRule.ProtectedSpan;
        }

        foreach (UserPhrase phrase in rules.Phrases)
        {
            if (phrase.Covers(text, sentenceStart, end))
            {
                detail = phrase.Text;
                return phrase.IsAbbreviation ? BoundaryRule.UserAbbreviation : BoundaryRule.NoBreakPhrase;
            }
        }

        return rule;
    }
}
