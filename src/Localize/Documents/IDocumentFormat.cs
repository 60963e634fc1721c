namespace Localize.Documents;

/// <summary>Reads one kind of document.</summary>
/// <remarks>Implementations keep no state between documents and may be shared between threads.</remarks>
public interface IDocumentFormat
{
    /// <summary>The format's name as configuration and reports use it: <c>markdown</c>, <c>plain-text</c>.</summary>
    string Name { get; }

    /// <summary>Whether a file of this name is of this format, judged by its extension.</summary>
    /// <param name="path">A path or file name.</param>
    /// <returns><see langword="true"/> when the format takes it.</returns>
    bool Accepts(string path);

    /// <summary>Finds the translatable units. Nothing of the text is changed: units are spans of it.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The units in order of appearance and the skeleton around them.</returns>
    /// <exception cref="LocalizationException">The document cannot be read safely: too large, too deep, not text.</exception>
    ExtractedDocument Extract(SourceDocument document);
}
