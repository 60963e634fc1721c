using Localize.Terms;

namespace Localize.Exchange;

/// <summary>Names what a concept says beyond its terms, by the keys of our schema.</summary>
internal static class Leftovers
{
    public static IEnumerable<string> OfRules(ConceptEntry concept)
    {
        (string Key, bool IsSet)[] keys =
        [
            ("except", concept.Except.Count > 0), ("keep", concept.Keep), ("plural", concept.Plural), ("was", concept.Was.Count > 0),
            ("valid, scope or exempt", concept.Scope != ConceptScope.Everywhere), ("status", concept.Status != EntryStatus.Approved),
            ("case", concept.Case != (concept.Kind == ConceptKind.Concept ? CasePolicy.Initial : CasePolicy.Exact)),
            ("refs", concept.Refs.Count > 0), ("owner", concept.Owner is not null), ("gender", concept.Gender is not null),
        ];
        return keys.Where(k => k.IsSet).Select(k => k.Key);
    }

    public static IEnumerable<string> OfText(ConceptEntry concept)
    {
        (string Key, bool IsSet)[] keys = [("definition", concept.Definition is not null), ("domain", concept.Domain is not null), ("note", concept.Note is not null)];
        return keys.Where(k => k.IsSet).Select(k => k.Key);
    }

    public static IEnumerable<string> OfRules(LocaleEntry entry)
    {
        (string Key, bool IsSet)[] keys =
        [
            ("forms", entry.Forms.Count > 0), ("compounds", entry.Compounds.Count > 0), ("match", entry.Match is not null),
            ("except", entry.Except.Count > 0), ("status", entry.Status != EntryStatus.Approved), ("reviewer", entry.Reviewer is not null),
            ("gender", entry.Gender is not null), ("number", entry.Number is not null), ("source", entry.Source is not null),
        ];
        return keys.Where(k => k.IsSet).Select(k => $"{entry.Locale}.{k.Key}");
    }

    public static IEnumerable<string> OfTerms(LocaleEntry entry)
    {
        IEnumerable<string> terms = entry.Terms.Where(t => t.Status != AdministrativeStatus.Preferred || t.IsShort)
            .Select(t => t.IsShort ? "short" : t.Status switch { AdministrativeStatus.Admitted => "also", AdministrativeStatus.Forbidden => "never", _ => "deprecated" });
        return terms.Distinct(StringComparer.Ordinal).Select(key => $"{entry.Locale}.{key}");
    }
}
