namespace Localize.Documents;

/// <summary>A code of a unit and its place in the document.</summary>
internal readonly record struct CodeSlot(int Id, InlineCodeKind Kind, TextSpan Span, CodeRole Role, string? Label);

/// <summary>The place of a unit: what merging replaces and how a translation must be written there.</summary>
internal sealed record Slot(
    string UnitId,
    TextSpan Span,
    TextContext Context,
    CodeSlot[] Codes,
    IReadOnlyList<string> LinePrefixes,
    string ContinuationPrefix,
    bool IsAtBlockStart,
    ScalarStyle Scalar);
