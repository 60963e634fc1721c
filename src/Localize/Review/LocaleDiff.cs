using Localize.Terms;

namespace Localize.Review;

/// <summary>Compares two states of a concept's entry for a locale.</summary>
internal static class LocaleDiff
{
    public static GlossaryChange Added(ConceptEntry concept, LocaleEntry entry) => Change(concept, entry, GlossaryChangeKind.LocaleAdded, null, entry.Use ?? entry.Short);

    public static GlossaryChange Removed(ConceptEntry concept, LocaleEntry entry) => Change(concept, entry, GlossaryChangeKind.LocaleRemoved, entry.Use ?? entry.Short, null);

    public static IEnumerable<GlossaryChange> Between(ConceptEntry before, ConceptEntry after, string locale)
    {
        LocaleEntry? old = before.Locales.GetValueOrDefault(locale);
        LocaleEntry? now = after.Locales.GetValueOrDefault(locale);
        return (old, now) switch
        {
            (null, { } added) => [Added(after, added)],
            ({ } removed, null) => [Change(after, removed, GlossaryChangeKind.LocaleRemoved, removed.Use ?? removed.Short, null) with { Position = after.Position }],
            ({ } was, { } its) => IsSame(was, its) ? [] : Between(after, was, its),
            _ => [],
        };
    }

    // Nearly all entries are as they were; only the others are worth the comparison by meaning.
    private static bool IsSame(LocaleEntry before, LocaleEntry after) =>
        before with { Terms = after.Terms, Forms = after.Forms, Compounds = after.Compounds, Match = after.Match, Except = after.Except, Position = after.Position } == after
        && IsSame(before.Terms, after.Terms) && before.Forms.SequenceEqual(after.Forms, StringComparer.Ordinal) && before.Compounds.SequenceEqual(after.Compounds, StringComparer.Ordinal)
        && before.Except.SequenceEqual(after.Except, StringComparer.Ordinal) && (before.Match ?? []).SequenceEqual(after.Match ?? [], StringComparer.Ordinal);

    private static bool IsSame(IReadOnlyList<Term> before, IReadOnlyList<Term> after)
    {
        for (int i = 0; i < before.Count && before.Count == after.Count; i++)
        {
            if (before[i].Status != after[i].Status || before[i].IsShort != after[i].IsShort || !string.Equals(before[i].Text, after[i].Text, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return before.Count == after.Count;
    }

    private static IEnumerable<GlossaryChange> Between(ConceptEntry concept, LocaleEntry before, LocaleEntry after)
    {
        (GlossaryChangeKind Kind, string? Before, string? After)[] single =
        [
            (GlossaryChangeKind.UseChanged, before.Use, after.Use),
            (GlossaryChangeKind.ShortChanged, before.Short, after.Short),
            (GlossaryChangeKind.StatusChanged, ConceptDiff.Name(before.Status), ConceptDiff.Name(after.Status)),
            (GlossaryChangeKind.FormsChanged, Sorted(before.Forms), Sorted(after.Forms)),
            (GlossaryChangeKind.FormsChanged, Sorted(before.Compounds), Sorted(after.Compounds)),
            (GlossaryChangeKind.GrammarChanged, before.Gender, after.Gender),
            (GlossaryChangeKind.GrammarChanged, before.Number, after.Number),
            (GlossaryChangeKind.WhyChanged, before.Why, after.Why),
            (GlossaryChangeKind.WhyChanged, before.Source, after.Source),
            (GlossaryChangeKind.OwnerChanged, before.Reviewer, after.Reviewer),
            (GlossaryChangeKind.NoteChanged, before.Note, after.Note),
        ];
        return
        [
            .. single.Where(c => !string.Equals(c.Before, c.After, StringComparison.Ordinal)).Concat(Statuses(before, after)).Concat(Matches(before, after))
                .Select(c => Change(concept, after, c.Kind, c.Before, c.After)),
        ];
    }

    private static IEnumerable<(GlossaryChangeKind Kind, string? Before, string? After)> Statuses(LocaleEntry before, LocaleEntry after)
    {
        string[] wasAdmitted = [.. before.With(AdministrativeStatus.Admitted)];
        string[] isForbidden = [.. after.With(AdministrativeStatus.Forbidden)];
        foreach ((GlossaryChangeKind kind, string? old, string? now) in ConceptDiff.Lists(before.With(AdministrativeStatus.Forbidden), isForbidden, GlossaryChangeKind.NeverAdded, GlossaryChangeKind.NeverRemoved))
        {
            bool wasRight = now is not null && wasAdmitted.Contains(now, StringComparer.Ordinal);
            yield return wasRight ? (GlossaryChangeKind.AlsoToNever, now, now) : (kind, old, now);
        }

        // What went from admitted to forbidden is told once; what became the preferred term is told there.
        foreach ((GlossaryChangeKind kind, string? old, string? now) in ConceptDiff.Lists(wasAdmitted, after.With(AdministrativeStatus.Admitted), GlossaryChangeKind.AlsoAdded, GlossaryChangeKind.AlsoRemoved))
        {
            if (old is null || !isForbidden.Contains(old, StringComparer.Ordinal))
            {
                yield return (kind, old, now);
            }
        }

        foreach ((GlossaryChangeKind Kind, string? Before, string? After) change in ConceptDiff.Lists(Old(before), Old(after), GlossaryChangeKind.DeprecatedAdded, GlossaryChangeKind.DeprecatedRemoved))
        {
            yield return change;
        }
    }

    private static IEnumerable<string> Old(LocaleEntry entry) => entry.With(AdministrativeStatus.Deprecated).Concat(entry.With(AdministrativeStatus.Superseded));

    private static IEnumerable<(GlossaryChangeKind Kind, string? Before, string? After)> Matches(LocaleEntry before, LocaleEntry after) =>
        ConceptDiff.Lists(before.Match ?? [], after.Match ?? [], GlossaryChangeKind.MatchAdded, GlossaryChangeKind.MatchRemoved)
            .Concat(ConceptDiff.Lists(before.Except, after.Except, GlossaryChangeKind.ExceptAdded, GlossaryChangeKind.ExceptRemoved));

    private static string? Sorted(IEnumerable<string> values) => ConceptDiff.Joined(values.Order(StringComparer.Ordinal));

    private static GlossaryChange Change(ConceptEntry concept, LocaleEntry entry, GlossaryChangeKind kind, string? before, string? after) => new()
    {
        ConceptId = concept.Id, Locale = entry.Locale, Kind = kind, Before = before, After = after, Path = concept.Path, Position = entry.Position,
    };
}
