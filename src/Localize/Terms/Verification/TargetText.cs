using Localize.Terms.Folding;
using Localize.Terms.Matching;

namespace Localize.Terms.Verification;

/// <summary>A target text with what is known about it for all concepts of the segment.</summary>
internal sealed class TargetText(string original, FoldedText folded, Lazy<TermMatcher> longerTerms)
{
    private List<Found>? terms;

    public string Original => original;

    public FoldedText Folded => folded;

    /// <summary>Whether a longer phrase that means something else stands around a hit: chicken Kiev around Kiev.</summary>
    public bool IsHidden(TargetHit hit, ConceptEntry concept)
    {
        terms ??= longerTerms.Value.Search(folded);
        foreach (Found found in terms)
        {
            bool around = found.Start <= hit.Start && found.End >= hit.End && found.Length > hit.End - hit.Start;
            bool means = found.Terminal.IsExcept || !string.Equals(found.Terminal.Concept.Id, concept.Id, StringComparison.Ordinal);
            if (around && means)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a hit stands in brackets that open right after another: キーウ（キエフ）.</summary>
    public bool IsGloss(TargetHit hit, TargetHit before)
    {
        const int LongestGloss = 60;
        string text = folded.Text;
        int open = before.End;
        while (open < hit.Start && (text[open] == ' ' || folded.IsWord(open) || text[open] is '\'' or '»' or '”' or '"'))
        {
            open++;
        }

        bool opens = open < hit.Start && hit.Start - open < LongestGloss && text[open] is '(' or '[' or '（' or '〔' or '［';
        return opens && text.AsSpan(open + 1, hit.Start - open - 1).IndexOfAny(")]）〕］") < 0
            && text.AsSpan(hit.End).IndexOfAny(")]）〕］") >= 0;
    }
}
