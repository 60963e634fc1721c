using System.Security.Cryptography;
using System.Text;

namespace Localize.Terms.Reading;

/// <summary>The text of a glossary file, or why there is none.</summary>
/// <param name="Path">The file as the caller named it.</param>
/// <param name="Text">What it says; empty when it cannot be read.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="Problem">Why it cannot be read, or null.</param>
internal sealed record GlossaryText(string Path, string Text, byte[] Hash, QualityIssue? Problem)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Name => System.IO.Path.GetFileName(Path);

    public static GlossaryText Load(string path, GlossaryOptions options)
    {
        try
        {
            long size = new FileInfo(path).Length;
            if (size > options.MaximumFileSize)
            {
                return new GlossaryText(path, "", [], TooLarge(path, size, options));
            }

            byte[] bytes = File.ReadAllBytes(path);
            return new GlossaryText(path, Decode(bytes), SHA256.HashData(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            return Unreadable(path, "it is not UTF-8 text; save it as UTF-8");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Unreadable(path, error.Message);
        }
    }

    public static QualityIssue TooLarge(string path, long size, GlossaryOptions options) =>
        Problems.Error("glossary.too-large", path, new TextPosition(1, 1), TermMessages.TooLarge(size, options.MaximumFileSize));

    private static GlossaryText Unreadable(string path, string why) =>
        new(path, "", [], Problems.Error("glossary.unreadable", path, new TextPosition(1, 1), TermMessages.Unreadable(why)));

    // Files of other encodings say so by their first bytes.
    private static string Decode(byte[] bytes)
    {
        if (bytes is not [0xFE or 0xFF or 0, ..])
        {
            return Strict.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes);
        }

        using var reader = new StreamReader(new MemoryStream(bytes), Strict);
        return reader.ReadToEnd();
    }
}
