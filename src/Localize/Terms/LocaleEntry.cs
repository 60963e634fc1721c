namespace Localize.Terms;

/// <summary>What a concept is called in one language, and why (TBX <c>langSec</c>).</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record LocaleEntry
{
    /// <summary>The language as a canonical BCP 47 tag.</summary>
    public required string Locale { get; init; }

    /// <summary>The terms: preferred first, then admitted, deprecated, superseded and forbidden ones.</summary>
    public required IReadOnlyList<Term> Terms { get; init; }

    /// <summary>Inflected forms of the preferred and admitted terms that are right. Empty by default.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>First elements of compounds: <c>Sanktions</c> in <c>Sanktionspaket</c>. Empty by default.</summary>
    public IReadOnlyList<string> Compounds { get; init; } = [];

    /// <summary>
    /// Spellings to look for in texts of this language when it is the source. <see langword="null"/>: the terms themselves;
    /// empty: none, the concept is not looked for.
    /// </summary>
    public IReadOnlyList<string>? Match { get; init; }

    /// <summary>Longer phrases of this language in which the concept is not meant. Empty by default.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>How far the decision has come. Default <see cref="EntryStatus.Approved"/>.</summary>
    public EntryStatus Status { get; init; } = EntryStatus.Approved;

    /// <summary>The reason for the choice, or <see langword="null"/>.</summary>
    public string? Why { get; init; }

    /// <summary>Where the decision comes from: a key of <c>references.yaml</c> or a name, or <see langword="null"/>.</summary>
    public string? Source { get; init; }

    /// <summary>Who decided, or <see langword="null"/>.</summary>
    public string? Reviewer { get; init; }

    /// <summary>A note for translators, or <see langword="null"/>.</summary>
    public string? Note { get; init; }

    /// <summary>Grammatical gender of the preferred term: <c>m</c>, <c>f</c>, <c>n</c> or <c>c</c>, or <see langword="null"/>.</summary>
    public string? Gender { get; init; }

    /// <summary>Grammatical number of the preferred term: <c>singular</c> or <c>plural</c>, or <see langword="null"/>.</summary>
    public string? Number { get; init; }

    /// <summary>Where it stands in the glossary file.</summary>
    public TextPosition Position { get; init; }

    /// <summary>The preferred term in full, or <see langword="null"/> when there is none.</summary>
    public string? Use => Terms.FirstOrDefault(t => t is { Status: AdministrativeStatus.Preferred, IsShort: false })?.Text;

    /// <summary>The preferred short form, or <see langword="null"/> when there is none.</summary>
    public string? Short => Terms.FirstOrDefault(t => t is { Status: AdministrativeStatus.Preferred, IsShort: true })?.Text;

    /// <summary>The texts of all terms with a status.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The texts in the order of the file.</returns>
    public IEnumerable<string> With(AdministrativeStatus status) => Terms.Where(t => t.Status == status).Select(t => t.Text);
}
