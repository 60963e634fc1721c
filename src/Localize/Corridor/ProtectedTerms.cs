using System.Buffers;
using Localize.Terms;

namespace Localize.Corridor;

/// <summary>The source terms of a glossary that hold a stop and a space, such as <c>Yahoo! News</c>: no segment ends inside one.</summary>
internal sealed class ProtectedTerms
{
    private readonly string[] terms;
    private readonly SearchValues<string> any;

    private ProtectedTerms(string[] terms)
    {
        this.terms = terms;
        any = SearchValues.Create(terms, StringComparison.Ordinal);
    }

    /// <summary>The terms of the source language, longest first.</summary>
    public static ProtectedTerms Of(Glossary glossary, string source) => new(
        [.. Spellings(glossary, source)
            .Where(HoldsAStop)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(term => term.Length)]);

    /// <summary>Where they stand in a text: ascending, disjoint.</summary>
    public TextSpan[] In(string text)
    {
        if (terms.Length == 0)
        {
            return [];
        }

        var spans = new List<TextSpan>();
        for (int at = 0; text.AsSpan(at).IndexOfAny(any) is >= 0 and var found;)
        {
            int start = at + found;
            string term = terms.First(t => string.CompareOrdinal(text, start, t, 0, t.Length) == 0);
            spans.Add(new TextSpan(start, term.Length));
            at = start + term.Length;
        }

        return [.. spans];
    }

    private static IEnumerable<string> Spellings(Glossary glossary, string source)
    {
        foreach (ConceptEntry concept in glossary.Entries)
        {
            for (int i = 0; i < concept.Match.Count; i++)
            {
                yield return concept.Match[i];
            }

            if (concept.Locales.TryGetValue(source, out LocaleEntry? own))
            {
                foreach (Term term in own.Terms)
                {
                    yield return term.Text;
                }
            }
        }
    }

    private static bool HoldsAStop(string term)
    {
        int stop = term.AsSpan().IndexOfAny(".!?…");
        return stop >= 0 && term.AsSpan(stop).Trim(".!?… ").Length > 0 && term.AsSpan(stop).Contains(' ');
    }
}
