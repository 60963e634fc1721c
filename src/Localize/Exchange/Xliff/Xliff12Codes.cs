using System.Xml.Linq;
using Localize.Exchange.Bilingual;

namespace Localize.Exchange.Xliff;

/// <summary>Inline content of XLIFF 1.2 (section 2.3): g and x, bpt and ept for pairs that cross others, it for halves, mrk for terms.</summary>
internal static class Xliff12Codes
{
    private static readonly XNamespace Core = XliffNames.Xliff12;

    public static XElement Write(string name, InlineText text, IReadOnlyList<TermMark> terms)
    {
        var root = new XElement(Core + name);
        var open = new Stack<XElement>([root]);
        HashSet<(int, InlineCodeKind)> present = [.. text.Codes.Select(c => (c.Code.Id, c.Code.Kind))];
        foreach (InlineToken token in InlineTokens.Of(text, terms))
        {
            if (token.Kind == InlineTokenKind.Text)
            {
                open.Peek().Add(SafeXml.Holdable(token.Text, out _));
            }
            else if (token is { Kind: InlineTokenKind.Open or InlineTokenKind.OpenMark, IsNested: true })
            {
                XElement around = token.Kind == InlineTokenKind.Open
                    ? new XElement(Core + "g", Identity(token.Code!))
                    : new XElement(Core + "mrk", new XAttribute("mtype", "term"), XmlText.Attribute("mid", XmlText.Token(token.Text)));
                open.Peek().Add(around);
                open.Push(around);
            }
            else if (token is { Kind: InlineTokenKind.Close or InlineTokenKind.CloseMark, IsNested: true })
            {
                open.Pop();
            }
            else if (token.Code is { } code)
            {
                open.Peek().Add(Single(code, present));
            }
        }

        return root;
    }

    public static InlineText Read(XElement content, CodeNumbers numbers)
    {
        var builder = new InlineTextBuilder();
        ReadNodes(content, numbers, builder);
        return builder.ToInlineText();
    }

    private static XElement Single(InlineCode code, HashSet<(int, InlineCodeKind)> present)
    {
        bool isStart = code.Kind == InlineCodeKind.Opening;
        if (code.Kind == InlineCodeKind.Placeholder)
        {
            return new XElement(Core + "x", Identity(code), XmlText.Attribute("equiv-text", code.Equivalent.Length > 0 ? code.Equivalent : code.OriginalData));
        }

        string data = SafeXml.Holdable(code.OriginalData, out _);
        bool isPaired = present.Contains((code.Id, isStart ? InlineCodeKind.Closing : InlineCodeKind.Opening));
        return isPaired
            ? new XElement(Core + (isStart ? "bpt" : "ept"), Identity(code)[0], isStart ? Identity(code)[1] : null, new XAttribute("rid", XmlText.Number(code.Id)), data)
            : new XElement(Core + "it", Identity(code)[0], new XAttribute("pos", isStart ? "open" : "close"), Identity(code)[1], data);
    }

    private static XAttribute[] Identity(InlineCode code) => [new XAttribute("id", XmlText.Number(code.Id)), new XAttribute("ctype", CodeTypes.CTypeOf(code))];

    private static void ReadNodes(XElement parent, CodeNumbers numbers, InlineTextBuilder builder)
    {
        foreach (XNode node in parent.Nodes())
        {
            if (node is XText text)
            {
                builder.Append(text.Value);
            }
            else if (node is XElement element)
            {
                ReadElement(element, numbers, builder);
            }
        }
    }

    private static void ReadElement(XElement element, CodeNumbers numbers, InlineTextBuilder builder)
    {
        switch (element.Name.LocalName)
        {
            case "g":
                builder.Append(Code(element, InlineCodeKind.Opening, numbers));
                ReadNodes(element, numbers, builder);
                builder.Append(Code(element, InlineCodeKind.Closing, numbers));
                break;
            case "x" or "ph":
                builder.Append(Code(element, InlineCodeKind.Placeholder, numbers));
                break;
            case "bpt" or "bx":
                builder.Append(Code(element, InlineCodeKind.Opening, numbers));
                break;
            case "ept" or "ex":
                builder.Append(Code(element, InlineCodeKind.Closing, numbers));
                break;
            case "it":
                builder.Append(Code(element, element.Get("pos") == "close" ? InlineCodeKind.Closing : InlineCodeKind.Opening, numbers));
                break;
            default:
                ReadNodes(element, numbers, builder);
                break;
        }
    }

    // The two halves of a pair share rid where they have one (section 2.3).
    private static InlineCode Code(XElement element, InlineCodeKind kind, CodeNumbers numbers) => new()
    {
        Id = numbers[element.Get("rid") ?? element.IdOf() ?? ""],
        Kind = kind,
        Type = CodeTypes.FromCType(element.Get("ctype")),
        OriginalData = element.Name.LocalName is "g" or "x" or "bx" or "ex" ? "" : element.Value,
        Equivalent = element.Get("equiv-text") ?? "",
    };
}
