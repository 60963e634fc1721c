using System.Text;
using System.Xml;

namespace Localize.Segments.Srx;

/// <summary>Reads SRX as a stream. White space in patterns is kept: it is part of them.</summary>
internal sealed class SrxReader
{
    private const long MostCharacters = 64L * 1024 * 1024;

    private readonly XmlReader xml;
    private readonly string path;
    private readonly List<SrxLanguageRule> lists = [];
    private readonly List<SrxLanguageMap> maps = [];
    private List<SrxRule>? rules;
    private FormatHandling handling = FormatHandling.Default;
    private bool cascade;
    private bool subflows = true;
    private bool isFirstVersion;
    private int mapLists;

    private SrxReader(XmlReader xml, string path)
    {
        this.xml = xml;
        this.path = path;
    }

    private TextPosition Here => new(((IXmlLineInfo)xml).LineNumber, ((IXmlLineInfo)xml).LinePosition);

    public static SrxDocument Read(string text, string path)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters, IgnoreComments = true, IgnoreProcessingInstructions = true };
        try
        {
            using var xml = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), settings);
            return new SrxReader(xml, path).Read();
        }
        catch (XmlException error)
        {
            throw new LocalizationException(error.Message, path, new TextPosition(Math.Max(1, error.LineNumber), Math.Max(1, error.LinePosition)), error);
        }
    }

    private SrxDocument Read()
    {
        if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "srx")
        {
            throw Error(SrxMessages.NotSrx);
        }

        if (xml.GetAttribute("version") is not ("2.0" or "1.0") and var version)
        {
            throw Error(SrxMessages.BadVersion(version));
        }

        isFirstVersion = xml.GetAttribute("version") == "1.0";
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                ReadElement();
            }
        }

        return new SrxDocument { Cascade = cascade, SegmentSubflows = subflows, FormatHandling = handling, LanguageRules = lists, LanguageMaps = maps, Path = path };
    }

    private void ReadElement()
    {
        switch (xml.LocalName)
        {
            case "header":
                // Version 2.0 requires the attribute; the files that leave it out are written for tools that cascade. Version 1.0 had no cascade.
                cascade = YesNo("cascade", !isFirstVersion);
                subflows = YesNo("segmentsubflows", true);
                break;
            case "formathandle":
                ReadHandle();
                break;
            case "languagerule":
                rules = [];
                lists.Add(new SrxLanguageRule(Required("languagerulename"), rules));
                break;
            case "maprule":
                mapLists++;
                break;
            case "rule" when rules is not null:
                ReadRule();
                break;

            // SRX 1.0 has several named maps; the first is the default.
            case "languagemap" when mapLists <= 1:
                maps.Add(new SrxLanguageMap(Required("languagepattern"), Required("languagerulename")) { Position = Here });
                break;
        }
    }

    private void ReadHandle()
    {
        bool include = YesNo("include", false);
        handling = xml.GetAttribute("type") switch
        {
            "start" => handling with { IncludeStart = include },
            "end" => handling with { IncludeEnd = include },
            "isolated" => handling with { IncludeIsolated = include },
            var type => throw Error(SrxMessages.BadHandle(type)),
        };
    }

    private void ReadRule()
    {
        bool isBreak = YesNo("break", true);
        TextPosition position = Here;
        string before = "";
        string after = "";
        int depth = xml.Depth;
        while (!xml.IsEmptyElement && xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                position = xml.LocalName == "beforebreak" ? Here : position;
                (before, after) = xml.LocalName switch
                {
                    "beforebreak" => (Text(), after),
                    "afterbreak" => (before, Text()),
                    _ => (before, after),
                };
            }
        }

        rules!.Add(new SrxRule(isBreak, before, after) { Position = position });
    }

    private string Text()
    {
        var text = new StringBuilder();
        int depth = xml.Depth;
        while (!xml.IsEmptyElement && xml.Read() && xml.Depth > depth)
        {
            text.Append(xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace ? xml.Value : "");
        }

        return text.ToString();
    }

    private bool YesNo(string attribute, bool fallback) => xml.GetAttribute(attribute) switch
    {
        null => fallback,
        "yes" => true,
        "no" => false,
        var value => throw Error(SrxMessages.BadYesNo(attribute, value)),
    };

    private string Required(string attribute) => xml.GetAttribute(attribute) ?? throw Error(SrxMessages.Missing(xml.LocalName, attribute));

    private LocalizationException Error(string message) => new(message, path, Here);
}
