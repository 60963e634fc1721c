using System.Text;
using Localize.Documents.Markdown;
using Localize.Merging;

namespace Localize.Linking;

/// <summary>Writes an address so that it is read back exactly.</summary>
internal static class DestinationWriter
{
    /// <summary>Writes an address in the place of another.</summary>
    public static string Write(string url, Destination replaced) => replaced.Notation switch
    {
        DestinationNotation.Scalar => ScalarWriter.Write(replaced.Style!, url),
        DestinationNotation.File or DestinationNotation.Module => url,
        _ => Write(url, replaced.Notation),
    };

    /// <summary>Writes an address of Markdown or HTML.</summary>
    public static string Write(string url, DestinationNotation notation)
    {
        bool hasLooseBrackets = notation == DestinationNotation.Markdown && !AreBalanced(url);
        var result = new StringBuilder(url.Length + 8);
        for (int i = 0; i < url.Length; i++)
        {
            char c = url[i];
            _ = notation switch
            {
                _ when c == '&' && CharacterReference.IsAt(url, i) => result.Append("&amp;"),
                DestinationNotation.DoubleQuoted when c == '"' => result.Append("&quot;"),
                DestinationNotation.SingleQuoted or DestinationNotation.Unquoted when c == '\'' => result.Append("&#39;"),
                DestinationNotation.Markdown or DestinationNotation.Angle when NeedsBackslash(url, i, hasLooseBrackets) => result.Append('\\').Append(c),
                DestinationNotation.Markdown or DestinationNotation.Unquoted when c == ' ' => result.Append("%20"),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }

    private static bool NeedsBackslash(string url, int at, bool hasLooseBrackets) => url[at] switch
    {
        '\\' => at + 1 == url.Length || CharacterClass.IsAsciiPunctuation(url[at + 1]),
        '<' or '>' or '|' => true,
        '(' or ')' => hasLooseBrackets,
        _ => false,
    };

    private static bool AreBalanced(string url)
    {
        int depth = 0;
        foreach (char c in url)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }
}
