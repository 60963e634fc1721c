using System.Globalization;
using System.Text;

namespace Localize.Documents;

/// <summary>The messages of this room: what was found, what was expected, how to mend it.</summary>
internal static class DocumentErrors
{
    public static LocalizationException TooLarge(string path, long size) =>
        new(Text($"The file has {size:N0} bytes; at most {SourceDocument.LargestSize:N0} (8 MiB) are read. Split it."), path);

    public static LocalizationException Binary(string path, int offset) =>
        new(Text($"Byte {offset} is zero, so this is not a text file. Leave it out of the documents."), path);

    public static LocalizationException BadEncoding(string path, DocumentEncoding encoding, DecoderFallbackException exception)
    {
        string name = encoding == DocumentEncoding.Utf8 ? "UTF-8" : "UTF-16";
        return new(Text($"Byte {exception.Index} is not valid {name}. Save the file as UTF-8."), path, innerException: exception);
    }

    public static LocalizationException Unreadable(string path, bool isFolder, Exception exception) => exception switch
    {
        _ when isFolder => new("This is a folder; expected a file.", path, innerException: exception),
        FileNotFoundException or DirectoryNotFoundException => new("The file does not exist. Check the path.", path, innerException: exception),
        UnauthorizedAccessException => new("The file may not be read. Check its permissions.", path, innerException: exception),
        _ => new($"The file cannot be read: {exception.Message}", path, innerException: exception),
    };

    public static LocalizationException TooComplex(string path, int line, string what, int limit) =>
        new(
            Text($"{what} (more than {limit:N0}). Such a document can take minutes to parse and is refused; simplify the place."),
            path,
            new TextPosition(line, 1));

    public static LocalizationException ParserRefused(string path, Exception exception) =>
        new("The Markdown is nested too deeply to be parsed. Simplify it.", path, innerException: exception);

    private static string Text(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);
}
