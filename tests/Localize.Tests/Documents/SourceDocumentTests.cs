using System.Text;
using Localize.Documents;

namespace Localize.Tests.Documents;

public sealed class SourceDocumentTests
{
    [Theory]
    [InlineData("EFBBBF 41 0D0A", DocumentEncoding.Utf8)]
    [InlineData("41 C3A9 0A", DocumentEncoding.Utf8)]
    [InlineData("FFFE 4100 0A00", DocumentEncoding.Utf16LittleEndian)]
    [InlineData("FEFF 0041 000A", DocumentEncoding.Utf16BigEndian)]
    [InlineData("", DocumentEncoding.Utf8)]
    public void Encode_DecodedText_GivesTheSameBytes(string hex, DocumentEncoding encoding)
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

        SourceDocument document = SourceDocument.Decode("a.md", bytes);

        Assert.Equal(encoding, document.Encoding);
        Assert.Equal(bytes, document.Encode(document.Text));
    }

    [Fact]
    public void Decode_InvalidUtf8_NamesTheByteAndTheRemedy()
    {
        LocalizationException exception = Assert.Throws<LocalizationException>(() => SourceDocument.Decode("a.md", [0x41, 0x42, 0xFF, 0x43]));

        Assert.Equal("a.md: Byte 2 is not valid UTF-8. Save the file as UTF-8.", exception.Message);
    }

    [Fact]
    public void Decode_BinaryFile_IsRefused()
    {
        LocalizationException exception = Assert.Throws<LocalizationException>(() => SourceDocument.Decode("a.md", [0x41, 0x00]));

        Assert.Contains("not a text file", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_MoreThanEightMebibytes_IsRefused()
    {
        var bytes = new byte[SourceDocument.LargestSize + 1];
        bytes.AsSpan().Fill((byte)'a');

        Assert.Throws<LocalizationException>(() => SourceDocument.Decode("a.md", bytes));
    }

    [Fact]
    public void Load_MissingFile_SaysSo()
    {
        LocalizationException exception = Assert.Throws<LocalizationException>(() => SourceDocument.Load("no-such-folder/a.md"));

        Assert.Equal("no-such-folder/a.md: The file does not exist. Check the path.", exception.Message);
    }

    [Fact]
    public void Load_Folder_SaysSo()
    {
        LocalizationException exception = Assert.Throws<LocalizationException>(() => SourceDocument.Load(Path.GetTempPath(), "docs"));

        Assert.StartsWith("docs: This is a folder", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Encode_LoneSurrogate_WritesAReplacement()
    {
        byte[] bytes = new SourceDocument("a.md", "").Encode("a\uD800b");

        Assert.Equal("a\uFFFDb", Encoding.UTF8.GetString(bytes));
    }
}
