using Localize.Documents;

namespace Localize.Merging;

/// <summary>
/// Compares the structure of a localized document with its source's: blocks in order with kind, nesting, level, code and
/// table shape; in each block the emphasis, links, images, code, tags, footnotes and formulas, in any order.
/// </summary>
/// <remarks>Pure; may be called from any thread. Costs one parse of each text.</remarks>
public static class StructureProof
{
    private const int MostDifferences = 100;

    /// <summary>Compares two documents.</summary>
    /// <param name="source">The source.</param>
    /// <param name="target">The localized document.</param>
    /// <param name="format">The format of both.</param>
    /// <returns>The differences in order, at most 100; empty when the structures are equal, or when the format is not one of this library and has none.</returns>
    /// <exception cref="LocalizationException">One of them cannot be read.</exception>
    public static IReadOnlyList<StructureDifference> Compare(SourceDocument source, SourceDocument target, IDocumentFormat format)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        if (format is not IStructuredFormat structured)
        {
            return [];
        }

        DocumentStructure expected = structured.ReadStructure(source, null);
        return Compare(source, expected, target, structured.ReadStructure(target, expected));
    }

    internal static List<StructureDifference> Compare(SourceDocument source, DocumentStructure sourceStructure, SourceDocument target, DocumentStructure targetStructure)
    {
        (IReadOnlyList<StructureEntry> expected, IReadOnlyList<StructureEntry> found) = (sourceStructure.Entries, targetStructure.Entries);
        var differences = new List<StructureDifference>();
        int common = Math.Min(expected.Count, found.Count);
        for (int i = 0; i < common && differences.Count < MostDifferences; i++)
        {
            if (!expected[i].IsSameBlock(found[i]))
            {
                differences.Add(Difference(source, expected[i], expected[i].Kind, target, found[i], found[i].Kind));
                return differences;
            }

            if (expected[i].Inline != found[i].Inline)
            {
                (string want, string have) = StructureWords.Compare(sourceStructure.Describe(expected[i]), targetStructure.Describe(found[i]));
                differences.Add(Difference(source, expected[i], want, target, found[i], have));
            }
        }

        if (expected.Count != found.Count && differences.Count < MostDifferences)
        {
            StructureEntry missing = expected.Count > common ? expected[common] : default;
            StructureEntry added = found.Count > common ? found[common] : default;
            differences.Add(Difference(source, missing, missing.Kind ?? "the end", target, added, added.Kind ?? "the end"));
        }

        return differences;
    }

    private static StructureDifference Difference(
        SourceDocument source, StructureEntry expected, string want, SourceDocument target, StructureEntry found, string have) =>
        new(new LineIndex(target.Text).PositionOf(found.Span.Start), new LineIndex(source.Text).PositionOf(expected.Span.Start), want, have);
}
