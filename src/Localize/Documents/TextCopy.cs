namespace Localize.Documents;

/// <summary>A code that a translation holds character for character as the document does.</summary>
/// <param name="Source">Its place in the document.</param>
/// <param name="TargetStart">Where it begins in the localized text.</param>
internal readonly record struct TextCopy(TextSpan Source, int TargetStart);
