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
    public static MergeResult Merge(ExtractedDocument document, IReadOnlyDictionary<string, InlineText> targets, string targetLanguage) =>
        Merge(document, targets, targetLanguage, new MergeOptions());

    /// <summary>Merges.</summary>
    /// <param name="document">The extracted document.</param>
    /// <param name="targets">Translations by unit id; a unit without one keeps its source bytes.</param>
    /// <param name="targetLanguage">The language of the translations, as a canonical BCP 47 tag.</param>
    /// <param name="options">Isolates and line ends. What they ask for is left out of a unit where it would change the structure.</param>
    /// <returns>The localized document. With no targets it is the source, character for character.</returns>
    /// <exception cref="ArgumentException">The language is not a language tag.</exception>
    public static MergeResult Merge(
        ExtractedDocument document, IReadOnlyDictionary<string, InlineText> targets, string targetLanguage, MergeOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(options);
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

        (MergeDraft draft, string text) = Write(document, accepted, TargetShape.Of(document, accepted, targetLanguage, options));
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

    /// <summary>Writes the shaped translations; those that had to be mended are written once more without their shape.</summary>
    private static (MergeDraft Draft, string Text) Write(ExtractedDocument document, Dictionary<string, InlineText> accepted, Dictionary<string, InlineText> shaped)
    {
        var draft = new MergeDraft(document, shaped.Count == 0 ? accepted : Join(accepted, shaped));
        string text = new StructureRepair(document, draft).Run();
        if (shaped.Count == 0)
        {
            return (draft, text);
        }

        string[] mended = [.. Enumerable.Range(0, draft.Slots.Count).Where(i => draft.LevelOf(i) > EscapeLevel.Minimal).Select(i => draft.Slots[i].UnitId).Where(shaped.ContainsKey)];
        if (mended.Length == 0)
        {
            return (draft, text);
        }

        foreach (string id in mended)
        {
            shaped.Remove(id);
        }

        return Write(document, accepted, shaped);
    }

    private static Dictionary<string, InlineText> Join(Dictionary<string, InlineText> accepted, Dictionary<string, InlineText> shaped)
    {
        var targets = new Dictionary<string, InlineText>(accepted, StringComparer.Ordinal);
        foreach ((string id, InlineText target) in shaped)
        {
            targets[id] = target;
        }

        return targets;
    }

    /// <summary>The translations that differ from their source and hold its codes.</summary>
    private static Dictionary<string, InlineText> Accept(
        ExtractedDocument document, IReadOnlyDictionary<string, InlineText> targets, List<QualityIssue> issues, List<string> fallbacks)
    {
        var accepted = new Dictionary<string, InlineText>(Math.Min(document.Units.Count, targets.Count), StringComparer.Ordinal);
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
