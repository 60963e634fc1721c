using System.Globalization;
using System.Xml;
using Localize.Exchange.Bilingual;
using Localize.Memory;

namespace Localize.Exchange.Tmx;

/// <summary>Writes TMX 1.4b unit by unit.</summary>
internal sealed class TmxWriter(LanguagePair languages)
{
    private readonly List<QualityIssue> lost = [];

    public IReadOnlyList<QualityIssue> Lost => lost;

    public void Write(IEnumerable<TranslationUnit> units, TextWriter output)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize, CloseOutput = false });
        xml.WriteDocType("tmx", null, "tmx14.dtd", null);
        xml.WriteStartElement("tmx");
        xml.WriteAttributeString("version", "1.4");
        Header(xml);
        xml.WriteStartElement("body");
        int number = 0;
        foreach (TranslationUnit unit in units)
        {
            xml.WriteRaw("\n");
            Unit(xml, unit, ++number);
        }

        xml.WriteRaw("\n");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteRaw("\n");
    }

    private void Header(XmlWriter xml)
    {
        xml.WriteStartElement("header");
        xml.WriteAttributeString("creationtool", "Localize");
        xml.WriteAttributeString("creationtoolversion", typeof(TmxWriter).Assembly.GetName().Version!.ToString(3));
        xml.WriteAttributeString("segtype", "sentence");
        xml.WriteAttributeString("o-tmf", "Localize");
        xml.WriteAttributeString("adminlang", "en");
        xml.WriteAttributeString("srclang", languages.Source);
        xml.WriteAttributeString("datatype", "unknown");
        xml.WriteEndElement();
    }

    private void Unit(XmlWriter xml, TranslationUnit unit, int number)
    {
        if (WrittenText.Parse(unit.Source) is not { } source || WrittenText.Parse(unit.Target) is not { } target)
        {
            Report(unit, number, "is left out: its codes are not sound");
            return;
        }

        _ = SafeXml.Holdable(unit.Source + unit.Target, out bool isWhole);
        if (!isWhole)
        {
            Report(unit, number, "loses control characters, which XML 1.0 has no form for");
        }

        xml.WriteStartElement("tu");
        if (!unit.IsHuman && unit.Origin.Length > 0)
        {
            xml.WriteAttributeString("creationtool", SafeXml.Holdable(unit.Origin, out _));
        }
        else if (unit.Origin.Length > 0)
        {
            xml.WriteAttributeString("creationid", SafeXml.Holdable(unit.Origin, out _));
        }

        Property(xml, TmxNames.State, unit.State.ToString().ToLowerInvariant());
        Property(xml, TmxNames.Stamp, unit.Stamp);
        Property(xml, TmxNames.Context, unit.Context);
        Variant(xml, languages.Source, source);
        Variant(xml, languages.Target, target);
        xml.WriteEndElement();
    }

    private static void Property(XmlWriter xml, string type, string value)
    {
        if (value.Length > 0)
        {
            xml.WriteStartElement("prop");
            xml.WriteAttributeString("type", type);
            xml.WriteString(SafeXml.Holdable(value, out _));
            xml.WriteEndElement();
        }
    }

    private static void Variant(XmlWriter xml, string language, InlineText text)
    {
        xml.WriteStartElement("tuv");
        xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteStartElement("seg");
        HashSet<int> paired = [.. text.Codes.GroupBy(c => c.Code.Id).Where(g => g.Count() == 2).Select(g => g.Key)];
        foreach (InlineElement element in text.Elements)
        {
            if (element is TextRun run)
            {
                xml.WriteString(SafeXml.Holdable(run.Text, out _));
            }
            else
            {
                Code(xml, ((CodeRun)element).Code, paired);
            }
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Code(XmlWriter xml, InlineCode code, HashSet<int> paired)
    {
        string id = code.Id.ToString(CultureInfo.InvariantCulture);
        bool isStart = code.Kind == InlineCodeKind.Opening;
        bool isPlaceholder = code.Kind == InlineCodeKind.Placeholder;
        bool isPaired = !isPlaceholder && paired.Contains(code.Id);
        xml.WriteStartElement(isPlaceholder ? "ph" : !isPaired ? "it" : isStart ? "bpt" : "ept");
        if (isPaired)
        {
            xml.WriteAttributeString("i", id);
        }
        else if (!isPlaceholder)
        {
            xml.WriteAttributeString("pos", isStart ? "begin" : "end");
        }

        if (!isPaired || isStart)
        {
            xml.WriteAttributeString("x", id);
        }

        xml.WriteString(code.OriginalData);
        xml.WriteEndElement();
    }

    private void Report(TranslationUnit unit, int number, string what) => lost.Add(HandOffMessages.Issue(
        "exchange.not-carried", Severity.Warning, languages.ToString(), new TextPosition(number, 1), "", $"\"{MemoryText.ToPlainText(unit.Source)}\" {what}.", "Mend it in the memory."));
}
