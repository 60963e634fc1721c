using Localize.Engines;
using Localize.Terms;

namespace Localize.Corridor;

/// <summary>Writes down for each occurrence of a term how it was enforced and whether that held.</summary>
internal static class TermAudits
{
    public static IReadOnlyList<TermAudit> Of(DraftSegment segment, EngineCapabilities engine, LanguagePair languages) =>
        [.. segment.Matches.Select(match => Of(match, segment, engine, languages))];

    private static TermAudit Of(TermMatch match, DraftSegment segment, EngineCapabilities engine, LanguagePair languages)
    {
        TermConstraint? sent = segment.IsSent || segment.Reason == PlanReason.Repetition
            ? segment.Constraints.FirstOrDefault(c => c.Span == match.Span)
            : null;
        TermTechnique technique = sent is null ? TermTechnique.None : TechniqueOf(sent, engine, languages);
        return TermAudit.Of(match, segment.Verdicts) with
        {
            Technique = technique,
            Sent = technique == TermTechnique.None ? null : sent!.Target,
            Repaired = segment.Swaps.FirstOrDefault(s => string.Equals(s.ConceptId, match.Concept.Id, StringComparison.Ordinal)).Swap?.Found,
        };
    }

    private static TermTechnique TechniqueOf(TermConstraint term, EngineCapabilities engine, LanguagePair languages) => engine.Terms switch
    {
        TermSupport.None => TermTechnique.None,
        TermSupport.StandIn => TermTechnique.StandIn,
        TermSupport.Prompt => TermTechnique.Prompt,
        _ => engine.NativeNamesOnly && !(IsName(term.Kind) && HasEnglish(languages)) ? TermTechnique.StandIn : TermTechnique.Dictionary,
    };

    private static bool IsName(ConceptKind kind) => kind is ConceptKind.Person or ConceptKind.Place or ConceptKind.Org or ConceptKind.Brand;

    private static bool HasEnglish(LanguagePair languages) =>
        LanguageTag.GetLanguage(languages.Source) is "en" || LanguageTag.GetLanguage(languages.Target) is "en";
}
