using System.Globalization;
using System.Text;

namespace Localize.Segments.Srx;

/// <summary>The built-in rules as SRX, as far as SRX can say them.</summary>
public static class SrxExport
{
    private const string Stops = @"[.?!…‼⁇⁈⁉‽؟۔।॥።፧៕។။։]";
    private const string Closers = @"[""'’”»›)\]}」』）】]*";
    private const string Spaceless = @"[。．！？｡]";

    /// <summary>What the built-in rules do and SRX cannot say: a rule there sees two patterns and nothing of what it did before.</summary>
    public static IReadOnlyList<string> NotCarried { get; } =
    [
        "sentences inside brackets and quotations, which need the closing mark to be looked for",
        "items of lists, which need the number before",
        "footnote marks, emoji and closing marks after a space, which belong to the sentence before",
        "verbs of speaking that carry a sentence on over a quotation",
        "sentences that start in lower case, and those without a space between",
        "initials and ordinals weighed by the words on both sides",
        "names that end in an exclamation mark",
        "protected spans, the user's abbreviations and phrases, and the choice of presets",
    ];

    /// <summary>Writes the rules of languages.</summary>
    /// <param name="languages">BCP 47 tags; of each the language subtag counts. A language without data of its own gets what its script shares.</param>
    /// <returns>An SRX 2.0 document; <see cref="NotCarried"/> says what is not in it.</returns>
    /// <exception cref="ArgumentException">A tag is not well-formed.</exception>
    public static SrxDocument Of(params IReadOnlyList<string> languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        string[] tags = [.. languages.Select(l => LanguageTag.GetLanguage(LanguageTag.Canonicalize(l))).Distinct(StringComparer.Ordinal)];
        return new SrxDocument
        {
            Cascade = true,
            LanguageRules = [.. tags.Select(tag => new SrxLanguageRule(tag, RulesOf(LanguageRules.For(tag)))), new SrxLanguageRule("shared", SharedRules())],
            LanguageMaps = [.. tags.Select(tag => new SrxLanguageMap($"(?i){tag}([-_].*)?", tag)), new SrxLanguageMap(".*", "shared")],
        };
    }

    private static List<SrxRule> RulesOf(LanguageRules language)
    {
        var rules = new List<SrxRule>();
        string starter = language.WordsUnder("starters").Count == 0 ? "" : $@"(?!(?i:{Alternatives(language.WordsUnder("starters"))})\b)";
        Exception(rules, language, AbbreviationKind.NeverFinal, @"\s");
        Exception(rules, language, AbbreviationKind.Title, @"\s");
        Exception(rules, language, AbbreviationKind.Numbered | AbbreviationKind.Month, @"\s+[\p{Nd}IVXLC]");
        Exception(rules, language, AbbreviationKind.Ambiguous, @"\s+" + starter);
        if (language.HasOrdinals)
        {
            rules.Add(new SrxRule(false, @"\b\p{Nd}{1,3}\.", @"\s+" + starter + @"\p{L}"));
        }

        if (!language.EndsWithFullStop)
        {
            rules.Add(new SrxRule(false, @"[^.]\.", @"\s"));
        }

        foreach (char stop in language.Stops.Distinct())
        {
            rules.Add(new SrxRule(true, Quoted(stop.ToString()) + Closers, @"\s"));
        }

        return rules;
    }

    private static List<SrxRule> SharedRules() =>
    [
        new(false, @"\b\p{Lu}\.", @"\s+\p{Lu}"),
        new(false, @"^\s*[\p{Nd}\p{L}]{1,3}[.)]", @"\s"),
        new(false, @"[.?!…]" + Closers, @"\s+[\p{Ll},;:%]"),
        new(true, Spaceless + "+" + Closers, ""),
        new(true, Stops + "+" + Closers, @"\s"),
        new(true, @"\n\s*\n", ""),
        new(true, @"\u2028", ""),
    ];

    private static void Exception(List<SrxRule> rules, LanguageRules language, AbbreviationKind kind, string after)
    {
        string[] words = [.. language.Abbreviations.Where(a => (a.Value & kind) != 0).Select(a => a.Key).Order(StringComparer.Ordinal)];
        if (words.Length > 0)
        {
            rules.Add(new SrxRule(false, $@"(?<![\p{{L}}\p{{M}}\p{{Nd}}])(?i:{Alternatives(words)})\.", after));
        }
    }

    private static string Alternatives(IEnumerable<string> words) => string.Join('|', words.Order(StringComparer.Ordinal).Select(Quoted));

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder();
        foreach (char c in text)
        {
            quoted.Append(char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark ? c.ToString() : c == '\u200C' ? @"\u200C" : "\\" + c);
        }

        return quoted.ToString();
    }
}
