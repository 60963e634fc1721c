namespace Localize.Review;

/// <summary>What a change of a glossary touches, the weightiest first.</summary>
public enum GlossaryChangeLevel
{
    /// <summary>What readers see: another term.</summary>
    Output,

    /// <summary>Where a term applies: what is matched.</summary>
    Scope,

    /// <summary>What the checks let through; nothing is translated anew for it.</summary>
    Check,

    /// <summary>What people read about the entry.</summary>
    Note,
}

/// <summary>What was changed in a glossary. The names in reports are these in kebab case: <c>use-changed</c>.</summary>
public enum GlossaryChangeKind
{
    /// <summary>A concept was added.</summary>
    TermAdded,

    /// <summary>A concept was taken out or retired.</summary>
    TermRemoved,

    /// <summary>A locale has an entry now and had none.</summary>
    LocaleAdded,

    /// <summary>A locale had an entry and has none now.</summary>
    LocaleRemoved,

    /// <summary>Another preferred term.</summary>
    UseChanged,

    /// <summary>Another preferred short form.</summary>
    ShortChanged,

    /// <summary>Whether the source term is kept in every locale.</summary>
    KeepChanged,

    /// <summary>A spelling is forbidden now.</summary>
    NeverAdded,

    /// <summary>A spelling that was admitted is forbidden now.</summary>
    AlsoToNever,

    /// <summary>Draft, approved or retired.</summary>
    StatusChanged,

    /// <summary>A source spelling is looked for now.</summary>
    MatchAdded,

    /// <summary>A source spelling is not looked for any more.</summary>
    MatchRemoved,

    /// <summary>A phrase is excepted now.</summary>
    ExceptAdded,

    /// <summary>A phrase is not excepted any more.</summary>
    ExceptRemoved,

    /// <summary>How letter case must agree.</summary>
    CaseChanged,

    /// <summary>Whether plurals match.</summary>
    PluralChanged,

    /// <summary>Place, person, organisation and so on.</summary>
    KindChanged,

    /// <summary>Days, paths, tags or sections.</summary>
    ScopeChanged,

    /// <summary>A term is admitted now.</summary>
    AlsoAdded,

    /// <summary>A term is not admitted any more.</summary>
    AlsoRemoved,

    /// <summary>A spelling is not forbidden any more.</summary>
    NeverRemoved,

    /// <summary>A term is deprecated now.</summary>
    DeprecatedAdded,

    /// <summary>A term is not deprecated any more.</summary>
    DeprecatedRemoved,

    /// <summary>Inflected forms or first elements of compounds.</summary>
    FormsChanged,

    /// <summary>Gender or number.</summary>
    GrammarChanged,

    /// <summary>The definition.</summary>
    DefinitionChanged,

    /// <summary>The reason or its source.</summary>
    WhyChanged,

    /// <summary>References.</summary>
    RefsChanged,

    /// <summary>Who answers for the entry or has reviewed it.</summary>
    OwnerChanged,

    /// <summary>A note or the subject field.</summary>
    NoteChanged,

    /// <summary>The id, with the old one under <c>was</c>.</summary>
    Renamed,
}

/// <summary>One change of one entry of a glossary.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record GlossaryChange
{
    /// <summary>The concept, by its id in the glossary that has it; the new one's where both have.</summary>
    public required string ConceptId { get; init; }

    /// <summary>The locale as a canonical BCP 47 tag, or <see langword="null"/> for what concerns all.</summary>
    public string? Locale { get; init; }

    /// <summary>What was changed.</summary>
    public required GlossaryChangeKind Kind { get; init; }

    /// <summary>What it was, or <see langword="null"/> when there was nothing.</summary>
    public string? Before { get; init; }

    /// <summary>What it is, or <see langword="null"/> when there is nothing.</summary>
    public string? After { get; init; }

    /// <summary>The file that the entry stands in; the old file's for what was removed.</summary>
    public string Path { get; init; } = "";

    /// <summary>Where in the file.</summary>
    public TextPosition Position { get; init; }

    /// <summary>What it touches.</summary>
    public GlossaryChangeLevel Level => LevelOf(Kind);

    /// <summary>What a kind of change touches.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The level.</returns>
    public static GlossaryChangeLevel LevelOf(GlossaryChangeKind kind) => kind switch
    {
        <= GlossaryChangeKind.StatusChanged => GlossaryChangeLevel.Output,
        <= GlossaryChangeKind.ScopeChanged => GlossaryChangeLevel.Scope,
        <= GlossaryChangeKind.GrammarChanged => GlossaryChangeLevel.Check,
        _ => GlossaryChangeLevel.Note,
    };
}
