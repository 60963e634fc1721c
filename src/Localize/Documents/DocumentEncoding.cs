namespace Localize.Documents;

/// <summary>The encodings a document may have.</summary>
public enum DocumentEncoding
{
    /// <summary>UTF-8, with or without a byte order mark.</summary>
    Utf8,

    /// <summary>UTF-16, least significant byte first; a byte order mark told so.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, most significant byte first; a byte order mark told so.</summary>
    Utf16BigEndian,
}
