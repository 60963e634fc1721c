using System.Globalization;

namespace Localize.Documents.Markdown;

/// <summary>
/// Reads the front matter that most documents have: lines of <c>key: value</c>, also under a key, and lists of plain items. It answers only
/// where YAML 1.2.2 leaves a single reading: scalars on one line, without escapes, anchors, tags, tabs or flow collections. All else is
/// for the YAML parser, which reads the same and takes ten times as long.
/// </summary>
internal sealed class YamlLines
{
    private const int LongestKey = 128;
    private const int DeepestNesting = 8;
    private readonly string text;
    private readonly List<FrontMatterValue> values = [];
    private readonly List<string> shape = [];
    private readonly List<(int Indent, string Key)> parents = [];
    private int keyIndent;
    private string key = "";
    private bool isKeyOpen;
    private int itemIndent = -1;
    private int items;

    private YamlLines(string text) => this.text = text;

    /// <summary>Reads the content, or gives <see langword="null"/> when the YAML parser must read it.</summary>
    public static FrontMatterContent? TryRead(string text, TextSpan content)
    {
        var reader = new YamlLines(text);
        for (int at = content.Start; at < content.End;)
        {
            int end = Math.Min(Lines.EndOfLine(text, at), content.End);
            if (!reader.ReadLine(at, TrimEnd(text, at, end)))
            {
                return null;
            }

            at = Lines.NextLine(text, end);
        }

        reader.CloseKey();
        return reader.shape.Count == 0 ? null : new FrontMatterContent(reader.values, reader.shape);
    }

    private bool ReadLine(int start, int end)
    {
        if (start >= end || text[start] == '#')
        {
            return true;
        }

        int at = start;
        while (at < end && text[at] == ' ')
        {
            at++;
        }

        bool isItem = text[at] == '-' && at + 1 < end && text[at + 1] == ' ';
        return isItem ? ReadItem(at, at - start, end) : ReadKey(at, at - start, end);
    }

    private bool ReadKey(int start, int indent, int end)
    {
        int colon = start;
        while (colon < end && (char.IsAsciiLetterOrDigit(text[colon]) || (colon > start && text[colon] is '_' or '-' or '.' or ' ')))
        {
            colon++;
        }

        bool isKey = colon > start && colon - start < LongestKey && colon < end && text[colon] == ':' && text[colon - 1] != ' ' && (colon + 1 == end || text[colon + 1] == ' ');
        if (!isKey || !Enter(indent))
        {
            return false;
        }

        key = text[start..colon];
        int value = SkipBlanks(colon + 1, end);
        isKeyOpen = value == end;
        itemIndent = -1;
        items = 0;
        return isKeyOpen || text.AsSpan(value, end - value) is "[]" || Add(NamesOf(key), value, end);
    }

    /// <summary>Opens the mapping under a key without a value, or goes back to the mapping of an indent.</summary>
    private bool Enter(int indent)
    {
        if (isKeyOpen && itemIndent < 0 && indent > keyIndent)
        {
            parents.Add((keyIndent, key));
            keyIndent = indent;
            return parents.Count < DeepestNesting;
        }

        CloseKey();
        while (indent < keyIndent && parents.Count > 0)
        {
            keyIndent = parents[^1].Indent;
            parents.RemoveAt(parents.Count - 1);
        }

        return indent == keyIndent;
    }

    private string[] NamesOf(string name) => [.. parents.Select(static parent => parent.Key), name];

    private bool ReadItem(int dash, int indent, int end)
    {
        if (!isKeyOpen || indent < keyIndent || (itemIndent >= 0 && indent != itemIndent))
        {
            return false;
        }

        itemIndent = indent;
        string index = items++.ToString(CultureInfo.InvariantCulture);
        return Add([.. NamesOf(key), index], SkipBlanks(dash + 1, end), end);
    }

    /// <summary>A key without a value has an empty one; a key with items has no place of its own.</summary>
    private void CloseKey()
    {
        if (isKeyOpen && itemIndent < 0)
        {
            shape.Add(string.Join('.', NamesOf(key)));
        }
    }

    private bool Add(string[] names, int start, int end)
    {
        ReadOnlySpan<char> raw = text.AsSpan(start, end - start);
        ScalarNotation notation = raw.IsEmpty ? ScalarNotation.Plain : raw[0] switch
        {
            '"' => ScalarNotation.DoubleQuoted,
            '\'' => ScalarNotation.SingleQuoted,
            _ => ScalarNotation.Plain,
        };
        bool isPlain = notation == ScalarNotation.Plain;
        if (isPlain ? !IsPlain(raw) : !IsQuoted(raw))
        {
            return false;
        }

        shape.Add(string.Join('.', names));
        values.Add(new FrontMatterValue(names, TextSpan.FromBounds(start, end), (isPlain ? raw : raw[1..^1]).ToString(), new ScalarStyle(notation)));
        return true;
    }

    private static bool IsPlain(ReadOnlySpan<char> raw) =>
        !raw.IsEmpty && (char.IsLetterOrDigit(raw[0]) || raw[0] is '/' or '.' or '_' or '(' or '$' or '<') && raw[^1] != ':' && raw.IndexOf(": ", StringComparison.Ordinal) < 0
        && raw.IndexOf(" #", StringComparison.Ordinal) < 0 && IsPrintable(raw);

    private static bool IsQuoted(ReadOnlySpan<char> raw) =>
        raw.Length > 2 && raw[^1] == raw[0] && raw[1..^1].IndexOfAny(raw[0], '\\') < 0 && IsPrintable(raw);

    private static bool IsPrintable(ReadOnlySpan<char> raw)
    {
        foreach (char c in raw)
        {
            bool isOrdinary = c is (>= ' ' and <= '~') or (>= '\u00A1' and < '\u2000') or (>= '\u2010' and < '\u2028') or (>= '\u2030' and < '\uD800') or (>= '\uFF01' and <= '\uFFEE');
            if (!isOrdinary)
            {
                return false;
            }
        }

        return true;
    }

    private int SkipBlanks(int at, int end)
    {
        while (at < end && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        return end;
    }
}
