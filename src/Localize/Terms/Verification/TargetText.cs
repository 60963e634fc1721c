using Localize.Terms.Folding;
using Localize.Terms.Matching;

namespace Localize.Terms.Verification;

/// <summary>A target text with what is known about it for all concepts of the segment.</summary>
internal sealed class TargetText(string original, FoldedText folded, Lazy<TermMatcher> longerTerms, TermContext context)
{
    private List<Found>? terms;

    public string Original => original;

    public FoldedText Folded => folded;

    /// <summary>Whether a longer phrase that means something else stands around a hit: chicken Kiev around Kiev.</summary>
    public bool IsHidden(TargetHit hit, ConceptEntry concept)
    {
        terms ??= longerTerms.Value.Search(folded, context);
        int at = LastBeginningAtOrBefore(terms, hit.Start);
        return at >= 0 && terms[at].End >= hit.End && terms[at].Length > hit.End - hit.Start
            && (terms[at].Terminal.IsExcept || !string.Equals(terms[at].Terminal.Concept.Id, concept.Id, StringComparison.Ordinal));
    }

    // The phrases are ascending and disjoint, so only one of them can stand around a place.
    private static int LastBeginningAtOrBefore(List<Found> found, int start)
    {
        int low = 0;
        int high = found.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = found[middle].Start <= start ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>Whether a hit stands in brackets that open right after another: キーウ（キエフ）.</summary>
    public bool IsGloss(TargetHit hit, TargetHit before)
    {
        const int LongestGloss = 60;
        string text = folded.Text;
        int open = before.End;
        while (open < hit.Start && open - before.End < LongestGloss && (text[open] == ' ' || folded.IsWord(open) || text[open] is '\'' or '»' or '”' or '"'))
        {
            open++;
        }

        bool opens = open < hit.Start && hit.Start - open < LongestGloss && text[open] is '(' or '[' or '（' or '〔' or '［';
        return opens && text.AsSpan(open + 1, hit.Start - open - 1).IndexOfAny(")]）〕］") < 0
            && text.AsSpan(hit.End).IndexOfAny(")]）〕］") >= 0;
    }
}
