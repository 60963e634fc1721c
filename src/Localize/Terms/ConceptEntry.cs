namespace Localize.Terms;

/// <summary>A concept of a glossary with its terms in all languages (TBX <c>conceptEntry</c>).</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed partial record ConceptEntry
{
    /// <summary>Stable name, never renamed and never used again: <c>place.kyiv</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What the concept is.</summary>
    public required ConceptKind Kind { get; init; }

    /// <summary>The language of <see cref="Match"/> and <see cref="Except"/>, as a canonical BCP 47 tag.</summary>
    public required string SourceLanguage { get; init; }

    /// <summary>What to look for in source texts, the canonical spelling first.</summary>
    public required IReadOnlyList<string> Match { get; init; }

    /// <summary>The concept in one sentence, or <see langword="null"/>.</summary>
    public string? Definition { get; init; }

    /// <summary>Longer phrases in which the concept is not meant: <c>turkey sandwich</c>. Empty by default.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>Whether the term stays as it is in every locale that does not say otherwise. Default <see langword="false"/>.</summary>
    public bool Keep { get; init; }

    /// <summary>How letter case must agree for a source term to match. Default <see cref="CasePolicy.Exact"/>; concepts: <see cref="CasePolicy.Initial"/>.</summary>
    public CasePolicy Case { get; init; }

    /// <summary>Whether the regular plural of the source terms matches too. Default <see langword="false"/>.</summary>
    public bool Plural { get; init; }

    /// <summary>Grammatical gender or sex of the person: <c>m</c>, <c>f</c>, <c>n</c>, or <see langword="null"/>.</summary>
    public string? Gender { get; init; }

    /// <summary>How far the decisions have come, for locales that say nothing of their own. Default <see cref="EntryStatus.Approved"/>.</summary>
    public EntryStatus Status { get; init; } = EntryStatus.Approved;

    /// <summary>A note for translators, or <see langword="null"/>.</summary>
    public string? Note { get; init; }

    /// <summary>Subject field, or <see langword="null"/>.</summary>
    public string? Domain { get; init; }

    /// <summary>Who answers for the entry, or <see langword="null"/>.</summary>
    public string? Owner { get; init; }

    /// <summary>Keys into <c>references.yaml</c>. Empty by default.</summary>
    public IReadOnlyList<string> Refs { get; init; } = [];

    /// <summary>Ids the concept had before. Empty by default.</summary>
    public IReadOnlyList<string> Was { get; init; } = [];

    /// <summary>The languages with terms of their own, by canonical BCP 47 tag.</summary>
    public IReadOnlyDictionary<string, LocaleEntry> Locales { get; init; } = new Dictionary<string, LocaleEntry>();

    /// <summary>When and where it is looked for. Default <see cref="ConceptScope.Everywhere"/>.</summary>
    public ConceptScope Scope { get; init; } = ConceptScope.Everywhere;

    /// <summary>The file it comes from, as the caller named it.</summary>
    public string Path { get; init; } = "";

    /// <summary>Where it stands in its file.</summary>
    public TextPosition Position { get; init; }

    /// <summary>
    /// The terms of a language: the entry of the tag or of its closest ancestor; for the source language, or for a concept
    /// that is kept, the source terms.
    /// </summary>
    /// <param name="locale">A canonical BCP 47 tag.</param>
    /// <returns>The entry, or <see langword="null"/> when the glossary says nothing about the language.</returns>
    public LocaleEntry? EntryFor(string locale)
    {
        ArgumentNullException.ThrowIfNull(locale);
        return LocaleFallback.Find(Locales, locale) ?? (Keep || LocaleFallback.IsSame(locale, SourceLanguage) ? SourceTermsAs(locale) : null);
    }

    /// <summary>
    /// The preferred term of a locale for a source term as it stands in the text: the short form when the text has the short
    /// form; the glossary's own spelling when the concept is kept.
    /// </summary>
    /// <param name="locale">A canonical BCP 47 tag.</param>
    /// <param name="surface">The source term as written in the text.</param>
    /// <returns>The term, or <see langword="null"/> when the glossary has none, or none that is approved.</returns>
    public string? PreferredFor(string locale, string surface)
    {
        ArgumentNullException.ThrowIfNull(surface);
        LocaleEntry? entry = EntryFor(locale);
        if (entry is null || entry.Status != EntryStatus.Approved)
        {
            return null;
        }

        if (Keep && !HasTermsOfItsOwn(locale))
        {
            return SourceVariants.Canonical(this, surface) ?? entry.Use;
        }

        return SourceVariants.IsShort(this, surface) ? entry.Short ?? entry.Use : entry.Use ?? entry.Short;
    }

    /// <summary>The other forms that are right in a locale: admitted terms and listed inflected forms.</summary>
    /// <param name="locale">A canonical BCP 47 tag.</param>
    /// <returns>The forms; empty when the glossary has none.</returns>
    public IReadOnlyList<string> FormsFor(string locale) => EntryFor(locale) is { } entry
        ? [.. entry.Forms, .. entry.With(AdministrativeStatus.Admitted)]
        : [];

    internal IReadOnlyList<TextPosition> MatchPositions { get; init; } = [];

    internal IReadOnlyList<TextPosition> ExceptPositions { get; init; } = [];

    internal bool HasTermsOfItsOwn(string locale) =>
        LocaleFallback.Chain(locale).Any(tag => Locales.TryGetValue(tag, out LocaleEntry? entry) && entry.Use is not null);

    private LocaleEntry SourceTermsAs(string locale) => new()
    {
        Locale = locale,
        Status = Status,
        Position = Position,
        Terms = [.. Match.Select((text, i) => new Term
        {
            Text = text,
            Status = i == 0 ? AdministrativeStatus.Preferred : AdministrativeStatus.Admitted,
            Position = Position,
        })],
    };
}
