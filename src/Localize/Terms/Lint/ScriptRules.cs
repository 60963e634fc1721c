using System.Buffers;
using Localize.Terms.Reading;

namespace Localize.Terms.Lint;

/// <summary>Letters of another script that look the same: they never match, and nobody sees why.</summary>
internal static class ScriptRules
{
    private const string LatinLookalikes = "AaBCcEeHIiKMOoPpTXxyYj";
    private const string CyrillicLookalikes = "АаВСсЕеНІіКМОоРрТХхуУј";

    private static readonly SearchValues<char> AsciiLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" -/·");

    public static IEnumerable<QualityIssue> Check(IReadOnlyList<ConceptEntry> entries) => entries.SelectMany(Check);

    private static IEnumerable<QualityIssue> Check(ConceptEntry entry)
    {
        for (int i = 0; i < entry.Match.Count; i++)
        {
            if (Check(entry, entry.Match[i], entry.MatchPositions.ElementAtOrDefault(i), entry.SourceLanguage) is { } issue)
            {
                yield return issue;
            }
        }

        foreach (LocaleEntry locale in entry.Locales.Values)
        {
            for (int i = 0; i < locale.Terms.Count; i++)
            {
                Term term = locale.Terms[i];
                if (term.Status != AdministrativeStatus.Forbidden && Check(entry, term.Text, term.Position, locale.Locale) is { } issue)
                {
                    yield return issue;
                }
            }

            for (int i = 0; i < locale.Forms.Count; i++)
            {
                if (Check(entry, locale.Forms[i], locale.Position, locale.Locale) is { } issue)
                {
                    yield return issue;
                }
            }
        }
    }

    private static QualityIssue? Check(ConceptEntry entry, string text, TextPosition position, string language)
    {
        if (IsMixed(text))
        {
            return Problems.Error("glossary.mixed-script", entry.Path, position, LintMessages.MixedScript(text));
        }

        return IsDisguised(text, language) ? Problems.Warning("glossary.homoglyph", entry.Path, position, LintMessages.Homoglyph(text, language)) : null;
    }

    // A text without Cyrillic letters mixes nothing; nearly all are told by that.
    private static bool IsMixed(string text)
    {
        if (!HoldsCyrillic(text))
        {
            return false;
        }

        foreach (Range word in text.AsSpan().SplitAny(WordEnds))
        {
            if (HoldsCyrillic(text.AsSpan(word)) && HoldsLatin(text.AsSpan(word)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsCyrillic(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u0400', '\u052F');

    private static bool HoldsLatin(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u00C0', '\u024F') || text.ContainsAny(AsciiLetters);

    // HATO in Latin letters in a Ukrainian entry, or НАТО in Cyrillic ones in a Turkish entry.
    private static bool IsDisguised(string text, string language)
    {
        bool cyrillic = LanguageTag.GetLanguage(language) is "uk" or "ru" or "bg" or "be" or "mk" or "kk" or "ky" or "mn";
        string lookalikes = cyrillic ? LatinLookalikes : CyrillicLookalikes;
        int letters = 0;
        foreach (char c in text)
        {
            if (!char.IsLetter(c))
            {
                continue;
            }

            if (!lookalikes.Contains(c, StringComparison.Ordinal))
            {
                return false;
            }

            letters++;
        }

        return letters > (cyrillic ? 2 : 0);
    }
}
