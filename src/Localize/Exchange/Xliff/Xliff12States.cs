using Localize.Exchange.Bilingual;

namespace Localize.Exchange.Xliff;

/// <summary>States in the words of XLIFF 1.2 (section 3.2, state and state-qualifier).</summary>
internal static class Xliff12States
{
    public static (string State, string? Qualifier, bool IsApproved) Of(BilingualSegment segment) => segment.State switch
    {
        SegmentState.Final => ("final", null, true),
        SegmentState.Reviewed => ("signed-off", null, true),
        SegmentState.Translated => ("translated", segment.IsMachine ? "mt-suggestion" : null, false),
        _ => ("needs-translation", null, false),
    };

    // Tools that know no states write approved alone, or nothing: a target without a state counts as translated.
    public static SegmentState From(string? state, bool isApproved)
    {
        SegmentState said = state switch
        {
            "final" => SegmentState.Final,
            "signed-off" => SegmentState.Reviewed,
            "new" or "needs-translation" or "needs-l10n" or "needs-adaptation" => SegmentState.Initial,
            _ => SegmentState.Translated,
        };
        return isApproved && said < SegmentState.Reviewed ? SegmentState.Reviewed : said;
    }
}
