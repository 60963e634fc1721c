using System.Text;

namespace Localize.Merging;

/// <summary>Cleans the text of translations from characters that no document may hold.</summary>
internal static class TargetText
{
    /// <summary>Control characters go, line ends become <c>\n</c>, a lone surrogate becomes U+FFFD.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair)
            {
                result.Append(c).Append(text[++i]);
            }
            else if (c == '\r')
            {
                result.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            }
            else if (c is '\n' or '\t' || !char.IsControl(c))
            {
                result.Append(char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' ? '\uFFFD' : c);
            }
        }

        return result.ToString();
    }

    /// <summary>The text on one line.</summary>
    public static string OnOneLine(string text) => text.Contains('\n') ? text.Replace('\n', ' ') : text;

    private static bool IsClean(string text)
    {
        foreach (char c in text)
        {
            if ((char.IsControl(c) && c is not ('\n' or '\t')) || char.IsSurrogate(c) || c >= '\uFFFE')
            {
                return false;
            }
        }

        return true;
    }
}
