namespace Localize.Segments;

/// <content>Marks behind the stop that belong to it: footnotes, emoji, emoticons.</content>
internal ref partial struct SentenceScanner
{
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
        if ((ClassAt(at) & CharacterClass.Attached) == 0)
        {
            return end;
        }

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
