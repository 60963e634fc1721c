using System.Globalization;
using System.Xml;
using Localize.Exchange.Xliff;

namespace Localize.Exchange.Tmx;

/// <summary>Reads the content of a <c>seg</c> (TMX 1.4b, section 3.2, content markup). The data of codes is kept beside them, text in <c>sub</c> with it.</summary>
internal sealed class TmxSegment(XmlReader xml, string path)
{
    private const int MostDepth = 32;

    private readonly InlineTextBuilder builder = new();
    private readonly CodeNumbers numbers = new();
    private readonly Dictionary<string, string> pairs = new(StringComparer.Ordinal);
    private int unnamed;

    /// <summary>Reads from the start of the seg to its end tag.</summary>
    public InlineText Read()
    {
        int top = xml.Depth;
        if (xml.IsEmptyElement)
        {
            return InlineText.Empty;
        }

        while (xml.Read() && xml.Depth > top)
        {
            if (xml.Depth - top > MostDepth)
            {
                var line = (IXmlLineInfo)xml;
                throw new LocalizationException(FormattableString.Invariant($"Elements are nested more than {MostDepth} deep in a segment."), path, new TextPosition(line.LineNumber, line.LinePosition));
            }

            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                builder.Append(xml.Value);
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "bpt" or "ept" or "ph" or "it" or "ut")
            {
                builder.Append(Code());
            }
        }

        return builder.ToInlineText();
    }

    // Codes of two languages belong together by x; where there is none, by their order.
    private InlineCode Code()
    {
        string name = xml.LocalName;
        string? x = xml.GetAttribute("x");
        string? i = xml.GetAttribute("i");
        string id = name switch
        {
            "ept" => pairs.GetValueOrDefault(i ?? "", $"pair {i}"),
            "bpt" => pairs[i ?? ""] = x is null ? $"pair {i}" : $"x {x}",
            _ => x is null ? $"code {(++unnamed).ToString(CultureInfo.InvariantCulture)}" : $"x {x}",
        };
        InlineCodeKind kind = name switch
        {
            "bpt" => InlineCodeKind.Opening,
            "ept" => InlineCodeKind.Closing,
            "it" => xml.GetAttribute("pos") == "end" ? InlineCodeKind.Closing : InlineCodeKind.Opening,
            _ => InlineCodeKind.Placeholder,
        };
        string type = xml.GetAttribute("type") ?? "code";
        return new InlineCode { Id = numbers[id], Kind = kind, Type = type, OriginalData = Data(), Equivalent = id };
    }

    private string Data()
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        int top = xml.Depth;
        var data = new System.Text.StringBuilder();
        while (xml.Read() && xml.Depth > top)
        {
            data.Append(xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace ? xml.Value : "");
        }

        return data.ToString();
    }
}
