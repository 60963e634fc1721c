namespace Localize.Terms.Caching;

/// <summary>Turns concepts into bytes and back. Places of single spellings are left out: only lint asks for them, and it reads the files.</summary>
internal static class ConceptCodec
{
    public static void Write(CacheWriter to, ConceptEntry concept)
    {
        to.Text(concept.Id);
        to.Number((int)concept.Kind);
        to.Shared(concept.SourceLanguage);
        to.List(concept.Match, to.Text);
        to.List(concept.Except, to.Text);
        to.Flag(concept.Keep);
        to.Number((int)concept.Case);
        to.Flag(concept.Plural);
        to.Number((int)concept.Status);
        to.Text(concept.Definition);
        to.Shared(concept.Gender);
        to.Text(concept.Note);
        to.Shared(concept.Domain);
        to.Shared(concept.Owner);
        to.List(concept.Refs, to.Shared);
        to.List(concept.Was, to.Text);
        to.Shared(concept.Path);
        to.Position(concept.Position);
        Write(to, concept.Scope);
        to.List([.. concept.Locales.Values], locale => Write(to, locale));
    }

    public static ConceptEntry Read(CacheReader from) => new()
    {
        Id = from.RequiredText(),
        Kind = from.Choice<ConceptKind>(),
        SourceLanguage = from.RequiredShared(),
        Match = from.List(from.RequiredText),
        Except = from.List(from.RequiredText),
        Keep = from.Flag(),
        Case = from.Choice<CasePolicy>(),
        Plural = from.Flag(),
        Status = from.Choice<EntryStatus>(),
        Definition = from.Text(),
        Gender = from.Shared(),
        Note = from.Text(),
        Domain = from.Shared(),
        Owner = from.Shared(),
        Refs = from.List(from.RequiredShared),
        Was = from.List(from.RequiredText),
        Path = from.RequiredShared(),
        Position = from.Position(),
        Scope = ReadScope(from),
        Locales = ReadLocales(from),
    };

    private static void Write(CacheWriter to, ConceptScope scope)
    {
        bool isEverywhere = ReferenceEquals(scope, ConceptScope.Everywhere);
        to.Flag(isEverywhere);
        if (isEverywhere)
        {
            return;
        }

        to.Number(scope.From is { } from ? from.DayNumber + 1 : 0);
        to.Number(scope.To is { } last ? last.DayNumber + 1 : 0);
        to.List(scope.Paths, to.Shared);
        to.List(scope.Tags, to.Shared);
        to.List(scope.ExemptSections, to.Shared);
        to.Flag(scope.ExemptQuotes);
    }

    private static ConceptScope ReadScope(CacheReader from) => from.Flag() ? ConceptScope.Everywhere : new ConceptScope
    {
        From = Day(from.Number()),
        To = Day(from.Number()),
        Paths = from.List(from.RequiredShared),
        Tags = from.List(from.RequiredShared),
        ExemptSections = from.List(from.RequiredShared),
        ExemptQuotes = from.Flag(),
    };

    private static DateOnly? Day(long number) => number == 0
        ? null
        : number - 1 <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)(number - 1)) : throw new InvalidDataException("No such day.");

    private static void Write(CacheWriter to, LocaleEntry locale)
    {
        to.Shared(locale.Locale);
        to.List(locale.Terms, term => Write(to, term));
        to.List(locale.Forms, to.Text);
        to.List(locale.Compounds, to.Text);
        to.Flag(locale.Match is not null);
        to.List(locale.Match ?? [], to.Text);
        to.List(locale.Except, to.Text);
        to.Number((int)locale.Status);
        to.Text(locale.Why);
        to.Shared(locale.Source);
        to.Shared(locale.Reviewer);
        to.Text(locale.Note);
        to.Shared(locale.Gender);
        to.Shared(locale.Number);
        to.Position(locale.Position);
    }

    private static Dictionary<string, LocaleEntry> ReadLocales(CacheReader from)
    {
        IReadOnlyList<LocaleEntry> entries = from.List(() => ReadLocale(from));
        return entries.Count == 0 ? NoLocales : entries.ToDictionary(e => e.Locale, StringComparer.Ordinal);
    }

    private static Dictionary<string, LocaleEntry> NoLocales { get; } = [];

    private static LocaleEntry ReadLocale(CacheReader from) => new()
    {
        Locale = from.RequiredShared(),
        Terms = from.List(() => ReadTerm(from)),
        Forms = from.List(from.RequiredText),
        Compounds = from.List(from.RequiredText),
        Match = ReadMatch(from),
        Except = from.List(from.RequiredText),
        Status = from.Choice<EntryStatus>(),
        Why = from.Text(),
        Source = from.Shared(),
        Reviewer = from.Shared(),
        Note = from.Text(),
        Gender = from.Shared(),
        Number = from.Shared(),
        Position = from.Position(),
    };

    private static IReadOnlyList<string>? ReadMatch(CacheReader from)
    {
        bool isGiven = from.Flag();
        IReadOnlyList<string> match = from.List(from.RequiredText);
        return isGiven ? match : null;
    }

    private static void Write(CacheWriter to, Term term)
    {
        to.Text(term.Text);
        to.Number((int)term.Status);
        to.Flag(term.IsShort);
        to.Position(term.Position);
    }

    private static Term ReadTerm(CacheReader from) => new()
    {
        Text = from.RequiredText(),
        Status = from.Choice<AdministrativeStatus>(),
        IsShort = from.Flag(),
        Position = from.Position(),
    };
}
