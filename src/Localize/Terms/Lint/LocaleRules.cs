using Localize.Terms.Reading;

namespace Localize.Terms.Lint;

/// <summary>The terms of one locale: twice the same, or right and forbidden at once.</summary>
internal static class LocaleRules
{
    // One term alone, as most entries have, contradicts nothing but a form.
    public static IEnumerable<QualityIssue> Check(IReadOnlyList<ConceptEntry> entries) =>
        entries.SelectMany(e => e.Locales.Values.Where(l => l.Terms.Count + l.Forms.Count > 1).SelectMany(l => Duplicates(e, l).Concat(Forbidden(e, l)).Concat(Forms(e, l))));

    private static IEnumerable<QualityIssue> Duplicates(ConceptEntry entry, LocaleEntry locale) => locale.Terms
        .Where(t => t.Status != AdministrativeStatus.Forbidden)
        .GroupBy(t => t.Text, StringComparer.Ordinal)
        .SelectMany(g => g.Skip(1))
        .Select(t => Problems.Warning("glossary.duplicate-term", entry.Path, t.Position, LintMessages.Twice(t.Text)));

    private static IEnumerable<QualityIssue> Forbidden(ConceptEntry entry, LocaleEntry locale)
    {
        HashSet<string> right = [.. locale.Terms.Where(t => t.Status is AdministrativeStatus.Preferred or AdministrativeStatus.Admitted).Select(t => t.Text)];
        return locale.Terms
            .Where(t => t.Status is not (AdministrativeStatus.Preferred or AdministrativeStatus.Admitted) && right.Contains(t.Text))
            .Select(t => Problems.Error("glossary.use-forbidden", entry.Path, t.Position, LintMessages.UseForbidden(entry.Id, locale.Locale, t.Text)));
    }

    private static IEnumerable<QualityIssue> Forms(ConceptEntry entry, LocaleEntry locale)
    {
        HashSet<string> forms = [.. locale.Forms];
        return locale.Terms
            .Where(t => t.Status == AdministrativeStatus.Forbidden && forms.Contains(t.Text))
            .Select(t => Problems.Error("glossary.use-forbidden", entry.Path, t.Position, LintMessages.FormForbidden(entry.Id, locale.Locale, t.Text)));
    }
}
