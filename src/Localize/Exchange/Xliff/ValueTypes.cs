using System.Globalization;
using System.Text.RegularExpressions;

namespace Localize.Exchange.Xliff;

/// <summary>The types of attribute values (XLIFF 2.1, sections 4.3 and 5; XML Schema part 2), by the names that <see cref="XliffGrammar"/> gives them.</summary>
internal static partial class ValueTypes
{
    private static readonly Dictionary<string, string[]> Lists = new(StringComparer.Ordinal)
    {
        ["yesNo"] = ["yes", "no"],
        ["yesNoFirst"] = ["yes", "no", "firstNo"],
        ["dir"] = ["ltr", "rtl", "auto"],
        ["state"] = ["initial", "translated", "reviewed", "final"],
        ["side"] = ["source", "target"],
        ["metaSide"] = ["source", "target", "ignorable"],
        ["space"] = ["default", "preserve"],
        ["preserve"] = ["preserve"],
        ["code"] = ["fmt", "ui", "quote", "link", "image", "other"],
        ["match"] = ["am", "mt", "icm", "idm", "tb", "tm", "other"],
        ["normalization"] = ["none", "nfc", "nfd"],
        ["version"] = ["2.0", "2.1"],
        ["its"] = ["2.0"],
        ["issue"] =
        [
            "terminology", "mistranslation", "omission", "untranslated", "addition", "duplication", "inconsistency", "grammar", "legal", "register",
            "locale-specific-content", "locale-violation", "style", "characters", "misspelling", "typographical", "formatting", "inconsistent-entities",
            "numbers", "markup", "pattern-problem", "whitespace", "internationalization", "length", "non-conformance", "uncategorized", "other",
        ],
        ["fs"] =
        [
            "a", "b", "bdo", "big", "blockquote", "body", "br", "button", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "div",
            "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "html", "i", "img", "label", "legend", "li", "ol", "p", "pre", "q", "s",
            "samp", "select", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "tt", "u", "ul",
        ],
    };

    /// <summary>What is expected of a value, or null when it is right.</summary>
    public static string? Expected(string type, string value)
    {
        if (Lists.TryGetValue(type, out string[]? list))
        {
            return list.Contains(value, StringComparer.Ordinal) ? null : $"one of {string.Join(", ", list)}";
        }

        return type switch
        {
            "nmtoken" => IsNmtoken(value) ? null : "a name token: letters, digits, full stop, hyphen, underscore, colon",
            "nmtokens" => value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } tokens && tokens.All(IsNmtoken) ? null : "name tokens with blanks between",
            "language" => IsLanguage(value) ? null : "a language tag of BCP 47",
            "own" => Own().IsMatch(value) ? null : "prefix:value",
            "mark" => value is "generic" or "comment" or "term" || Own().IsMatch(value) ? null : "generic, comment, term or prefix:value",
            "positive" => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long n) && n > 0 ? null : "a whole number from 1",
            "priority" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int p) && p is >= 1 and <= 10 ? null : "a whole number from 1 to 10",
            "score" => decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal s) && s <= 100 ? null : "a number from 0 to 100",
            "hex" => Hex().IsMatch(value) ? null : "four or six hexadecimal digits",
            "uri" => value.Any(c => c is ' ' or '<' or '>' or '"') ? "an address without blanks" : null,
            _ => null,
        };
    }

    /// <summary>XML 1.0, production 7 (Nmtoken).</summary>
    public static bool IsNmtoken(string value) => value.Length > 0 && value.All(c => c == ':' || System.Xml.XmlConvert.IsNCNameChar(c));

    /// <summary>RFC 5646, section 2.1; private use alone (<c>x-…</c>) is a tag too.</summary>
    public static bool IsLanguage(string value) => !value.Contains('_', StringComparison.Ordinal) && (LanguageTag.TryCanonicalize(value, out _) || PrivateTag().IsMatch(value));

    [GeneratedRegex(@"^[^\s:]+:[^\s:]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    [GeneratedRegex("^([0-9A-Fa-f]{4}|[0-9A-Fa-f]{6})$", RegexOptions.CultureInvariant)]
    private static partial Regex Hex();

    [GeneratedRegex("^[xXiI](-[A-Za-z0-9]{1,8})+$", RegexOptions.CultureInvariant)]
    private static partial Regex PrivateTag();
}
