namespace Localize.Linking;

/// <summary>A localized document after its links were rewritten.</summary>
/// <param name="Text">The text; the merged text as it was when the proof failed.</param>
/// <param name="Issues">What the proof found.</param>
public sealed record LinkResult(string Text, IReadOnlyList<QualityIssue> Issues);
