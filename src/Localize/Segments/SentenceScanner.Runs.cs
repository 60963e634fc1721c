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

    private readonly int SkipFootnoteMarks(int at, int end)
    {
        while (end < text.Length)
        {
            char c = text[end];
            if (c is '¹' or '²' or '³' or (>= '⁰' and <= '⁹') or '†' or '‡'
                || (c == InlineText.PlaceholderCharacter && !IsSpace(text[end - 1]) && (end + 1 >= text.Length || IsSpace(text[end + 1]))))
            {
                end++;
                continue;
            }

            int mark = c switch
            {
                '[' => EndOfBracketedNumber(end),
                ' ' when end + 2 < text.Length && text[end + 1] == '[' && char.IsAsciiDigit(text[end + 2]) => EndOfBracketedNumber(end + 1),
                >= '0' and <= '9' => EndOfGluedNumber(at, end),
                _ => 0,
            };
            if (mark == 0)
            {
                return end;
            }

            end = mark;
        }

        return end;
    }

    // "[12]", "[a]", "[12]:34"
    private readonly int EndOfBracketedNumber(int open)
    {
        int end = open + 1;
        while (end < text.Length && end - open < 4 && text[end] is (>= '0' and <= '9') or (>= 'a' and <= 'z'))
        {
            end++;
        }

        return end > open + 1 && end < text.Length && text[end] == ']' && (end - open < 3 || char.IsAsciiDigit(text[end - 1])) ? end + 1 : 0;
    }

    // "(type 2).10 This model": a number set high in print, after a bracket or a plain word.
    private readonly int EndOfGluedNumber(int at, int number)
    {
        int end = number;
        while (end < text.Length && end - number < 4 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return text[at] == '.' && number == at + 1 && end - number < 4 && at > sentenceStart && end + 1 < text.Length && text[end] == ' '
            && (ClassAt(end + 1) & CharacterClass.Upper) != 0 && (text[at - 1] is ')' or ']' or '”' or '"' || (ClassAt(at - 1) & CharacterClass.Lower) != 0 && TokenBefore(at).Length > 3)
            ? end : 0;
    }

    private readonly int SkipEmoji(int end)
    {
        int at = end < text.Length && text[end] == ' ' ? end + 1 : end;
        int mark = EndOfEmoji(at);
        return mark > at && (mark >= text.Length || IsSpace(text[mark]) || text[mark] == '.') ? mark : end;
    }

    private readonly int EndOfEmoji(int at)
    {
        int end = at;
        while (end + 1 < text.Length && (text[end] is >= '\uD83C' and <= '\uD83E' || (end > at && text[end] is '\u200D' or '\uFE0F')))
        {
            end += text[end] >= '\uD83C' && text[end] <= '\uD83E' ? 2 : 1;
        }

        if (end > at)
        {
            return end;
        }

        // ":)", ";-)", "=D", "))", "^^"
        if (end < text.Length && text[end] is ':' or ';' or '=' && end + 1 < text.Length)
        {
            end += text[end + 1] is '-' or '\'' or 'o' ? 2 : 1;
            return end < text.Length && text[end] is ')' or '(' or 'D' or 'P' or 'p' or '/' or '|' or '*' or '3' or ']' or '[' or 'O' ? SkipSame(end) : at;
        }

        return end + 1 < text.Length && text[end] is '^' && text[end + 1] is '^' or '_' ? SkipSame(end) : end < text.Length && text[end] is '☺' or '☹' or '♥' or '❤' or '♡' ? end + 1 : at;
    }

    private readonly int SkipSame(int at)
    {
        int end = at + 1;
        while (end < text.Length && text[end] == text[at])
        {
            end++;
        }

        return end;
    }
}
