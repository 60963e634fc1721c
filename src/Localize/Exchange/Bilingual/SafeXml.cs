using System.Xml;
using System.Xml.Linq;

namespace Localize.Exchange.Bilingual;

/// <summary>Reads XML of strangers: nothing is fetched, no entity is expanded, and neither size nor depth is unbounded.</summary>
internal static class SafeXml
{
    private const long MostCharacters = 64L * 1024 * 1024;
    private const int MostDepth = 256;

    /// <summary>Reads a document with the places of its elements; white space and CDATA sections are kept.</summary>
    /// <exception cref="LocalizationException">It is not well-formed, too large or too deep, or has a DTD where none is allowed.</exception>
    public static XDocument Load(string text, string path, DtdProcessing dtd = DtdProcessing.Prohibit)
    {
        string xml = text.StartsWith('\uFEFF') ? text[1..] : text;
        try
        {
            CheckDepth(xml, path, dtd);
            using XmlReader reader = Open(xml, dtd);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
        }
        catch (XmlException error)
        {
            var place = new TextPosition(Math.Max(1, error.LineNumber), Math.Max(1, error.LinePosition));
            throw new LocalizationException($"{error.Message} Mend the file, or have the tool that wrote it write it anew.", path, place, error);
        }
    }

    /// <summary>Where a node stands in the text it was read from.</summary>
    public static TextPosition PositionOf(XObject node) => node is IXmlLineInfo place && place.HasLineInfo()
        ? new TextPosition(place.LineNumber, place.LinePosition)
        : new TextPosition(1, 1);

    /// <summary>Takes out what XML 1.0 cannot hold (section 2.2, Char); says whether something was taken.</summary>
    public static string Holdable(string text, out bool isWhole)
    {
        isWhole = true;
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsHoldable(text, i))
            {
                isWhole = false;
                return string.Concat(text.Where((_, at) => IsHoldable(text, at)));
            }
        }

        return text;
    }

    private static bool IsHoldable(string text, int i) => char.IsSurrogate(text[i])
        ? (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]))
        : XmlConvert.IsXmlChar(text[i]);

    private static void CheckDepth(string xml, string path, DtdProcessing dtd)
    {
        using XmlReader reader = Open(xml, dtd);
        while (reader.Read())
        {
            if (reader.Depth > MostDepth)
            {
                var line = (IXmlLineInfo)reader;
                throw new LocalizationException(
                    FormattableString.Invariant($"Elements are nested more than {MostDepth} deep. No hand-off needs that; it is not read."), path, new TextPosition(line.LineNumber, line.LinePosition));
            }
        }
    }

    private static XmlReader Open(string xml, DtdProcessing dtd) => XmlReader.Create(
        new StringReader(xml), new XmlReaderSettings { DtdProcessing = dtd, XmlResolver = null, MaxCharactersInDocument = MostCharacters, MaxCharactersFromEntities = 1024 });
}
