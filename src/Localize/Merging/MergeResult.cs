namespace Localize.Merging;

/// <summary>A localized document.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="FallbackUnitIds">Units that were left in the source language because their translation would have changed the structure.</param>
/// <param name="Issues">A finding for each of them, and for what else was noticed.</param>
public sealed record MergeResult(string Text, IReadOnlyList<string> FallbackUnitIds, IReadOnlyList<QualityIssue> Issues);
