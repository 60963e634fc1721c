using Localize.Documents;

namespace Localize.Merging;

/// <summary>Everything that is needed to write one translation into its place.</summary>
internal sealed record WriteJob(
    Slot Slot,
    InlineText Target,
    EscapeLevel Level,
    Func<int, string> MarkupOf,
    IReadOnlySet<string> LinkLabels,
    string Source,
    string NewLine,
    bool IsMdx,
    bool IsInCell);
