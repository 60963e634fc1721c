using System.Globalization;
using System.Text;

namespace Localize.Review.Output;

/// <summary>Text from outside inside Markdown: what could be markup, a mention or a link is written as an entity, which is never markup (CommonMark 0.31.2, section 2.5).</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]<>()#|~&!@$+\"'";
    private const int Longest = 300;

    public static string Of(string text) => Escape(VisibleText.Of(text, Longest));

    /// <summary>The pieces of a comparison: ~~old~~ **new**.</summary>
    public static string Diff(string before, string after)
    {
        var result = new StringBuilder();
        foreach (DiffPiece piece in WordDiff.Between(before, after))
        {
            string text = Of(piece.Text);
            result.Append(piece.Operation switch
            {
                DiffOperation.Deleted => Around(piece.Text, text, "~~", "del"),
                DiffOperation.Inserted => (result.Length > 0 && result[^1] is '~' or '>' ? " " : "") + Around(piece.Text, text, "**", "ins"),
                _ => text,
            });
        }

        return result.ToString();
    }

    public static string Deleted(string text) => Around(text, Of(text), "~~", "del");

    public static string Inserted(string text) => Around(text, Of(text), "**", "ins");

    // Emphasis needs a letter inside its marks (CommonMark 0.31.2, section 6.2); elsewhere an element does the same.
    private static string Around(string raw, string text, string mark, string element) =>
        raw.Length > 0 && char.IsLetterOrDigit(raw[0]) && char.IsLetterOrDigit(raw[^1]) ? $"{mark}{text}{mark}" : $"<{element}>{text}</{element}>";

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isAddress = (c == ':' && i + 1 < text.Length && text[i + 1] == '/') || (c == '.' && i > 2 && string.Compare(text, i - 3, "www", 0, 3, StringComparison.OrdinalIgnoreCase) == 0);
            _ = c == '@' ? result.Append("@<!-- -->")
                : Special.Contains(c, StringComparison.Ordinal) || isAddress ? result.Append(CultureInfo.InvariantCulture, $"&#{(int)c};")
                : result.Append(c);
        }

        return result.ToString();
    }
}
