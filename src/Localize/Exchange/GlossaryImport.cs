using System.Xml;
using Localize.Terms;

namespace Localize.Exchange;

/// <summary>Reads glossaries of other tools.</summary>
public static class GlossaryImport
{
    private const long MostCharacters = 256L * 1024 * 1024;

    /// <summary>Reads TBX, version 3 or 2 (<c>martif</c>, as Weblate and Microsoft write it). No DTD is processed and nothing is fetched.</summary>
    /// <param name="xml">The text.</param>
    /// <param name="path">The name that findings carry.</param>
    /// <param name="sourceLanguage">The language of the source terms, or <see langword="null"/> for the file's own.</param>
    /// <returns>The glossary, and what was not read.</returns>
    /// <exception cref="LocalizationException">The text is not well-formed, has a DTD, is too large or is no TBX.</exception>
    public static (Glossary Glossary, IReadOnlyList<QualityIssue> NotRead) ReadTbx(string xml, string path, string? sourceLanguage = null)
    {
        ArgumentNullException.ThrowIfNull(xml);
        ArgumentNullException.ThrowIfNull(path);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters, IgnoreComments = true };
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), settings);
            var tbx = new TbxReader(reader, path, sourceLanguage);
            return (Glossary.Of(tbx.Read()), tbx.NotRead);
        }
        catch (XmlException error)
        {
            throw new LocalizationException($"{path}:{error.LineNumber}:{error.LinePosition}: {error.Message}", innerException: error);
        }
    }
}
