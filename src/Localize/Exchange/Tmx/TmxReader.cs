using System.Xml;
using Localize.Exchange.Bilingual;
using Localize.Memory;

namespace Localize.Exchange.Tmx;

/// <summary>Reads TMX 1.1 to 1.4b of any tool as a stream.</summary>
internal sealed class TmxReader(XmlReader xml, string path, LanguagePair languages, SegmentState fallback)
{
    private readonly List<TranslationUnit> units = [];
    private readonly List<QualityIssue> notRead = [];
    private readonly List<(string Language, InlineText Text)> variants = [];
    private readonly Dictionary<string, string> properties = new(StringComparer.Ordinal);
    private string person = "";
    private string tool = "";
    private TextPosition position;

    public (IReadOnlyList<TranslationUnit> Units, IReadOnlyList<QualityIssue> NotRead) Read()
    {
        if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "tmx")
        {
            throw new LocalizationException("The file is no TMX. Expected the root element tmx.", path, Position());
        }

        bool goesOn = xml.Read();
        while (goesOn)
        {
            goesOn = ReadNode();
        }

        return (units, notRead);
    }

    private bool ReadNode()
    {
        if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "tu")
        {
            Finish();
        }
        else if (xml.NodeType == XmlNodeType.Element)
        {
            switch (xml.LocalName)
            {
                case "tu":
                    Begin();
                    break;
                case "tuv":
                    string language = xml.GetAttribute("xml:lang") ?? xml.GetAttribute("lang") ?? "";
                    variants.Add((LanguageTag.TryCanonicalize(language, out string? tag) ? tag : language, InlineText.Empty));
                    Note(xml.GetAttribute("changeid") ?? xml.GetAttribute("creationid"), xml.GetAttribute("creationtool"));
                    break;
                case "prop" when xml.GetAttribute("type") is { } type:
                    properties[type] = xml.ReadElementContentAsString();
                    return !xml.EOF;
                case "seg" when variants.Count > 0:
                    variants[^1] = (variants[^1].Language, new TmxSegment(xml, path).Read());
                    break;
            }
        }

        return xml.Read();
    }

    private void Begin()
    {
        variants.Clear();
        properties.Clear();
        (person, tool, position) = ("", "", Position());
        Note(xml.GetAttribute("changeid") ?? xml.GetAttribute("creationid"), xml.GetAttribute("creationtool"));
    }

    private void Note(string? by, string? with)
    {
        person = by is { Length: > 0 } ? by : person;
        tool = with is { Length: > 0 } ? with : tool;
    }

    private void Finish()
    {
        (InlineText? source, InlineText? target) = (Variant(languages.Source), Variant(languages.Target));
        if (source is null || target is null || source.IsEmpty)
        {
            return;
        }

        if (Counterparts.Match(source, target) is not { } matched)
        {
            notRead.Add(HandOffMessages.NotRead(path, position, "", $"\"{source}\" is not read: its target has codes that its source has not, or lacks some"));
            return;
        }

        SegmentState state = Enum.TryParse(properties.GetValueOrDefault(TmxNames.State), ignoreCase: true, out SegmentState said) && Enum.IsDefined(said) ? said : fallback;
        bool isHuman = state is SegmentState.Reviewed or SegmentState.Final;
        units.Add(new TranslationUnit
        {
            Source = MemoryText.FromSource(source),
            Target = MemoryText.FromTarget(matched, source),
            State = state,
            Origin = isHuman && person.Length > 0 ? person : tool.Length > 0 ? tool : person.Length > 0 ? person : path,
            Stamp = isHuman ? "" : properties.GetValueOrDefault(TmxNames.Stamp, ""),
            Context = properties.GetValueOrDefault(TmxNames.Context, ""),
        });
    }

    private InlineText? Variant(string language)
    {
        int exact = variants.FindIndex(v => v.Language == language);
        int found = exact >= 0 ? exact : variants.FindIndex(v => LanguageTag.FallbackChain(v.Language).Contains(language, StringComparer.Ordinal));
        return found < 0 ? null : variants[found].Text;
    }

    private TextPosition Position() => xml is IXmlLineInfo line ? new TextPosition(Math.Max(1, line.LineNumber), Math.Max(1, line.LinePosition)) : new TextPosition(1, 1);
}
