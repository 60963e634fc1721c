using System.Text.RegularExpressions;

namespace Localize.Engines;

/// <summary>Finds what no engine should translate in plain text: addresses, handles, hashtags, format placeholders, character references.</summary>
/// <remarks>Pure; may be called from any thread.</remarks>
public static partial class VerbatimText
{
    /// <summary>Finds the spans.</summary>
    /// <param name="text">Text without markup.</param>
    /// <returns>Spans in UTF-16 code units, ascending and disjoint.</returns>
    public static IReadOnlyList<TextSpan> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spans = new List<TextSpan>();
        foreach (ValueMatch match in Pattern().EnumerateMatches(text))
        {
            spans.Add(new TextSpan(match.Index, match.Length));
        }

        return spans;
    }

    [GeneratedRegex(
        """
        (?: \b [A-Za-z][A-Za-z0-9+.-]{1,20}:// | \b www\. ) [^\s<>]* [^\s<>.,;:!?)»”'"]
        | [\w.+-]+ @ [\w-]+ (?: \.[\w-]+ )+
        | (?<! \w ) [@\#] \w+
        | \{\{? [\w.:]+ \}?\}
        | & (?: [A-Za-z][A-Za-z0-9]{1,31} | \#[0-9]{1,7} | \#[xX][0-9A-Fa-f]{1,6} ) ;
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
