namespace Localize.Terms.Matching;

/// <summary>The end of a phrase in a trie: whose it is, whether it switches the concept off instead of naming it, and how letter case must agree.</summary>
internal sealed class Terminal(ConceptEntry concept, bool isExcept, string variant, string language)
{
    private readonly ConceptScope? limits = ReferenceEquals(concept.Scope, ConceptScope.Everywhere) ? null : concept.Scope;
    private Phrase? phrase;

    public ConceptEntry Concept => concept;

    public bool IsExcept => isExcept;

    public string Variant => variant;

    public CasePolicy Case { get; } = isExcept ? CasePolicy.Initial : concept.Case;

    /// <summary>Whether the concept is looked for in a text that comes from there.</summary>
    public bool Applies(TermContext context) => limits is null || limits.Includes(context);

    /// <summary>The phrase cut into words: made when first needed, for most phrases of a large glossary never are.</summary>
    public Phrase Phrase => phrase ??= Phrase.Parse(variant, language);

    /// <summary>Whether something that is not a word begins or ends it, as in <c>U.N.</c></summary>
    public bool HasEdges { get; init; }

    /// <summary>Another phrase that ends at the same node, added later.</summary>
    public Terminal? Next { get; set; }
}

/// <summary>A stretch of a folded text that a phrase fits.</summary>
internal readonly record struct Found(int Start, int End, Terminal Terminal)
{
    public int Length => End - Start;
}
