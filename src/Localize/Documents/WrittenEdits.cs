namespace Localize.Documents;

/// <summary>What a localized text has in the place of the document's: all else is the document's, character for character.</summary>
/// <param name="Edits">What was replaced, in order.</param>
/// <param name="Copies">The codes inside proved edits that stayed as they were, in order; only recorded where the document has dialect syntax.</param>
internal sealed record WrittenEdits(IReadOnlyList<TextEdit> Edits, IReadOnlyList<TextCopy> Copies);
