using Localize.Documents;

namespace Localize.Merging;

/// <summary>Everything that is needed to write one translation into its place.</summary>
internal sealed record WriteJob(MergeDraft Draft, int Index, Slot Slot, InlineText Target, EscapeLevel Level)
{
    public IReadOnlySet<string> LinkLabels => Draft.Document.Skeleton.LinkLabels;

    public string Source => Draft.Document.Source.Text;

    public string NewLine => Draft.NewLine;

    public bool IsMdx => Draft.IsMdx;

    public bool IsInCell => Draft.Document.Units[Index].Path.Contains("/cell", StringComparison.Ordinal);

    /// <summary>The markup of a code of the slot, with the translations of the units inside it.</summary>
    public string MarkupOf(int code) => Draft.MarkupOf(code, Index);
}
