using System.Buffers;

namespace Localize.Segments;

/// <content>Brackets and quotations a sentence stands in. Each opener is looked at once, and its closer sought within 500 characters.</content>
internal ref partial struct SentenceScanner
{
    private const int Lookahead = 500;

    // "(Oh. Again!)" is one remark where quotations are kept whole.
    private const int LongestAside = 40;

    private static readonly SearchValues<char> SplitMarks = SearchValues.Create("([（「『“„«");
    private static readonly SearchValues<char> KeepMarks = SearchValues.Create("([（「『“„«»\"'‘‚,");

    // "(He came. He saw.)" inside a sentence, and a quotation after which the sentence goes on, stay whole.
    private BoundaryRule JudgeEnclosure(BoundaryRule rule, int at, int closed)
    {
        looked = Math.Max(looked, close);
        bool keep = rules.Options.Quotes == QuoteMode.Keep;
        while (looked < at)
        {
            int found = NextMark(looked, at, keep);
            if (found < 0)
            {
                looked = at;
                break;
            }

            Open(found);
            looked = Math.Max(found + 1, Math.Min(close, text.Length));
        }

        if (close <= at || closed > close)
        {
            return rule;
        }

        bool bracket = text[opened] is '(' or '[' or '（' or '「' or '『';
        bool embedded = opened > contentStart;
        if (bracket)
        {
            return embedded || (keep && close - opened <= LongestAside) ? BoundaryRule.InsideBrackets : rule;
        }

        return keep || (embedded && GoesOnAfter(close + 1)) ? BoundaryRule.InsideQuotation : rule;
    }

    // A short stretch is looked at one by one: a vector search begun anew costs more.
    private readonly int NextMark(int from, int to, bool keep)
    {
        SearchValues<char> marks = keep ? KeepMarks : SplitMarks;
        if (to - from > NearLook)
        {
            int found = text[from..to].IndexOfAny(marks);
            return found < 0 ? found : from + found;
        }

        for (; from < to; from++)
        {
            if ((CharacterClasses.Of(text[from]) & CharacterClass.Mark) != 0 && marks.Contains(text[from]))
            {
                return from;
            }
        }

        return -1;
    }

    private void Open(int at)
    {
        char opener = text[at];
        if (at < unmatchedUntil || (opener == '(' && IsReversed(at)) || (opener is '"' or '\'' or ',' or '»' && !OpensQuotation(at)))
        {
            return;
        }

        int limit = Math.Min(text.Length, at + Lookahead);
        int depth = 0;
        (char first, char second) = CloserOf(opener);
        for (int i = at + 1; i < limit; i++)
        {
            char c = text[i];
            if (c == opener && first != opener)
            {
                depth++;
            }
            else if ((c == first || c == second) && (c is not ('\'' or '’') || ClosesQuotation(i)) && depth-- == 0)
            {
                opened = at;
                close = i;
                return;
            }
        }

        unmatchedUntil = limit;
    }

    private static (char First, char Second) CloserOf(char opener) => opener switch
    {
        '(' => (')', ')'),
        '[' => (']', ']'),
        '（' => ('）', '）'),
        '「' => ('」', '」'),
        '『' => ('』', '』'),
        '“' => ('”', '”'),
        '„' => ('“', '”'),
        '«' => ('»', '»'),
        '»' => ('«', '«'),
        '‘' => ('’', '’'),
        '‚' => ('‘', '’'),
        ',' => ('“', '”'),
        _ => (opener, opener),
    };

    // "علی) ع (به": in text set from right to left brackets are often stored the wrong way round.
    private readonly bool IsReversed(int at)
    {
        int from = Math.Max(0, at - 30);
        int before = text[from..at].LastIndexOf(')');
        return before >= 0 && from + before > close && IsSpace(text[at - 1]);
    }

    private readonly bool OpensQuotation(int at) =>
        (at == 0 || IsSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '-')
        && (ClassAt(at + 1) & (CharacterClass.Letter | CharacterClass.Digit)) != 0;

    private readonly bool ClosesQuotation(int at) =>
        (ClassAt(at + 1) & (CharacterClass.Letter | CharacterClass.Digit)) == 0;

    private readonly bool GoesOnAfter(int at)
    {
        int next = SkipSpaces(at);
        return next < text.Length && ((ClassAt(next) & CharacterClass.Lower) != 0 || text[next] is ',' or ';' or '–' or '—' or '，' or '、');
    }
}
