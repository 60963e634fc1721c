using Localize.Documents;

namespace Localize.Merging;

/// <summary>Extracts a document, writes invented translations into it and proves that its structure survives.</summary>
/// <remarks>Pure; may be called from any thread.</remarks>
public static class Roundtrip
{
    /// <summary>Runs one document in one mode. The same input gives the same result.</summary>
    /// <param name="document">The document.</param>
    /// <param name="format">Its format.</param>
    /// <param name="mode">What is written.</param>
    /// <returns>What it showed.</returns>
    /// <exception cref="LocalizationException">The document cannot be read.</exception>
    public static RoundtripResult Run(SourceDocument document, IDocumentFormat format, RoundtripMode mode)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(format);
        ExtractedDocument extracted = format.Extract(document);
        Dictionary<string, InlineText> targets = extracted.Units.ToDictionary(
            static unit => unit.Id, unit => InventedText.Of(unit.Source, mode), StringComparer.Ordinal);
        MergeResult merged = DocumentMerger.Merge(extracted, targets, LanguageOf(mode));
        IReadOnlyList<StructureDifference> differences = StructureProof.Compare(document, new SourceDocument(document.Path, merged.Text), format);
        bool isSame = mode != RoundtripMode.Identity || string.Equals(document.Text, merged.Text, StringComparison.Ordinal);
        bool mayFallBack = mode == RoundtripMode.Hostile;
        return new RoundtripResult
        {
            Path = document.Path,
            Mode = mode,
            Text = merged.Text,
            IsOk = isSame && differences.Count == 0 && (mayFallBack || merged.FallbackUnitIds.Count == 0),
            Differences = differences,
            Issues = merged.Issues,
            Units = extracted.Units.Count,
            FallbackUnits = merged.FallbackUnitIds.Count,
            LettersInUnits = extracted.Units.Sum(static unit => unit.Source.Text.Count(char.IsLetter)),
            LettersMissed = ExtractCoverage.Missed(extracted).Sum(static stretch => stretch.Text.Count(char.IsLetter)),
        };
    }

    private static string LanguageOf(RoundtripMode mode) => mode switch
    {
        RoundtripMode.Cjk => "zh-Hans",
        RoundtripMode.RightToLeft => "ar",
        _ => "en-XA",
    };
}
