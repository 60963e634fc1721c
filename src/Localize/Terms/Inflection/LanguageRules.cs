namespace Localize.Terms.Inflection;

/// <summary>How words of a language change. Read from <c>Rules/&lt;language&gt;.yml</c>, whose keys <c>Rules/README.md</c> explains.</summary>
internal sealed record LanguageRules
{
    public static LanguageRules None { get; } = new() { Language = "und" };

    public required string Language { get; init; }

    public IReadOnlyList<EndingRule> Endings { get; init; } = [];

    public IReadOnlyList<EndingRule> Adjectives { get; init; } = [];

    public IReadOnlyList<IReadOnlySet<string>> Chain { get; init; } = [];

    public IReadOnlyList<(string From, string To)> Changes { get; init; } = [];

    public IReadOnlySet<ConceptKind> Apostrophe { get; init; } = new HashSet<ConceptKind>();

    public string[] Before { get; init; } = [];

    public string[] BeforeArticle { get; init; } = [];

    public IReadOnlyList<string> Contractions { get; init; } = [];

    public string Article { get; init; } = "";

    public CompoundRule? Compounds { get; init; }

    /// <summary>Endings are looked for in source texts only where the concept says <c>plural: true</c>.</summary>
    public bool PluralByRequest { get; init; }

    /// <summary>Suffixes after an apostrophe agree with one another in their vowels.</summary>
    public bool Harmony { get; init; }

    public bool ChangesWords => Endings.Count > 0 || Chain.Count > 0;
}

internal enum WordPlace
{
    Any,
    Inner,
    Last,
}

internal enum FinalSound
{
    Any,
    Consonant,
    Vowel,
}

/// <summary>Replaces the end of a base form.</summary>
internal sealed record EndingRule(string From, FinalSound After, IReadOnlySet<string> To, IReadOnlySet<ConceptKind> Kinds, WordPlace At)
{
    public bool Fits(string word, ConceptKind kind, bool isLast) =>
        word.Length > From.Length && word.EndsWith(From, StringComparison.Ordinal)
        && (Kinds.Count == 0 || Kinds.Contains(kind))
        && (At == WordPlace.Any || At == WordPlace.Last == isLast)
        && (After == FinalSound.Any || After == FinalSound.Vowel == Vowels.Contains(word[^1]));
}

/// <summary>How a term joins with other words into one.</summary>
internal sealed record CompoundRule(IReadOnlySet<ConceptKind> Kinds, IReadOnlyList<string> Links, bool Heads)
{
    /// <summary>The shortest other part, in characters.</summary>
    public const int ShortestPart = 3;
}
