using System.Buffers;

namespace Localize.Terms.Reading;

/// <summary>
/// Reads the plain YAML that glossaries are written in, ten times faster than the parser: blocks by indentation, and on one line flow collections,
/// quoted texts without escapes, and texts that begin with a letter or a digit. All else is left to the parser, which alone knows what is wrong.
/// </summary>
internal sealed class PlainYaml
{
    private const int MostDepth = 16;
    private const int DepthOfItems = 2;
    private const int MostKeys = 256;
    private const int LongestKey = 64;

    // Tabs, other line ends than \n, byte order marks and control characters: seldom, and full of rules.
    private static readonly SearchValues<char> Seldom = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(c => c != '\n').Concat(Enumerable.Range(0x7F, 0x21)).Concat([0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF]).Select(c => (char)c)]);

    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");
    private static readonly SearchValues<char> EndsOfFlowText = SearchValues.Create(",[]{}:#\n");
    private static readonly SearchValues<char> EndsOfBlockText = SearchValues.Create(":#\n");

    private readonly string text;
    private readonly ItemTexts known;
    private readonly List<(TextPosition Position, int Start, int End)> items = [];
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private int nextKnown;
    private int at;
    private int line = 1;
    private int lineStart;
    private int depth;

    private PlainYaml(string text, ItemTexts known)
    {
        this.text = text;
        this.known = known;
    }

    private int Column => at - lineStart;

    private bool IsAtEnd => at >= text.Length;

    private TextPosition Here => new(line, Column + 1);

    private bool IsAtDash => at + 2 < text.Length && text[at] == '-' && text[at + 1] == ' ' && text[at + 2] is not (' ' or '#' or '\n');

    /// <summary>The root, as <see cref="SafeYaml"/> gives it by the parser; or null where the text is not as plain as that.</summary>
    public static YamlNode? TryRead(string text) => TryRead(text, ItemTexts.None).Root;

    /// <summary>The root, and how the items of its lists are written.</summary>
    /// <param name="text">The file.</param>
    /// <param name="known">Items that need not be read again: a <see cref="YamlKnownItem"/> stands for each.</param>
    public static (YamlNode? Root, ItemTexts Items) TryRead(string text, ItemTexts known)
    {
        if (text.AsSpan().ContainsAny(Seldom))
        {
            return (null, ItemTexts.None);
        }

        var reader = new PlainYaml(text, known);
        reader.MoveToContent();
        return !reader.IsAtEnd && reader.ReadBlock() is { } root && reader.IsAtEnd ? (root, new ItemTexts(text, reader.items)) : (null, ItemTexts.None);
    }

    // From the beginning of a line to the next text that is no comment.
    private void MoveToContent()
    {
        while (!IsAtEnd)
        {
            lineStart = at;
            int indent = text.AsSpan(at).IndexOfAnyExcept(' ');
            at = indent < 0 ? text.Length : at + indent;
            if (IsAtEnd || text[at] is not ('\n' or '#'))
            {
                return;
            }

            int end = text.AsSpan(at).IndexOf('\n');
            at = end < 0 ? text.Length : at + end + 1;
            line++;
        }
    }

    // Whether the line ends here, and nothing that follows is indented so that it would belong to its text.
    private bool EndLine(int indent)
    {
        if (!IsAtEnd)
        {
            if (text[at] != '\n')
            {
                return false;
            }

            at++;
            line++;
            MoveToContent();
        }

        return IsAtEnd || Column <= indent;
    }

    private YamlNode? ReadBlock()
    {
        if (++depth > MostDepth)
        {
            return null;
        }

        YamlNode? block = IsAtDash ? ReadSequence(Column) : ReadMapping(Column);
        depth--;
        return block;
    }

    private YamlSequence? ReadSequence(int indent)
    {
        TextPosition position = Here;
        var items = new List<YamlNode>();
        while (!IsAtEnd && Column == indent && IsAtDash)
        {
            at += 2;
            if ((IsAtKey() ? ReadItem(indent) : ReadLine(indent)) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new YamlSequence(items, position);
    }

    // An item that is a block of its own; where those of the root's lists stand is remembered.
    private YamlNode? ReadItem(int indent)
    {
        if (depth != DepthOfItems)
        {
            return ReadBlock();
        }

        (TextPosition position, int start) = (Here, at);
        YamlNode? item = TakeKnown(indent) ?? ReadBlock();
        items.Add((position, start, IsAtEnd ? text.Length : lineStart));
        return item;
    }

    // A known item that is written here too, unless what follows belongs to it.
    private YamlKnownItem? TakeKnown(int indent)
    {
        while (nextKnown < known.Items.Count && known.Items[nextKnown].Position.Line < line)
        {
            nextKnown++;
        }

        TextPosition position = Here;
        int length = nextKnown < known.Items.Count ? known.LengthAt(nextKnown, position, text.AsSpan(at)) : 0;
        if (length == 0)
        {
            return null;
        }

        (int At, int Line, int LineStart) before = (at, line, lineStart);
        line += text.AsSpan(at, length).Count('\n');
        at += length;
        MoveToContent();
        if (IsAtEnd || Column <= indent)
        {
            return new YamlKnownItem(nextKnown, position);
        }

        (at, line, lineStart) = before;
        return null;
    }

    private YamlMapping? ReadMapping(int indent)
    {
        TextPosition position = Here;
        var entries = new List<YamlEntry>();
        while (!IsAtEnd && Column == indent && !IsAtDash)
        {
            if (ReadKey(entries) is not { } key || ReadValue(indent) is not { } value)
            {
                return null;
            }

            entries.Add(new YamlEntry(key, value));
        }

        return entries.Count > 0 ? new YamlMapping(entries, position) : null;
    }

    private YamlNode? ReadValue(int indent)
    {
        if (!IsAtEnd && text[at] == ' ')
        {
            at++;
            return ReadLine(indent);
        }

        if (IsAtEnd || text[at] != '\n')
        {
            return null;
        }

        at++;
        line++;
        MoveToContent();

        // A list may stand as far left as the key that it belongs to.
        return IsAtEnd || Column < indent || (Column == indent && !IsAtDash) ? null : ReadBlock();
    }

    private YamlNode? ReadLine(int indent) => ReadInline(EndsOfBlockText) is { } node && EndLine(indent) ? node : null;

    private YamlNode? ReadInline(SearchValues<char> ends) => IsAtEnd ? null : text[at] switch
    {
        '{' => ReadFlow(ReadFlowMapping),
        '[' => ReadFlow(ReadFlowSequence),
        '"' or '\'' => ReadQuoted(),
        _ => ReadPlain(ends),
    };

    private YamlNode? ReadFlow(Func<YamlNode?> read)
    {
        if (++depth > MostDepth)
        {
            return null;
        }

        YamlNode? node = read();
        depth--;
        return node;
    }

    private YamlMapping? ReadFlowMapping()
    {
        TextPosition position = Here;
        var entries = new List<YamlEntry>(1);
        do
        {
            at++;
            SkipSpaces();
            if (ReadKey(entries) is not { } key || IsAtEnd || text[at++] != ' ' || ReadInline(EndsOfFlowText) is not { } value)
            {
                return null;
            }

            entries.Add(new YamlEntry(key, value));
            SkipSpaces();
        }
        while (!IsAtEnd && text[at] == ',');
        return TakeEnd('}') ? new YamlMapping(entries, position) : null;
    }

    private YamlSequence? ReadFlowSequence()
    {
        TextPosition position = Here;
        var items = new List<YamlNode>(1);
        do
        {
            at++;
            SkipSpaces();
            if (ReadInline(EndsOfFlowText) is not { } item)
            {
                return null;
            }

            items.Add(item);
            SkipSpaces();
        }
        while (!IsAtEnd && text[at] == ',');
        return TakeEnd(']') ? new YamlSequence(items, position) : null;
    }

    private bool TakeEnd(char end) => !IsAtEnd && text[at++] == end;

    private void SkipSpaces()
    {
        while (!IsAtEnd && text[at] == ' ')
        {
            at++;
        }
    }

    private bool IsAtKey() => KeyLength() is > 0 and <= LongestKey and var length && at + length + 1 < text.Length && text[at + length] == ':' && text[at + length + 1] is ' ' or '\n';

    private int KeyLength() => text.AsSpan(at).IndexOfAnyExcept(KeyCharacters);

    // The key and its colon; each is made once, for the same few stand in all entries.
    private YamlScalar? ReadKey(List<YamlEntry> before)
    {
        int length = KeyLength();
        if (length is <= 0 or > LongestKey || text[at + length] != ':' || !char.IsAsciiLetter(text[at]) || before.Count == MostKeys)
        {
            return null;
        }

        ReadOnlySpan<char> span = text.AsSpan(at, length);
        if (!keys.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(span, out string? key))
        {
            key = span.ToString();
            keys.Add(key);
        }

        foreach (YamlEntry entry in before)
        {
            if (ReferenceEquals(entry.Key.Value, key))
            {
                return null;
            }
        }

        var scalar = new YamlScalar(key, SafeYaml.IsNull(key), Here);
        at += length + 1;
        return scalar;
    }

    private YamlScalar? ReadQuoted()
    {
        char quote = text[at];
        TextPosition position = Here;
        int length = text.AsSpan(at + 1).IndexOfAny(quote, quote == '"' ? '\\' : quote, '\n');
        int end = at + 1 + length;
        bool isPlain = length >= 0 && text[end] == quote && (end + 1 == text.Length || text[end + 1] != quote);
        if (!isPlain)
        {
            return null;
        }

        string value = text.Substring(at + 1, length);
        at = end + 1;
        return new YamlScalar(value, false, position);
    }

    // Whatever is not ASCII begins a text; of ASCII only letters and digits always do.
    private YamlScalar? ReadPlain(SearchValues<char> ends)
    {
        if (!char.IsAsciiLetterOrDigit(text[at]) && char.IsAscii(text[at]))
        {
            return null;
        }

        int end = EndOfPlain(at, ends);
        while (ReferenceEquals(ends, EndsOfBlockText) && end < text.Length && IsInWord(end))
        {
            end = EndOfPlain(end + 1, ends);
        }

        if (end < text.Length && text[end] is not ('\n' or ',' or ']' or '}'))
        {
            return null;
        }

        string value = text[at..end].TrimEnd(' ');
        var scalar = new YamlScalar(value, SafeYaml.IsNull(value), Here);
        at = end;
        return scalar;
    }

    private int EndOfPlain(int from, SearchValues<char> ends) => text.AsSpan(from).IndexOfAny(ends) is >= 0 and var length ? from + length : text.Length;

    // A colon ends a text where a space follows, a number sign where one precedes it: http://a.example/#b is one word.
    private bool IsInWord(int mark) => text[mark] switch
    {
        ':' => mark + 1 < text.Length && text[mark + 1] is not (' ' or '\n'),
        '#' => text[mark - 1] != ' ',
        _ => false,
    };
}
