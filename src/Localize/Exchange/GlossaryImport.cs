using System.Xml;
using Localize.Terms;

namespace Localize.Exchange;

/// <summary>Reads glossaries of other tools.</summary>
public static class GlossaryImport
{
    private const long MostCharacters = 256L * 1024 * 1024;

    /// <summary>
    /// Reads a table of DeepL, Google, Azure or OmegaT. Rows with one target and comment are spellings of one concept; a table does
    /// not say what a concept is, so all are of kind <c>concept</c>, with the letter case of a name where they begin with a capital.
    /// Cells are taken as text: none is run as a formula.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The name that findings carry.</param>
    /// <param name="format">A table's format.</param>
    /// <param name="languages">The pair; a term set has its languages in its header and needs none.</param>
    /// <returns>The glossary, and what was not read.</returns>
    /// <exception cref="LocalizationException">The text is no table of the format.</exception>
    /// <exception cref="ArgumentException">The format is no table's, or the pair is missing.</exception>
    public static (Glossary Glossary, IReadOnlyList<QualityIssue> NotRead) ReadTable(string text, string path, GlossaryFormat format, LanguagePair? languages = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(path);
        if (format is GlossaryFormat.Tbx or GlossaryFormat.Yaml)
        {
            throw new ArgumentException("The format is no table's.", nameof(format));
        }

        var table = new TableReader(path, format);
        List<ConceptEntry> concepts = format == GlossaryFormat.GoogleTermSet
            ? table.ReadTermSet(text)
            : table.ReadPairs(text, languages ?? throw new ArgumentException("The format holds one language pair; give it.", nameof(languages)));
        return (Glossary.Of(concepts), table.NotRead);
    }

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
