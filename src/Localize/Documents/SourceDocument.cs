namespace Localize.Documents;

/// <summary>A document's text with the name its findings carry.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record SourceDocument
{
    /// <summary>The largest document that is read, in bytes: 8 MiB.</summary>
    public const int LargestSize = 8 * 1024 * 1024;

    /// <summary>Creates a document from text in memory. It is encoded as UTF-8.</summary>
    /// <param name="path">The name that findings carry; usually a relative path.</param>
    /// <param name="text">The text. A leading U+FEFF is a byte order mark and is kept.</param>
    public SourceDocument(string path, string text)
        : this(path, text, DocumentEncoding.Utf8)
    {
    }

    private SourceDocument(string path, string text, DocumentEncoding encoding)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        Path = path;
        Text = text;
        Encoding = encoding;
    }

    /// <summary>The name that findings carry.</summary>
    public string Path { get; }

    /// <summary>The whole text. A byte order mark stands in it as a leading U+FEFF.</summary>
    public string Text { get; }

    /// <summary>How the document was encoded and how <see cref="Encode"/> writes.</summary>
    public DocumentEncoding Encoding { get; }

    /// <summary>
    /// What was last written of the document's localization, or <see langword="null"/>. By it a run tells what was edited, moved or changed
    /// under a person's words. Default <see langword="null"/>.
    /// </summary>
    public WrittenDocument? Earlier { get; init; }

    /// <summary>Reads a file: by its byte order mark, else as UTF-8.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">The name that findings carry; the file's name as given when <see langword="null"/>.</param>
    /// <returns>The document; <see cref="Encode"/> of its text gives the file's bytes.</returns>
    /// <exception cref="LocalizationException">The file is absent, cannot be opened, is larger than <see cref="LargestSize"/> or is not text.</exception>
    public static SourceDocument Load(string file, string? path = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        string name = path ?? file;
        return FileBytes.Read(file, name, LargestSize, bytes => Decode(name, bytes));
    }

    /// <summary>Reads bytes: by their byte order mark, else as UTF-8.</summary>
    /// <param name="path">The name that findings carry.</param>
    /// <param name="bytes">The bytes of the whole document.</param>
    /// <returns>The document; <see cref="Encode"/> of its text gives the bytes.</returns>
    /// <exception cref="LocalizationException">They are more than <see cref="LargestSize"/>, or not text.</exception>
    public static SourceDocument Decode(string path, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (bytes.Length > LargestSize)
        {
            throw DocumentErrors.TooLarge(path, bytes.Length);
        }

        (string text, DocumentEncoding encoding) = TextDecoder.Decode(path, bytes);
        return new SourceDocument(path, text, encoding);
    }

    /// <summary>Writes a text the way this document was encoded. A byte order mark is written when the text begins with U+FEFF.</summary>
    /// <param name="text">Usually the merged text.</param>
    /// <returns>The bytes. A lone surrogate is written as U+FFFD.</returns>
    public byte[] Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TextDecoder.EncodingOf(Encoding, strict: false).GetBytes(text);
    }
}
