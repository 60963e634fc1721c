using Localize.Terms.Folding;
using Localize.Terms.Inflection;

namespace Localize.Terms.Verification;

/// <summary>Everything a concept may be called in target texts of one language.</summary>
internal sealed class TargetConcept
{
    private TargetConcept(ConceptEntry concept, LocaleEntry entry, List<TargetTerm> terms)
    {
        Concept = concept;
        Entry = entry;
        Terms = terms;
        IsName = entry.Use is { Length: > 0 } use && LetterCase.IsUpper(use[0]);
    }

    public ConceptEntry Concept { get; }

    public LocaleEntry Entry { get; }

    public IReadOnlyList<TargetTerm> Terms { get; }

    /// <summary>Whether the preferred term begins with a capital.</summary>
    public bool IsName { get; }

    /// <summary>All places where a spelling of the concept stands.</summary>
    public List<TargetHit> FindAll(FoldedText text)
    {
        var hits = new List<TargetHit>();
        foreach (TargetTerm term in Terms)
        {
            term.FindAll(text, hits);
        }

        if (Entry.Compounds.Count > 0)
        {
            FindCompounds(text, hits);
        }

        return hits;
    }

    public static TargetConcept? Create(ConceptEntry concept, string source, string target)
    {
        LocaleEntry? entry = concept.EntryFor(target);
        if (entry is null || entry.Status == EntryStatus.Retired)
        {
            return null;
        }

        var terms = new List<TargetTerm>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        void Add(string text, TargetRole role, bool inflected = true)
        {
            if (seen.Add(text))
            {
                terms.Add(new TargetTerm(text, role, concept.Kind, target, inflected));
            }

            if (LetterCase.ForeignCapitals(text, target) is { } capitals && seen.Add(capitals))
            {
                terms.Add(new TargetTerm(capitals, role, concept.Kind, target, inflected));
            }
        }

        foreach (Term term in entry.Terms)
        {
            Add(term.Text, RoleOf(term.Status));
        }

        if (entry.Use is null && concept.Keep)
        {
            foreach (string variant in concept.Match)
            {
                Add(variant, TargetRole.Preferred);
            }
        }

        foreach (string form in entry.Forms)
        {
            Add(form, TargetRole.Preferred, inflected: LanguageRulesStore.For(target).Compounds is not null);
        }

        foreach (string variant in SourceVariants.For(concept, source))
        {
            Add(variant, TargetRole.Source);
        }

        return new TargetConcept(concept, entry, terms);
    }

    private static TargetRole RoleOf(AdministrativeStatus status) => status switch
    {
        AdministrativeStatus.Preferred => TargetRole.Preferred,
        AdministrativeStatus.Admitted => TargetRole.Admitted,
        AdministrativeStatus.Forbidden => TargetRole.Forbidden,
        _ => TargetRole.Deprecated,
    };

    private void FindCompounds(FoldedText text, List<TargetHit> hits)
    {
        for (int i = 0, end; i < text.Length; i = Math.Max(end, i + 1))
        {
            end = text.WordEnd(i);
            ReadOnlySpan<char> word = text.Lower.AsSpan(i, end - i);
            foreach (string part in Entry.Compounds)
            {
                string key = TextFolder.Fold(part, Entry.Locale).Lower;
                bool fits = word.Length >= key.Length + CompoundRule.ShortestPart
                    && (word.StartsWith(key, StringComparison.Ordinal) || word.EndsWith(key, StringComparison.Ordinal));
                if (fits)
                {
                    hits.Add(new TargetHit(i, end, Terms[0], WordFit.Compound, IsCaseRight: true));
                }
            }
        }
    }
}
