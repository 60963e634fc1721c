namespace Localize.Terms.Matching;

/// <summary>The end of a phrase in a trie: whose it is, whether it switches the concept off instead of naming it, and how letter case must agree.</summary>
internal sealed record Terminal(ConceptEntry Concept, bool IsExcept, string Variant, Phrase Phrase, CasePolicy Case);

/// <summary>A stretch of a folded text that a phrase fits.</summary>
internal readonly record struct Found(int Start, int End, Terminal Terminal)
{
    public int Length => End - Start;
}
