namespace Localize.Documents;

/// <summary>A document's text with the name its findings carry.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record SourceDocument
{
    /// <summary>Creates a document from text in memory.</summary>
    /// <param name="path">The name that findings carry; usually a relative path.</param>
    /// <param name="text">The text. A leading U+FEFF is a byte order mark and is kept.</param>
    public SourceDocument(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        Path = path;
        Text = text;
    }

    /// <summary>The name that findings carry.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }
}
