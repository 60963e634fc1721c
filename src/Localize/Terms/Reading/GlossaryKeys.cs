namespace Localize.Terms.Reading;

/// <summary>The keys of the schema, in the order the formatter writes them. <c>glossaries/glossary.schema.json</c> says the same to editors.</summary>
internal static class GlossaryKeys
{
    public static readonly string[] File = ["glossary", "schema", "owner", "source", "note", "include", "terms"];

    public static readonly string[] Concept =
    [
        "id", "was", "kind", "definition", "domain", "owner", "match", "except", "case", "plural", "keep", "gender", "status", "note", "refs",
        "valid", "scope", "exempt", "locales",
    ];

    public static readonly string[] Locale =
    [
        "use", "short", "also", "deprecated", "superseded", "never", "forms", "compounds", "match", "except",
        "gender", "number", "why", "source", "status", "reviewer", "note",
    ];

    public static readonly Dictionary<string, ConceptKind> Kinds = new(StringComparer.Ordinal)
    {
        ["person"] = ConceptKind.Person,
        ["place"] = ConceptKind.Place,
        ["org"] = ConceptKind.Org,
        ["brand"] = ConceptKind.Brand,
        ["work"] = ConceptKind.Work,
        ["event"] = ConceptKind.Event,
        ["concept"] = ConceptKind.Concept,
    };

    public static readonly Dictionary<string, CasePolicy> Cases = new(StringComparer.Ordinal)
    {
        ["exact"] = CasePolicy.Exact,
        ["initial"] = CasePolicy.Initial,
        ["any"] = CasePolicy.Any,
    };

    public static readonly Dictionary<string, EntryStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["draft"] = EntryStatus.Draft,
        ["approved"] = EntryStatus.Approved,
        ["retired"] = EntryStatus.Retired,
    };
}
