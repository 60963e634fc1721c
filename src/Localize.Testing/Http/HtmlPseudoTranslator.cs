using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Localize.Testing.Http;

/// <summary>
/// Translates HTML as a service with tag handling would: text is put into capitals, tags stay, protected elements stay, and dictionary
/// markup becomes its translation. Text is decoded and encoded once.
/// </summary>
/// <remarks>Pure; may be called from any thread.</remarks>
public static partial class HtmlPseudoTranslator
{
    /// <summary>Translates.</summary>
    /// <param name="html">Well-formed HTML without a root.</param>
    /// <returns>The same markup with the text in capitals.</returns>
    public static string ToCapitals(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var result = new StringBuilder();
        int from = 0;
        foreach (Match match in ProtectedPattern().Matches(html))
        {
            result.Append(Text(html[from..match.Index]));
            result.Append(match.Groups["translation"].Success ? match.Groups["translation"].Value : match.Value);
            from = match.Index + match.Length;
        }

        return result.Append(Text(html[from..])).ToString();
    }

    /// <summary>Counts characters as services do that do not bill markup.</summary>
    /// <param name="html">Well-formed HTML or XML without a root.</param>
    /// <returns>Characters outside of tags, references decoded.</returns>
    public static int LengthWithoutTags(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return WebUtility.HtmlDecode(TagPattern().Replace(html, "")).Length;
    }

    private static string Text(string text) => WebUtility.HtmlEncode(WebUtility.HtmlDecode(text).ToUpperInvariant());

    [GeneratedRegex("<[^>]+>", RegexOptions.CultureInvariant)]
    private static partial Regex TagPattern();

    [GeneratedRegex("""<mstrans:dictionary translation="(?<translation>[^"]*)">[^<]*</mstrans:dictionary>|<(?<name>\w+)[^>]*(?:class="notranslate"|translate="no")[^>]*>.*?</\k<name>>|<[^>]+>""",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex ProtectedPattern();
}
