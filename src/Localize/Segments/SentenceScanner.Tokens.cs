namespace Localize.Segments;

/// <content>The token before a stop and what the language knows of it.</content>
internal ref partial struct SentenceScanner
{
    // Letters, digits, and the stops and hyphens inside; what an apostrophe elides is cut off: "dell'art".
    private readonly ReadOnlySpan<char> TokenBefore(int at)
    {
        while (at > sentenceStart && text[at - 1] is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069')
        {
            at--;
        }

        int limit = Math.Max(sentenceStart, at - LongestToken);
        int start = at;
        int elided = 0;
        for (; start > limit; start--)
        {
            char c = text[start - 1];
            if ((CharacterClasses.Of(c) & (CharacterClass.Letter | CharacterClass.Digit)) != 0)
            {
                continue;
            }

            if (c is not ('.' or '\'' or '’' or '-' or '№' or '§' or '°' or 'º' or 'ª' or '\u200D' or '\u200C'))
            {
                break;
            }

            if (elided == 0 && c is '\'' or '’')
            {
                elided = start < at ? start : -1;
            }
        }

        start = Math.Max(start, elided);
        while (start < at && text[start] is '.' or '-')
        {
            start++;
        }

        return text[start..at];
    }

    private readonly AbbreviationKind Kind(ReadOnlySpan<char> token)
    {
        int hyphen = token.LastIndexOf('-');
        if (hyphen < 0 && token.Length > rules.LongestAbbreviation)
        {
            return AbbreviationKind.None;
        }

        AbbreviationKind kind = rules.KindOf(Lower(token));
        return kind != AbbreviationKind.None ? kind : hyphen < 0 ? KindOfCompound(lower[..token.Length]) : rules.KindOf(lower[(hyphen + 1)..token.Length]);
    }

    // "Hauptstr.": the last part of a compound is shortened.
    private readonly AbbreviationKind KindOfCompound(ReadOnlySpan<char> lower)
    {
        foreach (string part in language.Compounds)
        {
            if (lower.EndsWith(part, StringComparison.Ordinal))
            {
                return rules.KindOf(part);
            }
        }

        return AbbreviationKind.None;
    }

    private readonly ReadOnlySpan<char> WordAt(int word) => Lower(text[word..EndOfWord(word)]);

    private readonly bool IsStarter(int word)
    {
        int end = EndOfWord(word);
        if (end == word || (end == word + 1 && end < text.Length && text[end] == '.'))
        {
            return false;
        }

        return language.IsStarter(Lower(text[word..end]));
    }

    private readonly bool IsSpeech(int word) => language.IsSpeech(WordAt(word));

    private readonly bool IsBrand(int at) => language.IsBrand(Lower(TokenBefore(at)));

    // In the scanner's buffer, until the next word is looked up.
    private readonly ReadOnlySpan<char> Lower(ReadOnlySpan<char> token)
    {
        for (int i = 0; i < token.Length; i++)
        {
            char c = token[i];
            lower[i] = c is >= 'a' and <= 'z' ? c : c == 'I' && language.IsTurkic ? 'ı' : c == 'İ' ? 'i' : char.ToLowerInvariant(c);
        }

        return lower[..token.Length];
    }

    private readonly bool IsAddress(int at)
    {
        int limit = Math.Max(sentenceStart, at - LongestAddress);
        int start = at;
        while (start > limit && !IsSpace(text[start - 1]))
        {
            start--;
        }

        ReadOnlySpan<char> chunk = text[start..at];
        return chunk.ContainsAny('/', '@', '\\') || chunk.StartsWith("www", StringComparison.OrdinalIgnoreCase);
    }
}
