using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Documents.PlainText;

namespace Localize.ConsoleHost.Configuration;

/// <summary>Documents named on the command line, without a configuration.</summary>
internal static class DocumentFiles
{
    private static readonly IReadOnlyList<IDocumentFormat> Formats = [new MarkdownFormat(), new PlainTextFormat()];

    /// <summary>A file itself; of a folder all files that a format takes, in ordinal order.</summary>
    public static IEnumerable<string> Below(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => Formats.Any(format => format.Accepts(file))).Order(StringComparer.Ordinal)
        : [path];

    /// <summary>The format that takes a file.</summary>
    /// <param name="path">The file as the user named it.</param>
    /// <exception cref="LocalizationException">None does.</exception>
    public static IDocumentFormat FormatOf(string path) => Formats.FirstOrDefault(format => format.Accepts(path))
        ?? throw new LocalizationException("No format takes this file. Expected Markdown or plain text.", path);
}
