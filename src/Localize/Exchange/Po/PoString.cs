using System.Globalization;
using System.Text;

namespace Localize.Exchange.Po;

/// <summary>Strings of PO: those of C, between quotation marks.</summary>
internal static class PoString
{
    public static string Quote(string text)
    {
        var result = new StringBuilder("\"");
        foreach (char c in text)
        {
            _ = c switch
            {
                '\n' => result.Append("\\n"),
                '\t' => result.Append("\\t"),
                '\r' => result.Append("\\r"),
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                < ' ' or '\u007F' => result.Append('\\').Append(Convert.ToString(c, 8).PadLeft(3, '0')),
                _ => result.Append(c),
            };
        }

        return result.Append('"').ToString();
    }

    /// <summary>The lines of a text, each with its line feed; one empty line for an empty text.</summary>
    public static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (int from = 0; from < text.Length;)
        {
            int end = text.IndexOf('\n', from) is var feed && feed < 0 ? text.Length : feed + 1;
            lines.Add(text[from..end]);
            from = end;
        }

        return lines.Count == 0 ? [""] : [.. lines];
    }

    public static string WithoutControls(string text) => string.Concat(text.Where(c => !char.IsControl(c)));

    /// <summary>Reads what stands between quotation marks; null when it is no string.</summary>
    public static string? Unquote(string quoted)
    {
        string line = quoted.Trim();
        if (line.Length < 2 || line[0] != '"' || line[^1] != '"')
        {
            return null;
        }

        var result = new StringBuilder();
        for (int i = 1; i < line.Length - 1; i++)
        {
            if (line[i] == '"')
            {
                return null;
            }

            if (line[i] != '\\')
            {
                result.Append(line[i]);
            }
            else if (++i >= line.Length - 1 || !Escape(line, ref i, result))
            {
                return null;
            }
        }

        return result.ToString();
    }

    private static bool Escape(string line, ref int i, StringBuilder result)
    {
        const string Letters = "ntrabfv\\\"'?";
        const string Values = "\n\t\r\a\b\f\v\\\"'?";
        int letter = Letters.IndexOf(line[i], StringComparison.Ordinal);
        if (letter >= 0)
        {
            result.Append(Values[letter]);
            return true;
        }

        bool isHex = line[i] == 'x';
        int from = isHex ? i + 1 : i;
        int end = from;
        while (end < line.Length - 1 && end - from < (isHex ? 2 : 3) && (isHex ? char.IsAsciiHexDigit(line[end]) : line[end] is >= '0' and <= '7'))
        {
            end++;
        }

        if (end == from)
        {
            return false;
        }

        string digits = line[from..end];
        result.Append((char)(isHex ? int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : Convert.ToInt32(digits, 8)));
        i = end - 1;
        return true;
    }
}
