using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Localize.Documents;
using Localize.Documents.Markdown;

namespace Localize.Merging;

/// <summary>Writes front matter values. The notation of the source is kept where it can hold the text; else double quotes.</summary>
internal static class ScalarWriter
{
    private static readonly JavaScriptEncoder Json = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static string Write(ScalarStyle style, string text) => style.Notation switch
    {
        ScalarNotation.Json => $"\"{JsonEncodedText.Encode(text, Json)}\"",
        ScalarNotation.TomlBasic or ScalarNotation.TomlMultilineBasic => Quote(text),
        ScalarNotation.TomlLiteral => CanBeTomlLiteral(text) ? $"'{text}'" : Quote(text),
        ScalarNotation.TomlMultilineLiteral => text.Contains('\'') || text.StartsWith('\n') || !IsPrintable(text) ? Quote(text) : $"'''{text}'''",
        ScalarNotation.Plain => YamlPlain.Accepts(text, style.IsInFlow) ? text : QuoteYaml(text),
        ScalarNotation.SingleQuoted => IsPrintable(text) && !text.Contains('\n') ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'" : Quote(text),
        ScalarNotation.Literal or ScalarNotation.Folded => WriteBlock(style, text),
        _ => Quote(text),
    };

    /// <summary>Double quotes, unless the text is full of what must be escaped in them.</summary>
    private static string QuoteYaml(string text)
    {
        bool isEasierSingle = text.AsSpan().IndexOfAny('"', '\\') >= 0 && !text.Contains('\n') && IsPrintable(text);
        return isEasierSingle ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'" : Quote(text);
    }

    /// <summary>Double quotes with the escapes that YAML, TOML and JSON share.</summary>
    private static string Quote(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '"' or '\\': result.Append('\\').Append(c); break;
                case '\n': result.Append("\\n"); break;
                case '\t': result.Append("\\t"); break;
                default:
                    if (IsPrintable(c))
                    {
                        result.Append(c);
                    }
                    else
                    {
                        result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
                    }

                    break;
            }
        }

        return result.Append('"').ToString();
    }

    private static string WriteBlock(ScalarStyle style, string text)
    {
        string value = text.TrimEnd('\n');
        bool fits = value.Length > 0 && value.Length == text.Length && IsPrintable(value) && !value.Split('\n').Any(static line => line.Length == 0 || line[0] is ' ' or '\t' || line[^1] is ' ' or '\t');
        if (!fits)
        {
            return Quote(text);
        }

        string separator = style.Notation == ScalarNotation.Folded ? "\n\n" : "\n";
        string body = string.Join(separator, value.Split('\n').Select(line => style.Indent + line));
        return $"{style.Header}\n{body}";
    }

    private static bool CanBeTomlLiteral(string text) => !text.Contains('\'') && !text.Contains('\n') && IsPrintable(text);

    private static bool IsPrintable(string text) => text.All(static c => c == '\n' || IsPrintable(c));

    /// <summary>Tells characters that every reader of YAML, TOML and JSON takes raw.</summary>
    private static bool IsPrintable(char c) => c >= ' ' && c is not ('\u007F' or '\u0085' or '\u2028' or '\u2029' or '\uFEFF') && !(c is >= '\u0080' and < '\u00A0');
}
