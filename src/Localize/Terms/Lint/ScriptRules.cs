using Localize.Terms.Folding;
using Localize.Terms.Reading;

namespace Localize.Terms.Lint;

/// <summary>Letters of another script that look the same: they never match, and nobody sees why.</summary>
internal static class ScriptRules
{
    private const string LatinLookalikes = "AaBCcEeHIiKMOoPpTXxyYj";
    private const string CyrillicLookalikes = "АаВСсЕеНІіКМОоРрТХхуУј";

    public static IEnumerable<QualityIssue> Check(IReadOnlyList<ConceptEntry> entries) => entries.SelectMany(Check);

    private static IEnumerable<QualityIssue> Check(ConceptEntry entry)
    {
        IEnumerable<(string Text, TextPosition Position, string Language)> source = entry.Match
            .Select((text, i) => (text, entry.MatchPositions.ElementAtOrDefault(i), entry.SourceLanguage));
        IEnumerable<(string Text, TextPosition Position, string Language)> targets = entry.Locales.Values
            .SelectMany(l => l.Terms.Where(t => t.Status != AdministrativeStatus.Forbidden).Select(t => (t.Text, t.Position, l.Locale))
                .Concat(l.Forms.Select(f => (f, l.Position, l.Locale))));
        foreach ((string text, TextPosition position, string language) in source.Concat(targets))
        {
            if (IsMixed(text))
            {
                yield return Problems.Error("glossary.mixed-script", entry.Path, position, LintMessages.MixedScript(text));
            }
            else if (IsDisguised(text, language))
            {
                yield return Problems.Warning("glossary.homoglyph", entry.Path, position, LintMessages.Homoglyph(text, language));
            }
        }
    }

    private static bool IsMixed(string text) => text.Split(' ', '-', '/', '·').Any(word =>
        (word.Any(char.IsAsciiLetter) || word.Any(c => c is >= '\u00C0' and <= '\u024F')) && word.Any(Characters.IsCyrillic));

    // HATO in Latin letters in a Ukrainian entry, or НАТО in Cyrillic ones in a Turkish entry.
    private static bool IsDisguised(string text, string language)
    {
        bool cyrillic = LanguageTag.GetLanguage(language) is "uk" or "ru" or "bg" or "be" or "mk" or "kk" or "ky" or "mn";
        string lookalikes = cyrillic ? LatinLookalikes : CyrillicLookalikes;
        return text.Any(char.IsLetter) && text.Where(char.IsLetter).All(c => lookalikes.Contains(c, StringComparison.Ordinal))
            && (!cyrillic || text.Count(char.IsLetter) > 2);
    }
}
