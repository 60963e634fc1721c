namespace Localize.Documents.Markdown;

/// <summary>A piece of ordinary text that renderers treat as more than text.</summary>
internal readonly record struct ProtectedText(TextSpan Span, string CodeType)
{
    private const int LongestEnclosed = 1_000;
    private static readonly System.Buffers.SearchValues<char> Triggers = System.Buffers.SearchValues.Create("@:");
    private static readonly System.Buffers.SearchValues<char> RawTriggers = System.Buffers.SearchValues.Create("@:`]");

    /// <summary>Finds the first mail address, web address or emoji code.</summary>
    /// <param name="text">The document.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="end">Where to stop.</param>
    /// <param name="isRawHtml">Whether the text stands in raw HTML, where some generators read Markdown: code spans and link destinations are protected too.</param>
    public static ProtectedText? Find(string text, int start, int end, bool isRawHtml = false)
    {
        for (int at = start; at < end; at++)
        {
            int next = text.AsSpan(at, end - at).IndexOfAny(isRawHtml ? RawTriggers : Triggers);
            if (HostIn(text, start, at, next < 0 ? end : at + next) is >= 0 and int host)
            {
                return new ProtectedText(TextSpan.FromBounds(host, EndOfAddress(text, host + 4, end)), InlineCodeTypes.Autolink);
            }

            if (next < 0)
            {
                return null;
            }

            at += next;
            ProtectedText? found = text[at] switch
            {
                '@' => MailAddress(text, start, at, end),
                '`' => Enclosed(text, at, end, '`', InlineCodeTypes.Code),
                ']' => at + 1 < end && text[at + 1] == '(' ? Enclosed(text, at, end, ')', InlineCodeTypes.Other) : null,
                _ => WebAddress(text, start, at, end) ?? Emoji(text, start, at, end),
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Where an address without a scheme begins in a stretch of a text; -1 where none does.</summary>
    private static int HostIn(string text, int start, int from, int to)
    {
        for (int at = from; text.AsSpan(at, to - at).IndexOf("www.") is >= 0 and int next; at += next + 4)
        {
            int host = at + next;
            if (host == start || !char.IsAsciiLetterOrDigit(text[host - 1]))
            {
                return host;
            }
        }

        return -1;
    }

    private static ProtectedText? Enclosed(string text, int at, int end, char close, string type)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at + 1, Math.Min(LongestEnclosed, end - at - 1));
        int length = rest.IndexOf(close);
        return length <= 0 || rest[..length].ContainsAny('\r', '\n') ? null : new ProtectedText(new TextSpan(at, length + 2), type);
    }

    private static ProtectedText? MailAddress(string text, int start, int at, int end)
    {
        int from = at;
        while (from > start && (IsOfMailName(text[from - 1]) || (text[from - 1] == '\\' && CharacterClass.IsAsciiPunctuation(text[from]) && IsOfMailName(text[from]))))
        {
            from--;
        }

        int to = at + 1;
        while (to < end && (char.IsAsciiLetterOrDigit(text[to]) || text[to] is '.' or '-' or '_'))
        {
            to++;
        }

        while (to > at && !char.IsAsciiLetter(text[to - 1]))
        {
            to--;
        }

        bool isAddress = from < at && to > at + 1 && text.AsSpan(at + 1, to - at - 1).Contains('.');
        return isAddress ? new ProtectedText(TextSpan.FromBounds(from, to), InlineCodeTypes.Autolink) : null;
    }

    /// <summary>GFM, section 6.9; such a character may stand behind a backslash and is of the address all the same.</summary>
    private static bool IsOfMailName(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '+' or '-' or '_';

    private static ProtectedText? WebAddress(string text, int start, int at, int end)
    {
        if (!text.AsSpan(at, end - at).StartsWith("://", StringComparison.Ordinal))
        {
            return null;
        }

        int from = at;
        while (from > start && char.IsAsciiLetter(text[from - 1]))
        {
            from--;
        }

        int to = EndOfAddress(text, at + 3, end);
        return at - from is >= 2 and <= 12 && to > at + 3 ? new ProtectedText(TextSpan.FromBounds(from, to), InlineCodeTypes.Autolink) : null;
    }

    /// <summary>Where an address ends that goes on at an offset: at a blank, a quote or an angle bracket, without the marks of a sentence before it.</summary>
    public static int EndOfAddress(string text, int from, int end)
    {
        int to = from;
        while (to < end && text[to] is > ' ' and < '\u007F' and not ('<' or '>' or '"' or '\\'))
        {
            to++;
        }

        while (to > from && text[to - 1] is ('.' or ',' or ';' or ':' or '!' or '?' or ')' or '*' or '_' or '~' or '\''))
        {
            to--;
        }

        return to;
    }

    private static ProtectedText? Emoji(string text, int start, int at, int end)
    {
        if (at > start && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] == ':'))
        {
            return null;
        }

        int to = at + 1;
        bool hasLetter = false;
        while (to < end && to - at < 40 && (char.IsAsciiLetterLower(text[to]) || char.IsAsciiDigit(text[to]) || text[to] is '_' or '-' or '+'))
        {
            hasLetter |= char.IsAsciiLetter(text[to]);
            to++;
        }

        bool closes = to < end && text[to] == ':' && to > at + 1 && (hasLetter || text[at + 1] == '+' || text[at + 1] == '-');
        bool isWhole = closes && (to + 1 >= text.Length || !char.IsAsciiLetterOrDigit(text[to + 1]));
        return isWhole ? new ProtectedText(TextSpan.FromBounds(at, to + 1), InlineCodeTypes.Other) : null;
    }
}
