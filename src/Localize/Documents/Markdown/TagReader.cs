namespace Localize.Documents.Markdown;

/// <summary>An attribute of a tag. The value span is without quotes; <c>Quote</c> is <c>"</c>, <c>'</c>, <c>{</c> or <c>\0</c> for none.</summary>
internal readonly record struct TagAttribute(TextSpan Name, TextSpan Value, char Quote);

/// <summary>An HTML or JSX tag with the places of its parts.</summary>
internal sealed record Tag(TextSpan Span, TextSpan Name, bool IsClosing, bool IsSelfClosing, IReadOnlyList<TagAttribute> Attributes);

/// <summary>Reads one HTML or JSX tag. Knows offsets only; nothing is decoded.</summary>
internal ref struct TagReader
{
    /// <summary>No tag is longer; bounds the work for a text full of unclosed tags.</summary>
    public const int LongestTag = 8_000;

    private const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static readonly System.Buffers.SearchValues<char> Blanks = System.Buffers.SearchValues.Create(" \t\r\n");
    private static readonly System.Buffers.SearchValues<char> TagName = System.Buffers.SearchValues.Create(LettersAndDigits + "-.:_");
    private static readonly System.Buffers.SearchValues<char> AttributeName = System.Buffers.SearchValues.Create(LettersAndDigits + "-.:_@#*");
    private static readonly System.Buffers.SearchValues<char> EndOfValue = System.Buffers.SearchValues.Create(" \t\r\n\"'=<>`");
    private readonly ReadOnlySpan<char> text;
    private readonly int end;
    private int at;

    private TagReader(ReadOnlySpan<char> text, int start)
    {
        this.text = text;
        at = start;
        end = Math.Min(text.Length, start + LongestTag);
    }

    /// <summary>Reads the tag that begins at the offset.</summary>
    /// <returns>The tag, or <see langword="null"/> when there is none.</returns>
    public static Tag? Read(ReadOnlySpan<char> text, int start) =>
        start + 1 < text.Length && text[start] == '<' ? new TagReader(text, start).Read() : null;

    private Tag? Read()
    {
        int start = at++;
        bool isClosing = at < end && text[at] == '/';
        at += isClosing ? 1 : 0;
        int nameStart = at;
        if (at >= end || !(char.IsAsciiLetter(text[at]) || text[at] == '>'))
        {
            return null;
        }

        SkipAll(TagName);
        TextSpan name = TextSpan.FromBounds(nameStart, at);
        List<TagAttribute>? attributes = null;
        bool wasQuoted = false;
        while (at < end)
        {
            bool hadBlank = SkipBlanks();
            if (at >= end)
            {
                return null;
            }

            if (text[at] == '>' || (text[at] == '/' && at + 1 < end && text[at + 1] == '>'))
            {
                bool isSelfClosing = text[at] == '/';
                at += isSelfClosing ? 2 : 1;
                return new Tag(TextSpan.FromBounds(start, at), name, isClosing, isSelfClosing, attributes ?? []);
            }

            // Browsers forgive a missing blank after a quote (HTML, section 13.2.5.39), and so do raw HTML blocks.
            if (!(hadBlank || wasQuoted) || ReadAttribute() is not { } attribute)
            {
                return null;
            }

            wasQuoted = attribute.Quote is '"' or '\'';
            (attributes ??= []).Add(attribute);
        }

        return null;
    }

    private TagAttribute? ReadAttribute()
    {
        int start = at;
        if (text[at] == '{')
        {
            return SkipBraces() ? new TagAttribute(new TextSpan(start, 0), TextSpan.FromBounds(start, at), '{') : null;
        }

        SkipAll(AttributeName);
        TextSpan name = TextSpan.FromBounds(start, at);
        if (name.Length == 0)
        {
            return null;
        }

        int afterName = at;
        SkipBlanks();
        if (at >= end || text[at] != '=')
        {
            at = afterName;
            return new TagAttribute(name, new TextSpan(at, 0), '\0');
        }

        at++;
        SkipBlanks();
        return at < end ? ReadValue(name) : null;
    }

    private TagAttribute? ReadValue(TextSpan name)
    {
        char quote = text[at];
        int start = at;
        if (quote is '"' or '\'')
        {
            int close = text[(start + 1)..end].IndexOf(quote);
            at = start + close + 2;
            return close < 0 ? null : new TagAttribute(name, new TextSpan(start + 1, close), quote);
        }

        if (quote == '{')
        {
            return SkipBraces() ? new TagAttribute(name, TextSpan.FromBounds(start, at), '{') : null;
        }

        int length = text[at..end].IndexOfAny(EndOfValue);
        at = length < 0 ? end : at + length;
        return at > start ? new TagAttribute(name, TextSpan.FromBounds(start, at), '\0') : null;
    }

    private bool SkipBraces()
    {
        int close = BraceMatcher.FindClose(text[..end], at);
        at = close + 1;
        return close > 0;
    }

    private bool SkipBlanks()
    {
        int from = at;
        SkipAll(Blanks);
        return at > from;
    }

    private void SkipAll(System.Buffers.SearchValues<char> accepted)
    {
        int length = text[at..end].IndexOfAnyExcept(accepted);
        at = length < 0 ? end : at + length;
    }
}
