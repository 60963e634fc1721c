using Localize.Documents;
using Localize.Exchange;
using Localize.Exchange.Bilingual;
using Localize.Exchange.Po;
using Localize.Exchange.Xliff;

namespace Localize.ConsoleHost.Commands;

/// <summary>The formats of hand-offs: names on the command line, file names, writers and readers.</summary>
internal static class HandOffFormats
{
    public const string Xliff12 = "xliff-1.2";
    public const string Xliff21 = "xliff";
    public const string Po = "po";
    public const string Tmx = "tmx";

    public static readonly string[] All = [Xliff12, Xliff21, Po, Tmx];

    public static string ExtensionOf(string format) => format switch { Po => ".po", Tmx => ".tmx", _ => ".xlf" };

    public static bool IsTmx(string path) => Path.GetExtension(path).Equals(".tmx", StringComparison.OrdinalIgnoreCase);

    public static ExchangeResult Write(string format, BilingualFile file) => format switch
    {
        Xliff12 => Exchange.Xliff.Xliff12.Write(file),
        Po => PoFile.Write(file),
        _ => new ExchangeResult { Text = XliffDocument.Write(file), Lost = [] },
    };

    /// <summary>Reads a file that came back, by its extension and, for XLIFF, by its version.</summary>
    /// <param name="full">The file.</param>
    /// <param name="shown">The name that findings carry.</param>
    /// <param name="source">The source language of a PO file that does not say it.</param>
    public static (IReadOnlyList<BilingualFile> Files, IReadOnlyList<QualityIssue> Issues) Read(string full, string shown, string source)
    {
        string text = SourceDocument.Load(full, shown).Text;
        switch (Path.GetExtension(full).ToLowerInvariant())
        {
            case ".po":
                return PoFile.Read(text, shown, source);
            case ".xlf" or ".xliff" when text.Contains("urn:oasis:names:tc:xliff:document:1.2", StringComparison.Ordinal):
                return Exchange.Xliff.Xliff12.Read(text, shown);
            case ".xlf" or ".xliff":
                XliffDocument document = XliffDocument.Read(text, shown);
                return (document.Files, document.Issues);
            default:
                throw new LocalizationException("The format is not known by its name. Expected .xlf, .xliff, .po or .tmx.", shown);
        }
    }
}
