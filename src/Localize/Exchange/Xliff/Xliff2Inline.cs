using System.Globalization;
using System.Xml.Linq;
using Localize.Exchange.Bilingual;

namespace Localize.Exchange.Xliff;

/// <summary>Reads the inline content of a source or target of XLIFF 2 (section 4.2.3).</summary>
internal sealed class Xliff2Inline(CodeNumbers numbers, Func<string?, string> dataOf)
{
    private readonly List<(string Id, string Type, string? Reference, int Start)> open = [];
    private InlineTextBuilder builder = new();

    /// <summary>The marks that ended in the last content that was read: id, type, ref and where they stand.</summary>
    public List<(string Id, string Type, string? Reference, TextSpan Span)> Marks { get; private set; } = [];

    public InlineText Read(XElement content)
    {
        (builder, Marks) = (new InlineTextBuilder(), []);
        open.Clear();
        ReadNodes(content);
        return builder.ToInlineText();
    }

    private void ReadNodes(XElement parent)
    {
        foreach (XNode node in parent.Nodes())
        {
            if (node is XText text)
            {
                builder.Append(text.Value);
            }
            else if (node is XElement element)
            {
                ReadElement(element);
            }
        }
    }

    private void ReadElement(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "cp":
                string character = CodePoint(element.Get("hex")!);
                builder.Append(new InlineCode { Id = numbers[$"cp {character} {builder.Length.ToString(CultureInfo.InvariantCulture)}"], Kind = InlineCodeKind.Placeholder, Type = "cp", OriginalData = character });
                break;
            case "ph":
                builder.Append(Code(element, InlineCodeKind.Placeholder, element.IdOf()!, ""));
                break;
            case "pc":
                builder.Append(Code(element, InlineCodeKind.Opening, element.IdOf()!, "Start"));
                ReadNodes(element);
                builder.Append(Code(element, InlineCodeKind.Closing, element.IdOf()!, "End"));
                break;
            case "sc":
                builder.Append(Code(element, InlineCodeKind.Opening, element.IdOf()!, ""));
                break;
            case "ec":
                builder.Append(Code(element, InlineCodeKind.Closing, element.Get("startRef") ?? element.IdOf()!, ""));
                break;
            case "mrk":
                Begin(element);
                ReadNodes(element);
                End(element.IdOf()!);
                break;
            case "sm":
                Begin(element);
                break;
            case "em":
                End(element.Get("startRef")!);
                break;
        }
    }

    private void Begin(XElement mark) => open.Add((mark.IdOf()!, mark.Get("type") ?? "generic", mark.Get("ref"), builder.Length));

    private void End(string id)
    {
        int at = open.FindLastIndex(mark => mark.Id == id);
        if (at >= 0)
        {
            Marks.Add((id, open[at].Type, open[at].Reference, TextSpan.FromBounds(open[at].Start, builder.Length)));
            open.RemoveAt(at);
        }
    }

    private InlineCode Code(XElement element, InlineCodeKind kind, string id, string side) => new()
    {
        Id = numbers[id],
        Kind = kind,
        Type = CodeTypes.From(element.Get("type"), element.Get("subType")),
        OriginalData = dataOf(element.Get($"dataRef{side}")),
        Equivalent = element.Get($"equiv{side}") ?? "",
        CanDelete = !element.Denies("canDelete"),
        CanReorder = element.Get("canReorder") is not ("no" or "firstNo"),
    };

    private static string CodePoint(string hex)
    {
        int point = int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return point > 0xFFFF ? char.ConvertFromUtf32(point) : ((char)point).ToString();
    }
}
