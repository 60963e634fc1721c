using Localize.Terms;

namespace Localize.Review.Output;

/// <summary>Verdicts on terms as pages show them.</summary>
internal static class PageVerdicts
{
    public static PageVerdict Of(string conceptId, TermVerdict? verdict) => verdict is null
        ? new PageVerdict(conceptId, "not-judged", Severity.Note, "The glossary has no term for this place any more.")
        : new PageVerdict(conceptId, ReviewNames.Of(verdict.Kind), verdict.Severity, verdict.Message);

    public static PageTerm TermOf(TermVerdict verdict) => new(verdict.Span!.Value, verdict.Severity, $"{verdict.Concept.Id}: {ReviewNames.Of(verdict.Kind)}");
}
