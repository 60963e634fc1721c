using Localize.Terms;

namespace Localize.Exchange;

/// <summary>Collects a concept while its elements are read.</summary>
internal sealed class TbxConcept(TextPosition position)
{
    private readonly Dictionary<string, List<Term>> terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Why, string? Note)> words = new(StringComparer.Ordinal);
    private string? language;
    private string? definition;
    private string? domain;
    private string? note;
    private ConceptKind kind = ConceptKind.Concept;

    public TextPosition Position => position;

    public string Id { get; set; } = "";

    public bool HasUnknownLanguage { get; private set; }

    private bool IsInTerm => language is not null && terms[language].Count > 0;

    public void Begin(string? tag)
    {
        language = tag;
        HasUnknownLanguage |= tag is null;
        if (tag is not null)
        {
            terms.TryAdd(tag, []);
        }
    }

    public void AddTerm(string text)
    {
        if (language is not null && text.Length > 0)
        {
            AdministrativeStatus status = terms[language].Count == 0 ? AdministrativeStatus.Preferred : AdministrativeStatus.Admitted;
            terms[language].Add(new Term { Text = text, Status = status, Position = position });
        }
    }

    /// <summary>Takes a piece of data; says whether there is a place for it.</summary>
    public bool AddData(string type, string value) => type switch
    {
        "administrativeStatus" => IsInTerm && SetStatus(value),
        "definition" => Set(ref definition, value),
        "subjectField" => Set(ref domain, value),
        "note" => AddNote(value),
        _ => false,
    };

    public ConceptEntry ToEntry(string source, string path)
    {
        IEnumerable<Term> own = terms.GetValueOrDefault(source) ?? [];
        var locales = terms.Where(t => t.Value.Count > 0 && (t.Key != source || t.Value.Exists(IsNotMatch))).ToDictionary(
            t => t.Key,
            t => new LocaleEntry { Locale = t.Key, Terms = t.Key == source ? [.. t.Value.Where(IsNotMatch)] : t.Value, Why = words.GetValueOrDefault(t.Key).Why, Note = words.GetValueOrDefault(t.Key).Note, Position = position },
            StringComparer.Ordinal);
        return new ConceptEntry
        {
            Id = Id,
            Kind = kind,
            Case = kind == ConceptKind.Concept ? CasePolicy.Initial : CasePolicy.Exact,
            SourceLanguage = source,
            Match = [.. own.Where(t => !IsNotMatch(t)).Select(t => t.Text)],
            Definition = definition,
            Domain = domain,
            Note = note,
            Locales = locales,
            Path = path,
            Position = position,
        };
    }

    private static bool IsNotMatch(Term term) => term.Status is not (AdministrativeStatus.Preferred or AdministrativeStatus.Admitted) || term.IsShort;

    private static bool Set(ref string? field, string value)
    {
        bool isFree = field is null;
        field ??= value;
        return isFree;
    }

    // Weblate and older tools write the status in a word of their own.
    private bool SetStatus(string value)
    {
        AdministrativeStatus? status = value switch
        {
            "preferredTerm-admn-sts" or "preferred" => AdministrativeStatus.Preferred,
            "admittedTerm-admn-sts" or "admitted" => AdministrativeStatus.Admitted,
            "deprecatedTerm-admn-sts" or "deprecated" => AdministrativeStatus.Deprecated,
            "supersededTerm-admn-sts" or "superseded" or "obsolete" => AdministrativeStatus.Superseded,
            "forbidden" => AdministrativeStatus.Forbidden,
            _ => null,
        };
        return status is { } known && Change(t => t with { Status = known });
    }

    private bool Change(Func<Term, Term> change)
    {
        List<Term> list = terms[language!];
        list[^1] = change(list[^1]);
        return true;
    }

    private bool AddNote(string value)
    {
        if (!value.StartsWith(TbxNames.Own, StringComparison.Ordinal))
        {
            return AddForeignNote(value);
        }

        string own = value[TbxNames.Own.Length..];
        return own switch
        {
            "never" => IsInTerm && Change(t => t with { Status = AdministrativeStatus.Forbidden }),
            "short" => IsInTerm && Change(t => t with { IsShort = true }),
            _ when own.StartsWith("kind: ", StringComparison.Ordinal) => Enum.TryParse(own[6..], ignoreCase: true, out kind) && Enum.IsDefined(kind),
            _ when own.StartsWith("why: ", StringComparison.Ordinal) && language is not null => Keep(language, own[5..], null),
            _ => false,
        };
    }

    private bool AddForeignNote(string value)
    {
        if (IsInTerm)
        {
            return false;
        }

        return language is null ? Set(ref note, value) : Keep(language, null, value);
    }

    private bool Keep(string tag, string? why, string? text)
    {
        (string? oldWhy, string? oldNote) = words.GetValueOrDefault(tag);
        words[tag] = (why ?? oldWhy, text ?? oldNote);
        return text is null || oldNote is null;
    }
}
