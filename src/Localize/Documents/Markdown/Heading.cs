namespace Localize.Documents.Markdown;

/// <summary>A heading as an anchor of its document.</summary>
/// <param name="Text">What a reader sees, on one line.</param>
/// <param name="ExplicitId">The id that the document gives it: <c>{#id}</c>; <see langword="null"/> when there is none.</param>
/// <param name="End">The offset where an id may be written: after its text, of an ATX heading after its closing marks too.</param>
/// <param name="HasAttributes">Whether an attribute list stands there already.</param>
internal readonly record struct Heading(string Text, string? ExplicitId, int End, bool HasAttributes);
