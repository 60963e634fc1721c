using System.Globalization;
using System.Text;

namespace Localize.Documents.Markdown;

/// <summary>
/// Reads the strings of TOML front matter with their offsets: <c>key = "value"</c> under <c>[table]</c> headers. Arrays and
/// inline tables are skeleton.
/// </summary>
internal static class TomlFrontMatter
{
    public static FrontMatterContent Read(string text, TextSpan content)
    {
        var values = new List<FrontMatterValue>();
        var shape = new List<string>();
        IReadOnlyList<string> table = [];
        int at = content.Start;
        while (at < content.End)
        {
            int end = Math.Min(Lines.EndOfLine(text, at), content.End);
            ReadOnlySpan<char> line = text.AsSpan(at, end - at).Trim();
            if (line is ['[', ..])
            {
                table = Keys(line.Trim("[]").ToString());
                shape.Add(line.ToString());
            }
            else if (line is not ([] or ['#', ..]))
            {
                end = ReadEntry(text, at, end, content.End, table, values, shape);
                if (end < 0)
                {
                    return new FrontMatterContent([], [], "A string is not closed.", at);
                }
            }

            at = Lines.NextLine(text, end);
        }

        return new FrontMatterContent(values, shape);
    }

    private static int ReadEntry(
        string text, int start, int lineEnd, int end, IReadOnlyList<string> table, List<FrontMatterValue> values, List<string> shape)
    {
        int equals = text.IndexOf('=', start, lineEnd - start);
        if (equals < 0)
        {
            shape.Add(text[start..lineEnd]);
            return lineEnd;
        }

        IReadOnlyList<string> path = [.. table, .. Keys(text[start..equals])];
        shape.Add(string.Join('.', path));
        int at = equals + 1;
        while (at < lineEnd && text[at] is (' ' or '\t'))
        {
            at++;
        }

        if (at >= lineEnd || text[at] is not ('"' or '\''))
        {
            return SkipValue(text, at, lineEnd, end);
        }

        (TextSpan span, ScalarNotation notation) = ReadString(text, at, end);
        if (span.Length == 0)
        {
            return -1;
        }

        if (Decode(text.AsSpan(span.Start, span.Length), notation) is { } value)
        {
            values.Add(new FrontMatterValue(path, span, value, new ScalarStyle(notation)));
        }

        return Lines.EndOfLine(text, span.End);
    }

    /// <summary>Goes over a value that is not a string; an array may take several lines.</summary>
    private static int SkipValue(string text, int at, int lineEnd, int end)
    {
        int depth = 0;
        while (at < end && (at < lineEnd || depth > 0))
        {
            char c = text[at];
            depth += c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
            if (c is '"' or '\'')
            {
                (TextSpan span, _) = ReadString(text, at, end);
                at = span.Length == 0 ? at : span.End - 1;
            }

            at++;
        }

        return Lines.EndOfLine(text, Math.Min(at, end));
    }

    private static (TextSpan Span, ScalarNotation Notation) ReadString(string text, int start, int end)
    {
        char quote = text[start];
        bool isMultiline = start + 2 < end && text[start + 1] == quote && text[start + 2] == quote;
        int width = isMultiline ? 3 : 1;
        for (int i = start + width; i < end; i++)
        {
            if (quote == '"' && text[i] == '\\')
            {
                i++;
            }
            else if (!isMultiline && text[i] is ('\r' or '\n'))
            {
                break;
            }
            else if (text[i] == quote && (!isMultiline || (i + 2 < end && text[i + 1] == quote && text[i + 2] == quote)))
            {
                ScalarNotation notation = (quote, isMultiline) switch
                {
                    ('"', false) => ScalarNotation.TomlBasic,
                    ('"', true) => ScalarNotation.TomlMultilineBasic,
                    (_, false) => ScalarNotation.TomlLiteral,
                    _ => ScalarNotation.TomlMultilineLiteral,
                };
                return (TextSpan.FromBounds(start, i + width), notation);
            }
        }

        return default;
    }

    private static string? Decode(ReadOnlySpan<char> raw, ScalarNotation notation) => notation switch
    {
        ScalarNotation.TomlLiteral => raw[1..^1].ToString(),
        ScalarNotation.TomlMultilineLiteral => raw[3..^3].TrimStart("\r\n").ToString(),
        ScalarNotation.TomlBasic => Unescape(raw[1..^1]),
        _ => Unescape(raw[3..^3].TrimStart("\r\n")),
    };

    private static string? Unescape(ReadOnlySpan<char> raw)
    {
        var result = new StringBuilder(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                result.Append(raw[i]);
                continue;
            }

            i++;
            if (i >= raw.Length)
            {
                return null;
            }

            switch (raw[i])
            {
                case 'b': result.Append('\b'); break;
                case 't': result.Append('\t'); break;
                case 'n': result.Append('\n'); break;
                case 'f': result.Append('\f'); break;
                case 'r': result.Append('\r'); break;
                case '"' or '\\': result.Append(raw[i]); break;
                case 'u' or 'U':
                    int digits = raw[i] == 'u' ? 4 : 8;
                    if (i + digits >= raw.Length || !int.TryParse(raw.Slice(i + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) || !Rune.IsValid(code))
                    {
                        return null;
                    }

                    result.Append(new Rune(code).ToString());
                    i += digits;
                    break;
                default:
                    return null;
            }
        }

        return result.ToString();
    }

    private static IReadOnlyList<string> Keys(string dotted) => [.. dotted.Split('.').Select(static key => key.Trim().Trim('"', '\''))];
}
