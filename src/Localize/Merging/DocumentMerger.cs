using Localize.Documents;

namespace Localize.Merging;

/// <summary>A localized document.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="FallbackUnitIds">Units that were left in the source language because their translation would have changed the structure.</param>
/// <param name="Issues">A finding for each of them, and for what else was noticed.</param>
public sealed record MergeResult(string Text, IReadOnlyList<string> FallbackUnitIds, IReadOnlyList<QualityIssue> Issues);

/// <summary>Puts translations into the places of their units and proves that the structure is still the source's.</summary>
public static class DocumentMerger
{
    /// <summary>Merges.</summary>
    /// <param name="document">The extracted document.</param>
    /// <param name="targets">Translations by unit id; a unit without one keeps its source bytes.</param>
    /// <param name="targetLanguage">The language of the translations, as a canonical BCP 47 tag.</param>
    /// <returns>The localized document. With no targets it is the source, character for character.</returns>
    public static MergeResult Merge(ExtractedDocument document, IReadOnlyDictionary<string, InlineText> targets, string targetLanguage) =>
        throw new NotSupportedException();
}
