using Localize.Terms;

namespace Localize.Corridor;

/// <summary>Mends forbidden spellings of names in a machine's translation, once, and says so.</summary>
internal sealed class TermRepairStage(TermStage terms, LanguagePair languages)
{
    /// <summary>The segment with its verdicts, and with what was mended.</summary>
    public DraftSegment Judge(DraftSegment segment, bool isMachine, string document)
    {
        DraftSegment judged = segment with { Verdicts = Verify(segment) };
        foreach (TermVerdict verdict in isMachine ? judged.Verdicts : [])
        {
            judged = Mend(judged, verdict.Concept, document);
        }

        return judged;
    }

    // A swap moves what stands behind it, so the verdict is asked for anew.
    private DraftSegment Mend(DraftSegment segment, ConceptEntry concept, string document)
    {
        TermVerdict? verdict = segment.Verdicts.FirstOrDefault(v => ReferenceEquals(v.Concept, concept));
        if (verdict is null || TermRepair.TrySwap(verdict, segment.Target!.Text, languages.Target) is not { } swap || swap.Apply(segment.Target) is not { } target)
        {
            return segment;
        }

        DraftSegment mended = segment with { Target = target };
        mended = mended with { Verdicts = Verify(mended), Swaps = [.. segment.Swaps, (concept.Id, swap)] };
        bool isBetter = !mended.Verdicts.First(v => ReferenceEquals(v.Concept, concept)).IsViolation;
        return !isBetter ? segment : mended.WithIssue(segment.Issue(
            document, QualityIssueType.Terminology, Severity.Note, "terms.repaired",
            $"\"{swap.Found}\", which is not to be used, became \"{swap.Replacement}\".", "See whether the sentence around it still reads well."));
    }

    private IReadOnlyList<TermVerdict> Verify(DraftSegment segment) => terms.Verify(segment.Core.Text.Text, segment.Matches, segment.Target!.Text);
}
