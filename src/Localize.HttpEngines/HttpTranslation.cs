namespace Localize.Engines.Http;

/// <summary>A text as the service gave it.</summary>
/// <param name="Text">The translated text, with the markup that was sent.</param>
/// <param name="CharactersBilled">Characters billed, when the service tells; otherwise those of the text sent are taken.</param>
public readonly record struct HttpTranslation(string Text, int? CharactersBilled = null);
