using System.Text;
using System.Xml;
using Localize.Terms;

namespace Localize.Exchange;

/// <summary>Writes TBX-Basic version 3 in style DCA. Kind and "never" travel in notes, for the dialect has no category for them.</summary>
internal sealed class TbxWriter(Glossary glossary)
{
    private readonly List<QualityIssue> lost = [];

    public ExchangeResult Write()
    {
        var text = new StringBuilder();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };
        using (var xml = XmlWriter.Create(text, settings))
        {
            xml.WriteStartElement("tbx", TbxNames.Namespace);
            xml.WriteAttributeString("type", "TBX-Basic");
            xml.WriteAttributeString("style", "dca");
            xml.WriteAttributeString("xml", "lang", null, glossary.SourceLanguage);
            Nested(xml, "Glossary written by Localize.", "tbxHeader", "fileDesc", "sourceDesc", "p");
            xml.WriteStartElement("text");
            xml.WriteStartElement("body");
            foreach (ConceptEntry concept in glossary.Entries)
            {
                Write(xml, concept);
            }
        }

        return new ExchangeResult { Text = $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{text}\n", Lost = lost };
    }

    private static void Nested(XmlWriter xml, string value, params string[] names)
    {
        foreach (string name in names)
        {
            xml.WriteStartElement(name);
        }

        xml.WriteString(value);
        foreach (string _ in names)
        {
            xml.WriteEndElement();
        }
    }

    private static void Typed(XmlWriter xml, string element, string type, string? value)
    {
        if (value is not null)
        {
            xml.WriteStartElement(element);
            xml.WriteAttributeString("type", type);
            xml.WriteString(value);
            xml.WriteEndElement();
        }
    }

    private static void Note(XmlWriter xml, string? value)
    {
        if (value is not null)
        {
            xml.WriteElementString("note", value);
        }
    }

    private void Write(XmlWriter xml, ConceptEntry concept)
    {
        string[] what = [.. Leftovers.OfRules(concept), .. concept.Locales.Values.SelectMany(Leftovers.OfRules)];
        if (what.Length > 0)
        {
            lost.Add(ExchangeMessages.Loss("exchange.not-carried", concept, ExchangeMessages.NotCarried(concept.Id, what)));
        }

        if (concept.Match.Count == 0 && concept.Locales.Count == 0)
        {
            lost.Add(ExchangeMessages.Loss("exchange.left-out", concept, ExchangeMessages.NotCarried(concept.Id, ["a concept without terms"])));
            return;
        }

        xml.WriteStartElement("conceptEntry");
        xml.WriteAttributeString("id", concept.Id);
        Typed(xml, "descrip", "subjectField", concept.Domain);
        Typed(xml, "descrip", "definition", concept.Definition);
        Note(xml, concept.Note);
        Note(xml, $"{TbxNames.Own}kind: {concept.Kind.ToString().ToLowerInvariant()}");
        IEnumerable<Term> match = concept.Match.Select((m, i) => new Term { Text = m, Status = i == 0 ? AdministrativeStatus.Preferred : AdministrativeStatus.Admitted });
        LocaleEntry? own = concept.Locales.GetValueOrDefault(concept.SourceLanguage);
        Language(xml, concept.SourceLanguage, [.. match, .. own?.Terms.Where(t => !concept.Match.Contains(t.Text, StringComparer.Ordinal)) ?? []], own);
        foreach (LocaleEntry entry in concept.Locales.Values.Where(e => e != own).OrderBy(e => e.Locale, StringComparer.Ordinal))
        {
            Language(xml, entry.Locale, entry.Terms, entry);
        }

        xml.WriteEndElement();
    }

    private static void Language(XmlWriter xml, string language, IReadOnlyList<Term> terms, LocaleEntry? entry)
    {
        if (terms.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("langSec");
        xml.WriteAttributeString("xml", "lang", null, language);
        Note(xml, entry?.Note);
        Note(xml, entry?.Why is { } why ? $"{TbxNames.Own}why: {why}" : null);
        foreach (Term term in terms)
        {
            xml.WriteStartElement("termSec");
            xml.WriteElementString("term", term.Text);
            Typed(xml, "termNote", "administrativeStatus", TbxNames.Of(term.Status));
            Note(xml, term.Status == AdministrativeStatus.Forbidden ? $"{TbxNames.Own}never" : null);
            Note(xml, term.IsShort ? $"{TbxNames.Own}short" : null);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
