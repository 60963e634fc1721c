using Localize.Terms;

namespace Localize.Review;

/// <summary>Compares two states of a concept.</summary>
internal static class ConceptDiff
{
    public static IEnumerable<GlossaryChange> Added(ConceptEntry concept) => concept.Status == EntryStatus.Retired
        ? []
        : [Change(concept, GlossaryChangeKind.TermAdded, null, concept.Match.FirstOrDefault()), .. concept.Locales.Values.Select(entry => LocaleDiff.Added(concept, entry))];

    public static IEnumerable<GlossaryChange> Removed(ConceptEntry concept) => concept.Status == EntryStatus.Retired
        ? []
        : [Change(concept, GlossaryChangeKind.TermRemoved, concept.Match.FirstOrDefault(), null), .. concept.Locales.Values.Select(entry => LocaleDiff.Removed(concept, entry))];

    public static IEnumerable<GlossaryChange> Between(ConceptEntry before, ConceptEntry after)
    {
        // Entries of a file that did not change are shared and differ in its name alone.
        if (ReferenceEquals(before.Locales, after.Locales) && before with { Path = after.Path } == after)
        {
            return [];
        }

        IEnumerable<GlossaryChange?> single =
        [
            If(after, GlossaryChangeKind.Renamed, before.Id, after.Id),
            If(after, GlossaryChangeKind.StatusChanged, Name(before.Status), Name(after.Status)),
            If(after, GlossaryChangeKind.KeepChanged, before.Keep ? "keep" : "translate", after.Keep ? "keep" : "translate"),
            If(after, GlossaryChangeKind.CaseChanged, Name(before.Case), Name(after.Case)),
            If(after, GlossaryChangeKind.PluralChanged, before.Plural ? "plural" : "no plural", after.Plural ? "plural" : "no plural"),
            If(after, GlossaryChangeKind.KindChanged, Name(before.Kind), Name(after.Kind)),
            If(after, GlossaryChangeKind.ScopeChanged, Joined(ScopeText.Of(before.Scope)), Joined(ScopeText.Of(after.Scope))),
            If(after, GlossaryChangeKind.GrammarChanged, before.Gender, after.Gender),
            If(after, GlossaryChangeKind.DefinitionChanged, before.Definition, after.Definition),
            If(after, GlossaryChangeKind.RefsChanged, Joined(before.Refs.Order(StringComparer.Ordinal)), Joined(after.Refs.Order(StringComparer.Ordinal))),
            If(after, GlossaryChangeKind.OwnerChanged, before.Owner, after.Owner),
            If(after, GlossaryChangeKind.NoteChanged, before.Note, after.Note),
            If(after, GlossaryChangeKind.NoteChanged, before.Domain, after.Domain),

            // The first spelling is the canonical one, which a kept concept is written with.
            before.Keep && after.Keep ? If(after, GlossaryChangeKind.UseChanged, before.Match.FirstOrDefault(), after.Match.FirstOrDefault()) : null,
        ];
        return
        [
            .. single.OfType<GlossaryChange>(),
            .. Lists(before.Match, after.Match, GlossaryChangeKind.MatchAdded, GlossaryChangeKind.MatchRemoved).Select(c => Change(after, c.Kind, c.Before, c.After)),
            .. Lists(before.Except, after.Except, GlossaryChangeKind.ExceptAdded, GlossaryChangeKind.ExceptRemoved).Select(c => Change(after, c.Kind, c.Before, c.After)),
            .. before.Locales.Keys.Union(after.Locales.Keys, StringComparer.Ordinal).SelectMany(locale => LocaleDiff.Between(before, after, locale)),
        ];
    }

    /// <summary>What two lists do not share, whatever their order.</summary>
    public static IEnumerable<(GlossaryChangeKind Kind, string? Before, string? After)> Lists(
        IEnumerable<string> before, IEnumerable<string> after, GlossaryChangeKind added, GlossaryChangeKind removed)
    {
        string[] old = [.. before];
        string[] now = [.. after];
        return
        [
            .. now.Except(old, StringComparer.Ordinal).Select(text => (added, (string?)null, (string?)text)),
            .. old.Except(now, StringComparer.Ordinal).Select(text => (removed, (string?)text, (string?)null)),
        ];
    }

    public static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static string? Joined(IEnumerable<string> values) => values.ToArray() is { Length: > 0 } all ? string.Join(", ", all) : null;

    public static GlossaryChange Change(ConceptEntry concept, GlossaryChangeKind kind, string? before, string? after) => new()
    {
        ConceptId = concept.Id, Kind = kind, Before = before, After = after, Path = concept.Path, Position = concept.Position,
    };

    private static GlossaryChange? If(ConceptEntry concept, GlossaryChangeKind kind, string? before, string? after) =>
        string.Equals(before, after, StringComparison.Ordinal) ? null : Change(concept, kind, before, after);
}
