using System.Text;
using System.Xml;

namespace Localize.Segments.Srx;

/// <summary>Writes SRX 2.0.</summary>
internal static class SrxWriter
{
    private const string Namespace = "http://www.lisa.org/srx20";

    public static string Write(SrxDocument document)
    {
        var text = new StringBuilder();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };
        using (var xml = XmlWriter.Create(text, settings))
        {
            xml.WriteStartElement("srx", Namespace);
            xml.WriteAttributeString("version", "2.0");
            WriteHeader(xml, document);
            xml.WriteStartElement("body");
            xml.WriteStartElement("languagerules");
            foreach (SrxLanguageRule list in document.LanguageRules)
            {
                Write(xml, list);
            }

            xml.WriteEndElement();
            xml.WriteStartElement("maprules");
            foreach (SrxLanguageMap map in document.LanguageMaps)
            {
                xml.WriteStartElement("languagemap");
                xml.WriteAttributeString("languagepattern", map.LanguagePattern);
                xml.WriteAttributeString("languagerulename", map.RuleName);
                xml.WriteEndElement();
            }
        }

        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{text}\n";
    }

    private static void WriteHeader(XmlWriter xml, SrxDocument document)
    {
        xml.WriteStartElement("header");
        xml.WriteAttributeString("segmentsubflows", YesNo(document.SegmentSubflows));
        xml.WriteAttributeString("cascade", YesNo(document.Cascade));
        WriteHandle(xml, "start", document.FormatHandling.IncludeStart);
        WriteHandle(xml, "end", document.FormatHandling.IncludeEnd);
        WriteHandle(xml, "isolated", document.FormatHandling.IncludeIsolated);
        xml.WriteEndElement();
    }

    private static void WriteHandle(XmlWriter xml, string type, bool include)
    {
        xml.WriteStartElement("formathandle");
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("include", YesNo(include));
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, SrxLanguageRule list)
    {
        xml.WriteStartElement("languagerule");
        xml.WriteAttributeString("languagerulename", list.Name);
        foreach (SrxRule rule in list.Rules)
        {
            xml.WriteStartElement("rule");
            xml.WriteAttributeString("break", YesNo(rule.IsBreak));
            xml.WriteElementString("beforebreak", rule.BeforeBreak);
            xml.WriteElementString("afterbreak", rule.AfterBreak);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string YesNo(bool value) => value ? "yes" : "no";
}
