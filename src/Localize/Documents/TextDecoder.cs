using System.Text;

namespace Localize.Documents;

/// <summary>Turns bytes into text and back without losing one: byte order marks stay in the text as U+FEFF, nothing is replaced silently.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static (string Text, DocumentEncoding Encoding) Decode(string path, ReadOnlySpan<byte> bytes)
    {
        DocumentEncoding encoding = Detect(bytes);
        int nul = encoding == DocumentEncoding.Utf8 ? bytes.IndexOf((byte)0) : -1;
        if (nul >= 0)
        {
            throw DocumentErrors.Binary(path, nul);
        }

        string text = DecodeStrictly(path, bytes, encoding);
        int nulCharacter = text.IndexOf('\0', StringComparison.Ordinal);
        return nulCharacter < 0 ? (text, encoding) : throw DocumentErrors.Binary(path, nulCharacter * 2);
    }

    public static Encoding EncodingOf(DocumentEncoding encoding, bool strict) => encoding switch
    {
        DocumentEncoding.Utf16LittleEndian => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, strict),
        DocumentEncoding.Utf16BigEndian => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, strict),
        _ => strict ? StrictUtf8 : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false),
    };

    private static DocumentEncoding Detect(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => DocumentEncoding.Utf16LittleEndian,
        [0xFE, 0xFF, ..] => DocumentEncoding.Utf16BigEndian,
        _ => DocumentEncoding.Utf8,
    };

    private static string DecodeStrictly(string path, ReadOnlySpan<byte> bytes, DocumentEncoding encoding)
    {
        try
        {
            return EncodingOf(encoding, strict: true).GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            throw DocumentErrors.BadEncoding(path, encoding, exception);
        }
    }
}
