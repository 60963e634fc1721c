using System.Buffers;

namespace Localize.Segments;

/// <summary>One pass over a text: stops at every character that may end a sentence and decides.</summary>
internal ref struct SentenceScanner
{
    private const int LongestEnclosure = 500;

    private static readonly SearchValues<char> Candidates = SearchValues.Create(".!?…‼⁇⁈⁉‽。．！？｡؟۔।॥።፧។៕။։\u2028\n");
    private static readonly SearchValues<char> HardStops = SearchValues.Create("!?‼⁇⁈⁉‽。！？｡؟۔।॥።፧។៕။։");
    private static readonly SearchValues<char> SpacelessStops = SearchValues.Create("。．！？｡।॥።፧។៕။");

    private readonly ReadOnlySpan<char> text;
    private readonly LanguageRules rules;
    private readonly ReadOnlySpan<TextSpan> protectedSpans;
    private int sentenceStart;

    public SentenceScanner(ReadOnlySpan<char> text, LanguageRules rules, ReadOnlySpan<TextSpan> protectedSpans)
    {
        this.text = text;
        this.rules = rules;
        this.protectedSpans = protectedSpans;
    }

    public void Scan(List<int> ends)
    {
        if (text.Length == 0)
        {
            return;
        }

        for (int at = 0; ;)
        {
            int found = text[at..].IndexOfAny(Candidates);
            if (found < 0)
            {
                break;
            }

            (int runEnd, int end) = Decide(at + found);
            if (end > 0 && end < text.Length && !IsProtected(end))
            {
                ends.Add(end);
                sentenceStart = end;
            }

            at = Math.Max(runEnd, at + found + 1);
            if (at >= text.Length)
            {
                break;
            }
        }

        ends.Add(text.Length);
    }

    // Returns where scanning goes on, and where the segment ends: 0 when it does not end here.
    private readonly (int RunEnd, int End) Decide(int at)
    {
        if (text[at] is '\u2028' or '\n')
        {
            return DecideLine(at);
        }

        int runEnd = EndOfRun(at);
        int closed = SkipClosers(runEnd);
        int next = SkipSpaces(closed);
        if (next >= text.Length)
        {
            return (runEnd, 0);
        }

        int word = SkipOpeners(next);
        bool ends = Ends(at, runEnd, closed, next, word) && !IsInsideEnclosure(at, closed);
        return (Math.Max(runEnd, closed), ends ? next : 0);
    }

    // A hard break always ends a segment, a blank line too; a single newline is a soft break and does not.
    private readonly (int RunEnd, int End) DecideLine(int at)
    {
        int next = SkipSpaces(at);
        bool blankLine = text[at..next].Count('\n') > 1;
        bool hard = text[at..next].Contains('\u2028');
        return (next, (blankLine || hard) && !IsBlank(sentenceStart, at) ? next : 0);
    }

    private readonly bool Ends(int at, int runEnd, int closed, int next, int word)
    {
        ReadOnlySpan<char> run = text[at..runEnd];
        bool spaced = next > closed;
        if (!spaced)
        {
            return EndsWithoutSpace(at, runEnd, closed);
        }

        if (word >= text.Length)
        {
            return true;
        }

        char first = text[word];
        if (text[next] is ',' or ';' or ':' or '%' or ')' or ']')
        {
            return false;
        }

        if (char.IsLower(first))
        {
            return word == next && closed == runEnd && run is "." && EndsBeforeLowerCase(at, word);
        }

        if (run.ContainsAny(HardStops))
        {
            return true;
        }

        if (run.Length > 1 || run[0] == '…')
        {
            return char.IsUpper(first) || !char.IsLetterOrDigit(first) || IsCaseless(first);
        }

        return EndsAfterStop(at, next, word);
    }

    private readonly bool EndsWithoutSpace(int at, int runEnd, int closed)
    {
        char next = text[closed];
        if (text[at..runEnd].ContainsAny(SpacelessStops))
        {
            return text[at] != '．' && !char.IsPunctuation(next) && !(closed > runEnd && IsQuotative(closed));
        }

        // "world.Today": a lower-case word, a stop and a capitalised word, outside an address.
        return text[at..runEnd] is "." && closed == runEnd && char.IsUpper(next) && closed + 1 < text.Length && char.IsLower(text[closed + 1])
            && TokenBefore(at).Length > 2 && IsLowerCaseWord(TokenBefore(at)) && !IsAddress(at);
    }

    // と and って after a closing bracket carry the quotation on; so do a comma and a particle.
    private readonly bool IsQuotative(int at) => text[at] is 'と' or 'っ' or 'な' or 'の' or 'を' or 'は' or 'が' or 'に' or 'も' or '、' or '，' or '的';

    private readonly bool EndsBeforeLowerCase(int at, int word)
    {
        ReadOnlySpan<char> token = TokenBefore(at);
        return token.Length >= 4 && IsLowerCaseWord(token) && HasVowel(token) && Kind(token) == AbbreviationKind.None
            && at + 1 < word && !IsAddress(at);
    }

    private readonly bool EndsAfterStop(int at, int next, int word)
    {
        ReadOnlySpan<char> token = TokenBefore(at);
        if (token.Length == 0)
        {
            return true;
        }

        bool starter = IsStarter(word);
        bool number = char.IsDigit(text[word]);
        if (IsNumber(token))
        {
            return EndsAfterNumber(at, token, starter, number);
        }

        AbbreviationKind kind = Kind(token);
        if (IsInitial(token) && (kind == AbbreviationKind.None || token.Length == 1))
        {
            return starter && !IsInitialBefore(at, token) && !IsInitialAt(word);
        }

        if (kind == AbbreviationKind.None)
        {
            return !token.Contains('.') && HasVowelOrLong(token) ? true : starter;
        }

        if ((kind & AbbreviationKind.NeverFinal) != 0 || ((kind & AbbreviationKind.Title) != 0 && (!starter || (kind & AbbreviationKind.Ambiguous) == 0) && next == word))
        {
            return false;
        }

        if ((kind & (AbbreviationKind.Numbered | AbbreviationKind.Month)) != 0 && (number || IsRoman(word)))
        {
            return false;
        }

        return (kind & AbbreviationKind.Ambiguous) == 0 || starter || (word > next && text[word - 1] is '"' or '“' or '«' or '„');
    }

    private readonly bool EndsAfterNumber(int at, ReadOnlySpan<char> token, bool starter, bool number)
    {
        if (IsBlank(sentenceStart, at - token.Length))
        {
            return false;
        }

        return !rules.HasOrdinals || token.Length > 3 || starter || (number && token.Length > 2);
    }

    private readonly int EndOfRun(int at)
    {
        int end = at + 1;
        while (end < text.Length && (text[end] is '.' or '!' or '?' or '…' or '！' or '？' or '。' or '؟' or '।'))
        {
            end++;
        }

        // ". . ." is one ellipsis.
        while (end + 1 < text.Length && text[at] == '.' && text[end] == ' ' && text[end + 1] == '.')
        {
            end += 2;
        }

        return end;
    }

    private readonly int SkipClosers(int at)
    {
        while (at < text.Length)
        {
            char c = text[at];
            bool closes = c is ')' or ']' or '}' or '”' or '’' or '»' or '」' or '』' or '）' or '】' or '›' or '*' or '_' or '》' or '〉' or '］'
                || (c is '"' or '\'' && (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1])))
                || (c is '“' && rules.Language is "de" or "cs" or "sk" or "bg" or "lt" or "et" or "uk" or "ru" && (at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1])));
            if (!closes)
            {
                return SkipFootnoteMarks(at);
            }

            at++;
        }

        return at;
    }

    private readonly int SkipFootnoteMarks(int at)
    {
        while (at < text.Length)
        {
            if (text[at] == InlineText.PlaceholderCharacter && text[at - 1] != ' ' && (at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1])))
            {
                at++;
                continue;
            }

            int end = at + 1;
            while (text[at] == '[' && end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end == at + 1 || end >= text.Length || text[end] != ']')
            {
                return at;
            }

            at = end + 1;
        }

        return at;
    }

    private readonly int SkipSpaces(int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '\u200B' or '\u200E' or '\u200F'))
        {
            at++;
        }

        return at;
    }

    private readonly int SkipOpeners(int at)
    {
        while (at < text.Length && text[at] is '"' or '\'' or '“' or '‘' or '„' or '«' or '»' or '(' or '[' or '¿' or '¡' or '-' or '–' or '—' or '*' or '_' or '‹' or '「' or '『' or '（' or ' ' or '\u00A0')
        {
            at++;
        }

        return at;
    }

    // "(He came. He saw.)" inside a sentence, and a quotation after which the sentence goes on, stay whole.
    private readonly bool IsInsideEnclosure(int at, int closed)
    {
        int open = -1;
        char closer = '\0';
        for (int i = at - 1; i > sentenceStart && i > at - LongestEnclosure; i--)
        {
            char c = text[i];
            if (c is ')' or '”' or '」' or '）' or '»' or ']')
            {
                return false;
            }

            closer = c switch { '(' => ')', '“' => '”', '「' => '」', '（' => '）', '«' => '»', '[' => ']', _ => '\0' };
            if (closer != '\0')
            {
                open = i;
                break;
            }
        }

        if (open < 0)
        {
            return false;
        }

        int length = Math.Min(text.Length - at, LongestEnclosure);
        int close = text.Slice(at, length).IndexOf(closer);
        if (close < 0 || at + close < closed)
        {
            return false;
        }

        return closer is ')' or '）' or ']' or '」' || GoesOnAfter(at + close + 1);
    }

    private readonly bool GoesOnAfter(int at)
    {
        int next = SkipSpaces(at);
        return next < text.Length && (char.IsLower(text[next]) || text[next] is ',' or ';' or '–' or '—' or '，' or '、');
    }

    private readonly bool IsProtected(int end)
    {
        foreach (TextSpan span in protectedSpans)
        {
            if (span.Start < end && end < span.End)
            {
                return true;
            }

            if (span.Start >= end)
            {
                break;
            }
        }

        return false;
    }

    private readonly ReadOnlySpan<char> TokenBefore(int at)
    {
        int start = at;
        while (start > sentenceStart && (char.IsLetterOrDigit(text[start - 1]) || IsMark(text[start - 1])
            || (text[start - 1] is '.' or '\'' or '’' or '№' or '§' or '°' or 'º' or 'ª' && start < at) || text[start - 1] is '№' or '§' or '°' or 'º' or 'ª'
            || (text[start - 1] == '-' && start < at)))
        {
            start--;
        }

        ReadOnlySpan<char> token = text[start..at];
        int elision = token.LastIndexOfAny('\'', '’');
        return elision >= 0 && elision < token.Length - 1 ? token[(elision + 1)..] : token;
    }

    private readonly AbbreviationKind Kind(ReadOnlySpan<char> token)
    {
        Span<char> lower = stackalloc char[24];
        if (token.Length > lower.Length)
        {
            return AbbreviationKind.None;
        }

        AbbreviationKind kind = rules.KindOf(Lower(token, lower));
        int hyphen = token.LastIndexOf('-');
        return kind != AbbreviationKind.None || hyphen < 0 ? kind : rules.KindOf(Lower(token[(hyphen + 1)..], lower));
    }

    private readonly bool IsStarter(int word)
    {
        int end = word;
        while (end < text.Length && (char.IsLetter(text[end]) || IsMark(text[end])))
        {
            end++;
        }

        Span<char> lower = stackalloc char[24];
        return end > word && end - word <= lower.Length && rules.IsStarter(Lower(text[word..end], lower));
    }

    private readonly ReadOnlySpan<char> Lower(ReadOnlySpan<char> token, Span<char> buffer)
    {
        bool turkic = rules.Language is "tr" or "az";
        for (int i = 0; i < token.Length; i++)
        {
            buffer[i] = turkic && token[i] == 'I' ? 'ı' : token[i] == 'İ' ? 'i' : char.ToLowerInvariant(token[i]);
        }

        return buffer[..token.Length];
    }

    private readonly bool IsInitialBefore(int at, ReadOnlySpan<char> token)
    {
        int before = at - token.Length;
        return before >= 2 && text[before - 1] == ' ' && text[before - 2] == '.';
    }

    private readonly bool IsInitialAt(int word) => word + 1 < text.Length && char.IsUpper(text[word]) && text[word + 1] == '.';

    private readonly bool IsAddress(int at)
    {
        int start = at;
        while (start > sentenceStart && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return text[start..at].IndexOfAny('/', '@', ':') >= 0 || text[start..at].StartsWith("www", StringComparison.OrdinalIgnoreCase);
    }

    private readonly bool IsRoman(int word)
    {
        int end = word;
        while (end < text.Length && text[end] is 'I' or 'V' or 'X' or 'L' or 'C')
        {
            end++;
        }

        return end > word && (end == text.Length || !char.IsLetter(text[end]));
    }

    private readonly bool IsBlank(int start, int end) => text[start..Math.Max(start, end)].IsWhiteSpace();

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsInitial(ReadOnlySpan<char> token) => token.Length == 1 ? char.IsUpper(token[0]) : token.Length <= 5 && token[^2] == '.' && char.IsUpper(token[^1]);

    private static bool IsNumber(ReadOnlySpan<char> token) => token.Length > 0 && !token.ContainsAnyExceptInRange('0', '9');

    private static bool IsCaseless(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter;

    private static bool IsLowerCaseWord(ReadOnlySpan<char> token)
    {
        foreach (char c in token)
        {
            if (!char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasVowelOrLong(ReadOnlySpan<char> token) => token.Length > 4 || HasVowel(token) || IsCaseless(token[0]) || char.IsUpper(token[^1]);

    private static bool HasVowel(ReadOnlySpan<char> token)
    {
        foreach (char c in token)
        {
            if (c > '\u00BF' && !(c is >= '\u0400' and <= '\u052F') || "aeiouyAEIOUYаеёиоуыэюяіїєАЕЁИОУЫЭЮЯІЇЄ".Contains(c, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
