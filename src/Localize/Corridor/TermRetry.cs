using Localize.Engines;
using Localize.Terms;

namespace Localize.Corridor;

/// <summary>
/// The second step of repair: a machine's translation that breaks the glossary, and that no swap of words mends, is asked for once more with
/// the terms concerned as protected stand-ins. The answer is taken only when it breaks fewer terms.
/// </summary>
internal sealed class TermRetry(ITranslationEngine engine, TermRepairStage repair, LanguagePair languages)
{
    /// <summary>The request for a better answer, or null when the answer holds or the engine has no stronger technique.</summary>
    public TranslationRequest? Stronger(DraftSegment answer, TranslationRequest request, string document)
    {
        HashSet<string> broken = [.. BrokenIn(answer, document)];
        TermConstraint[] terms = [.. request.Terms.Select((term, i) => broken.Contains(term.ConceptId) && CanDoBetter(term, answer.Techniques[i]) ? term with { IsProtected = true } : term)];
        return Array.Exists(terms, term => term.IsProtected) ? request with { Terms = terms } : null;
    }

    /// <summary>The answer that breaks fewer terms; the first one when they are equal.</summary>
    public DraftSegment Better(DraftSegment first, DraftSegment second, string document)
    {
        if (second.Target is null || BrokenIn(second, document).Count >= BrokenIn(first, document).Count)
        {
            return first;
        }

        IEnumerable<string> terms = second.Constraints.Where(term => term.IsProtected).Select(term => $"\"{term.Target}\"").Distinct(StringComparer.Ordinal);
        return second.WithIssue(second.Issue(
            document, QualityIssueType.Terminology, Severity.Note, "terms.retried",
            $"The first translation broke the glossary, so the segment was translated once more with {string.Join(", ", terms)} put in unchanged.",
            "See whether the sentence around it still reads well."));
    }

    private bool CanDoBetter(TermConstraint term, TermTechnique used) =>
        used is TermTechnique.Dictionary or TermTechnique.Prompt && engine.TechniqueFor(term with { IsProtected = true }, languages) == TermTechnique.StandIn;

    private IReadOnlyList<string> BrokenIn(DraftSegment answer, string document) => answer.Constraints.Count == 0
        ? []
        : [.. repair.Judge(answer, isMachine: true, document).Verdicts.Where(verdict => verdict.IsViolation).Select(verdict => verdict.Concept.Id)];
}
