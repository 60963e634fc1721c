using Localize.Terms;

namespace Localize.Review;

/// <summary>Changed concepts with what was preferred or admitted before, and is neither now, among the forbidden terms: it can be found and swapped.</summary>
internal static class SwapGlossary
{
    public static IReadOnlyDictionary<string, ConceptEntry> Of(GlossaryDiff diff, IReadOnlySet<string> changed) => diff.After.Entries
        .Where(concept => changed.Contains(concept.Id))
        .ToDictionary(concept => concept.Id, concept => diff.OldOf(concept) is { } old ? WithOldTerms(concept, old) : concept, StringComparer.Ordinal);

    private static ConceptEntry WithOldTerms(ConceptEntry concept, ConceptEntry old) => concept with
    {
        Locales = concept.Locales.ToDictionary(
            pair => pair.Key, pair => old.EntryFor(pair.Key) is { } before ? WithOldTerms(pair.Value, before) : pair.Value, StringComparer.Ordinal),
    };

    private static LocaleEntry WithOldTerms(LocaleEntry entry, LocaleEntry before)
    {
        HashSet<string> right = [.. entry.Terms.Where(IsRight).Select(term => term.Text), .. entry.Forms];
        string[] wrong = [.. before.Terms.Where(IsRight).Select(term => term.Text).Where(text => !right.Contains(text)).Distinct(StringComparer.Ordinal)];
        return wrong.Length == 0 ? entry : entry with
        {
            Terms =
            [
                .. entry.Terms.Where(term => !wrong.Contains(term.Text, StringComparer.Ordinal)),
                .. wrong.Select(text => new Term { Text = text, Status = AdministrativeStatus.Forbidden }),
            ],
        };
    }

    private static bool IsRight(Term term) => term.Status is AdministrativeStatus.Preferred or AdministrativeStatus.Admitted;
}
