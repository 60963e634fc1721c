namespace Localize.Documents;

/// <summary>A stretch of a document that a translation replaced.</summary>
/// <param name="Source">Its place in the document.</param>
/// <param name="Target">Its place in the localized text.</param>
/// <param name="Index">The index of the unit.</param>
/// <param name="IsProved">Whether it was written so that it cannot change the structure.</param>
internal readonly record struct TextEdit(TextSpan Source, TextSpan Target, int Index, bool IsProved);
