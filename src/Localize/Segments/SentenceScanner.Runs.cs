namespace Localize.Segments;

/// <content>What belongs to the stop: more stops, closing marks, footnote marks, emoji.</content>
internal ref partial struct SentenceScanner
{
    private readonly int EndOfRun(int at)
    {
        int end = at + 1;
        while (end < text.Length && text[end] is '.' or '!' or '?' or '…' or '！' or '？' or '。' or '؟' or '।' or '｡' or '‼' or '⁇' or '⁈' or '⁉' or '‽' or '։' or '።')
        {
            end++;
        }

        // ". . ." is one ellipsis.
        while (end + 1 < text.Length && text[at] == '.' && text[end] is ' ' or '\u00A0' && text[end + 1] == '.' && !(end + 2 < text.Length && (ClassAt(end + 2) & CharacterClass.Digit) != 0))
        {
            end += 2;
        }

        return end;
    }

    private int SkipClosers(int at, int runEnd)
    {
        int end = runEnd;
        for (int before = -1; end != before && CanAttach(end);)
        {
            before = end;
            end = SkipGluedClosers(end);
            end = SkipSpacedCloser(end);
            end = SkipFootnoteMarks(at, end);
            end = SkipEmoji(end);
        }

        return end;
    }

    // Mostly a space and a word follow, and nothing has to be tried.
    private readonly bool CanAttach(int at)
    {
        CharacterClass next = ClassAt(at);
        return (next & CharacterClass.Space) != 0
            ? ((ClassAt(at + 1) | next) & CharacterClass.Attached) != 0
            : (next & (CharacterClass.Attached | CharacterClass.Digit)) != 0;
    }

    private readonly int SkipGluedClosers(int end)
    {
        while (end < text.Length && ((ClassAt(end) & CharacterClass.Closer) != 0 || text[end] is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069') && ClosesGlued(end))
        {
            end++;
        }

        return end;
    }

    private readonly bool ClosesGlued(int at)
    {
        char c = text[at];
        bool beforeWord = (ClassAt(at + 1) & (CharacterClass.Letter | CharacterClass.Digit)) != 0;
        return c switch
        {
            '"' or '\'' or '«' or '‹' or '‘' or '*' or '_' => !beforeWord,
            '“' => !beforeWord && !language.HasDirectedQuotes,
            '»' or '›' or '”' or '’' => !beforeWord || !text[at - 1].Equals(' '),
            _ => true,
        };
    }

    // "! »", "? ”", ". ''", "。 ”": typography, or a tokenizer, put a space before the closing mark.
    private int SkipSpacedCloser(int end)
    {
        if (end + 1 >= text.Length || text[end] is not (' ' or '\u00A0' or '\u202F' or '\u3000'))
        {
            return end;
        }

        int at = end + 1;
        if ((CharacterClasses.Of(text[at]) & CharacterClass.Closer) == 0)
        {
            return end;
        }

        bool freeAfter = at + 1 >= text.Length || (ClassAt(at + 1) & CharacterClass.Space) != 0 || text[at + 1] is ',' or '.' or ';' or ')';
        bool closes = text[at] switch
        {
            ')' or ']' or '」' or '』' or '）' or '】' or '》' => true,
            '”' => freeAfter || language.HasDirectedQuotes,
            '»' or '’' or '›' => freeAfter,
            '\'' => (at + 1 < text.Length && text[at + 1] == '\'' && (at + 2 >= text.Length || text[at + 2] == ' ')) || (freeAfter && IsQuoteOpen('\'', end)),
            '"' => freeAfter && (IsDoubleQuoteOpen(end) || (language.HasSpacedQuotes && !text[(at + 1)..Math.Min(text.Length, at + Lookahead)].Contains('"'))),
            _ => false,
        };
        return closes ? SkipGluedClosers(at + (text[at] == '\'' && at + 1 < text.Length && text[at + 1] == '\'' ? 2 : 1)) : end;
    }

    // Whether the mark stands an odd number of times in the sentence so far, so that the next one closes.
    private readonly bool IsQuoteOpen(char mark, int at) => text[Math.Max(sentenceStart, at - Lookahead)..at].Count(mark) % 2 == 1;

    // The same over the whole text, counted once: a quotation may have begun some sentences before.
    private bool IsDoubleQuoteOpen(int at)
    {
        if (at > counted)
        {
            doubleQuotes += text[counted..at].Count('"');
            counted = at;
        }

        return doubleQuotes % 2 == 1;
    }
}
