using Localize.Documents;

namespace Localize.Merging;

/// <summary>Puts translations into the places of their units and proves that the structure is still the source's.</summary>
/// <remarks>Pure; may be called from any thread.</remarks>
public static class DocumentMerger
{
    /// <summary>Merges.</summary>
    /// <param name="document">The extracted document.</param>
    /// <param name="targets">Translations by unit id; a unit without one keeps its source bytes.</param>
    /// <param name="targetLanguage">The language of the translations, as a canonical BCP 47 tag.</param>
    /// <returns>The localized document. With no targets it is the source, character for character.</returns>
    /// <exception cref="ArgumentException">The language is not a language tag.</exception>
    public static MergeResult Merge(ExtractedDocument document, IReadOnlyDictionary<string, InlineText> targets, string targetLanguage)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(targets);
        _ = LanguageTag.Canonicalize(targetLanguage);
        var issues = new List<QualityIssue>();
        var fallbacks = new List<string>();
        Dictionary<string, InlineText> accepted = Accept(document, targets, issues, fallbacks);
        if (accepted.Count == 0)
        {
            return new MergeResult(document.Source.Text, fallbacks, issues);
        }

        if (document.Format is not IStructuredFormat)
        {
            return new MergeResult(document.Source.Text, [.. fallbacks, .. accepted.Keys], [.. issues, MergeIssues.CannotWrite(document)]);
        }

        var draft = new MergeDraft(document, accepted);
        string text = new StructureRepair(document, draft).Run();
        for (int i = 0; i < document.Units.Count; i++)
        {
            if (draft.LevelOf(i) == EscapeLevel.Source && accepted.ContainsKey(document.Units[i].Id))
            {
                fallbacks.Add(document.Units[i].Id);
                issues.Add(MergeIssues.StructureFallback(document, document.Units[i]));
            }
        }

        return new MergeResult(text, fallbacks, issues);
    }

    /// <summary>The translations that differ from their source and hold its codes.</summary>
    private static Dictionary<string, InlineText> Accept(
        ExtractedDocument document, IReadOnlyDictionary<string, InlineText> targets, List<QualityIssue> issues, List<string> fallbacks)
    {
        var accepted = new Dictionary<string, InlineText>(StringComparer.Ordinal);
        foreach (Unit unit in document.Units)
        {
            if (!targets.TryGetValue(unit.Id, out InlineText? target) || target.Equals(unit.Source))
            {
                continue;
            }

            string? problem = target.Text.AsSpan().IsWhiteSpace() ? "The translation is empty." : CodeValidator.Check(unit.Source, target);
            if (problem is null)
            {
                accepted.Add(unit.Id, target);
                continue;
            }

            fallbacks.Add(unit.Id);
            issues.Add(MergeIssues.BadCodes(document, unit, problem));
        }

        return accepted;
    }
}
