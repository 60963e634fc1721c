using System.Globalization;
using System.Text;

namespace Localize.ConsoleHost.Output;

/// <summary>Text from outside, made safe for a terminal: no escape sequences, no control characters, no bidirectional overrides (CWE-150).</summary>
internal static class SafeText
{
    /// <summary>The text on one line; line breaks become spaces and invisible characters are shown by number.</summary>
    public static string OneLine(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c is '\n' or '\r' or '\t' or InlineText.LineBreakCharacter)
            {
                result.Append(' ');
            }
            else if (c == InlineText.PlaceholderCharacter)
            {
                result.Append('▪');
            }
            else if (char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069')
            {
                result.Append(CultureInfo.InvariantCulture, $"<U+{(int)c:X4}>");
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }
}
