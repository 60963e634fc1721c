namespace Localize.Merging;

/// <summary>A place where a localized document is built otherwise than its source.</summary>
/// <param name="Position">Where in the target document.</param>
/// <param name="SourcePosition">Where in the source document.</param>
/// <param name="Expected">What the source has there.</param>
/// <param name="Found">What the target has there.</param>
public sealed record StructureDifference(TextPosition Position, TextPosition SourcePosition, string Expected, string Found)
{
    /// <summary>The difference in one line.</summary>
    /// <returns>For example <c>12:1: expected heading, found paragraph</c>.</returns>
    public override string ToString() => $"{Position}: expected {Expected}, found {Found} (source {SourcePosition})";
}
