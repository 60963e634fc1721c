using System.Xml;
using Localize.Memory;

namespace Localize.Exchange.Tmx;

/// <summary>
/// Memories as TMX 1.4b, one language pair a file. Inline codes are bpt, ept and ph; state, stamp and context travel in properties
/// (<c>x-state</c>, <c>x-stamp</c>, <c>x-context</c>), makers in <c>creationid</c> (people) and <c>creationtool</c> (machines).
/// </summary>
public static class TmxFile
{
    /// <summary>Writes translations.</summary>
    /// <param name="units">The translations, in the form of <see cref="MemoryText"/>; read once, so that millions fit.</param>
    /// <param name="languages">Their languages.</param>
    /// <param name="output">Takes the text; it is not closed.</param>
    /// <returns>What is not in the text: one finding a translation.</returns>
    public static IReadOnlyList<QualityIssue> Write(IEnumerable<TranslationUnit> units, LanguagePair languages, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(languages);
        ArgumentNullException.ThrowIfNull(output);
        var writer = new TmxWriter(languages);
        writer.Write(units, output);
        return writer.Lost;
    }

    /// <summary>
    /// Reads translations of one language pair. Those of other languages are left out. A DOCTYPE is passed over: it is neither fetched nor
    /// processed, and entities of its own are an error.
    /// </summary>
    /// <param name="input">The text.</param>
    /// <param name="path">The name that findings carry.</param>
    /// <param name="languages">The pair wanted; <c>en-GB</c> of the file counts as <c>en</c>, but not the other way round.</param>
    /// <param name="state">The state of translations that say none: an agency's memory is work of people, so <see cref="SegmentState.Reviewed"/> by default.</param>
    /// <returns>The translations in order, and what was not read.</returns>
    /// <exception cref="LocalizationException">The text is no TMX, or not well-formed.</exception>
    public static (IReadOnlyList<TranslationUnit> Units, IReadOnlyList<QualityIssue> NotRead) Read(
        TextReader input, string path, LanguagePair languages, SegmentState state = SegmentState.Reviewed)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(languages);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersFromEntities = 1024 };
        try
        {
            using var xml = XmlReader.Create(input, settings);
            return new TmxReader(xml, path, languages, state).Read();
        }
        catch (XmlException error)
        {
            throw new LocalizationException(
                $"{error.Message} Mend the file, or have the tool that wrote it write it anew.", path, new TextPosition(Math.Max(1, error.LineNumber), Math.Max(1, error.LinePosition)), error);
        }
    }
}
