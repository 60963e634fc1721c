using Localize.Terms.Reading;

namespace Localize.Terms.Lint;

/// <summary>Concepts that forbid each other's terms: no translation can satisfy both.</summary>
internal static class CycleRule
{
    public static IEnumerable<QualityIssue> Check(IReadOnlyList<ConceptEntry> entries)
    {
        HashSet<(string Locale, string Text)> forbidden = [.. entries.SelectMany(NeverTerms).Select(never => (never.Locale.Locale, never.Term.Text))];
        if (forbidden.Count == 0)
        {
            yield break;
        }

        ILookup<(string Locale, string Text), ConceptEntry> uses = entries
            .SelectMany(e => e.Locales.Values.SelectMany(l => l.With(AdministrativeStatus.Preferred).Select(text => (Key: (l.Locale, text), Entry: e))))
            .Where(u => forbidden.Contains(u.Key))
            .ToLookup(u => u.Key, u => u.Entry);
        foreach (ConceptEntry entry in entries)
        {
            foreach ((LocaleEntry locale, Term never) in NeverTerms(entry))
            {
                foreach (ConceptEntry other in uses[(locale.Locale, never.Text)].Where(o => !ReferenceEquals(o, entry)))
                {
                    yield return Forbids(other, locale.Locale, entry)
                        ? Problems.Error("glossary.cycle", entry.Path, never.Position, LintMessages.Cycle(entry, other, locale.Locale, never.Text))
                        : Problems.Warning("glossary.use-forbidden-elsewhere", entry.Path, never.Position, LintMessages.ForbiddenElsewhere(entry, other, locale.Locale, never.Text));
                }
            }
        }
    }

    private static IEnumerable<(LocaleEntry Locale, Term Term)> NeverTerms(ConceptEntry entry)
    {
        foreach (LocaleEntry locale in entry.Locales.Values)
        {
            for (int i = 0; i < locale.Terms.Count; i++)
            {
                if (locale.Terms[i].Status == AdministrativeStatus.Forbidden)
                {
                    yield return (locale, locale.Terms[i]);
                }
            }
        }
    }

    private static bool Forbids(ConceptEntry one, string locale, ConceptEntry other) =>
        one.Locales.TryGetValue(locale, out LocaleEntry? mine) && other.Locales.TryGetValue(locale, out LocaleEntry? theirs)
        && mine.With(AdministrativeStatus.Forbidden).Intersect(theirs.With(AdministrativeStatus.Preferred), StringComparer.Ordinal).Any();
}
