using System.Text;
using System.Xml;
using Localize.Terms;

namespace Localize.Exchange;

/// <summary>Reads TBX of version 3 (<c>conceptEntry</c>, <c>langSec</c>, <c>termSec</c>) and 2 (<c>termEntry</c>, <c>langSet</c>, <c>tig</c> or <c>ntig</c>) as a stream.</summary>
internal sealed class TbxReader(XmlReader xml, string path, string? sourceLanguage)
{
    private readonly List<ConceptEntry> entries = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private string source = sourceLanguage ?? "en";

    public List<QualityIssue> NotRead { get; } = [];

    public IReadOnlyList<ConceptEntry> Read()
    {
        if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName is not ("tbx" or "martif"))
        {
            throw new LocalizationException($"{path}: {ExchangeMessages.NotTbx}");
        }

        source = LanguageTag.TryCanonicalize(sourceLanguage ?? xml.GetAttribute("xml:lang"), out string? tag) ? tag : "en";
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "conceptEntry" or "termEntry")
            {
                using XmlReader entry = xml.ReadSubtree();
                ReadConcept(entry);
            }
        }

        return entries;
    }

    private void ReadConcept(XmlReader reader)
    {
        var line = (IXmlLineInfo)xml;
        var concept = new TbxConcept(new TextPosition(line.LineNumber, line.LinePosition));
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "conceptEntry" or "termEntry":
                    concept.Id = Id(reader.GetAttribute("id"));
                    break;
                case "langSec" or "langSet":
                    concept.Begin(LanguageTag.TryCanonicalize(reader.GetAttribute("xml:lang"), out string? tag) ? tag : null);
                    break;
                case "term":
                    concept.AddTerm(Text(reader));
                    break;
                case "termNote" or "descrip" or "note" or "admin" or "ref" or "xref" or "transac" or "date":
                    string type = reader.GetAttribute("type") ?? reader.LocalName;
                    if (!concept.AddData(type, Text(reader)))
                    {
                        Skip(concept, type);
                    }

                    break;
            }
        }

        if (concept.HasUnknownLanguage)
        {
            Skip(concept, "a section without a language tag");
        }

        entries.Add(concept.ToEntry(source, path));
    }

    private static string Text(XmlReader reader)
    {
        using XmlReader inner = reader.ReadSubtree();
        var text = new StringBuilder();
        while (inner.Read())
        {
            text.Append(inner.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace ? inner.Value : "");
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormC);
    }

    // Ids of ours are lower-case ASCII; ids of others are made so, and numbered where two become one.
    private string Id(string? id)
    {
        string own = new([.. (id ?? "").ToLowerInvariant().Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '.' ? c : '-')]);
        string wanted = own.Length > 0 && char.IsAsciiLetterLower(own[0]) ? own : $"c{own}";
        string unique = wanted;
        for (int i = 2; !ids.Add(unique); i++)
        {
            unique = FormattableString.Invariant($"{wanted}-{i}");
        }

        return unique;
    }

    private void Skip(TbxConcept concept, string what) =>
        NotRead.Add(ExchangeMessages.Loss("exchange.not-read", path, concept.Position, ExchangeMessages.NotRead(concept.Id, what)));
}
