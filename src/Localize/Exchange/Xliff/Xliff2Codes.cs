using System.Xml.Linq;
using Localize.Exchange.Bilingual;

namespace Localize.Exchange.Xliff;

/// <summary>Writes the inline content of one unit in XLIFF 2.1, and collects its original data.</summary>
internal sealed class Xliff2Codes
{
    private static readonly XNamespace Core = XliffNames.Core;

    private readonly Dictionary<string, string> data = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Id, InlineCodeKind Kind), string> sequence = [];
    private readonly HashSet<(bool IsTarget, int Id, InlineCodeKind Kind)> present = [];
    private int marks;

    public Xliff2Codes(BilingualUnit unit)
    {
        foreach (BilingualSegment segment in unit.Segments)
        {
            AddSequences(segment);
            present.UnionWith(segment.Source.Codes.Select(c => (false, c.Code.Id, c.Code.Kind)));
            present.UnionWith((segment.Target ?? InlineText.Empty).Codes.Select(c => (true, c.Code.Id, c.Code.Kind)));
        }
    }

    /// <summary>The originalData element of what was written, or null when no code has data.</summary>
    public XElement? OriginalData => data.Count == 0 ? null : new XElement(
        Core + "originalData", data.Select(d => new XElement(Core + "data", new XAttribute("id", d.Value), XmlText.Nodes(d.Key, CodePoint))));

    public XElement Write(string name, InlineText text, bool isTarget, IReadOnlyList<TermMark>? terms = null)
    {
        var root = new XElement(Core + name);
        var open = new Stack<XElement>([root]);
        var ids = new Dictionary<int, string>();
        foreach (InlineToken token in InlineTokens.Of(text, terms ?? []))
        {
            switch (token.Kind)
            {
                case InlineTokenKind.Text:
                    open.Peek().Add(XmlText.Nodes(token.Text, CodePoint));
                    break;
                case InlineTokenKind.Placeholder:
                    open.Peek().Add(new XElement(Core + "ph", Identity(token.Code!), Hints(token.Code!), Data("dataRef", token.Code!), XmlText.Attribute("equiv", token.Code!.Equivalent)));
                    break;
                case InlineTokenKind.Open or InlineTokenKind.OpenMark when token.IsNested:
                    XElement around = token.Kind == InlineTokenKind.Open ? Pair(token.Code!, text) : Mark("mrk", token.Text, NextMark());
                    open.Peek().Add(around);
                    open.Push(around);
                    break;
                case InlineTokenKind.Close or InlineTokenKind.CloseMark when token.IsNested:
                    open.Pop();
                    break;
                case InlineTokenKind.Open or InlineTokenKind.Close:
                    open.Peek().Add(Half(token.Code!, isTarget));
                    break;
                case InlineTokenKind.OpenMark:
                    ids[token.Mark] = NextMark();
                    open.Peek().Add(Mark("sm", token.Text, ids[token.Mark]));
                    break;
                case InlineTokenKind.CloseMark:
                    open.Peek().Add(new XElement(Core + "em", new XAttribute("startRef", ids[token.Mark])));
                    break;
            }
        }

        return root;
    }

    // Codes that may not be moved are a sequence where they follow each other, unless the target has them otherwise already.
    private void AddSequences(BilingualSegment segment)
    {
        InlineCode[] codes = [.. segment.Source.Codes.Select(c => c.Code)];
        (int, InlineCodeKind)[] target = [.. (segment.Target ?? segment.Source).Codes.Select(c => KeyOf(c.Code))];
        for (int i = 0; i < codes.Length; i++)
        {
            int before = i == 0 || codes[i - 1].CanReorder ? -1 : Array.IndexOf(target, KeyOf(codes[i - 1]));
            bool goesOn = before >= 0 && before + 1 < target.Length && target[before + 1] == KeyOf(codes[i]);
            sequence[KeyOf(codes[i])] = codes[i].CanReorder ? "yes" : goesOn ? "no" : "firstNo";
        }
    }

    private static (int, InlineCodeKind) KeyOf(InlineCode code) => (code.Id, code.Kind);

    private static XElement CodePoint(char c) => new(Core + "cp", new XAttribute("hex", XmlText.Hex(c)));

    private static XElement Mark(string name, string term, string id) =>
        new(Core + name, new XAttribute("id", id), new XAttribute("type", "term"), new XAttribute("ref", $"#gls={XmlText.Token(term)}"));

    private static XAttribute[] Identity(InlineCode code) => [new XAttribute("id", XmlText.Number(code.Id)), .. Types(code)];

    private static XAttribute[] Types(InlineCode code)
    {
        (string type, string subType, _) = CodeTypes.Of(code.Type);
        return [new XAttribute("type", type), new XAttribute("subType", subType)];
    }

    private string NextMark() => $"m{XmlText.Number(++marks)}";

    private XAttribute[] Hints(InlineCode code)
    {
        string order = sequence.GetValueOrDefault((code.Id, code.Kind), "yes");
        bool stays = order != "yes" || !code.CanDelete;
        return [new XAttribute("canCopy", "no"), .. stays ? [new XAttribute("canDelete", "no")] : (XAttribute[])[], .. order == "yes" ? (XAttribute[])[] : [new XAttribute("canReorder", order)]];
    }

    private XAttribute? Data(string attribute, InlineCode code)
    {
        if (code.OriginalData.Length == 0)
        {
            return null;
        }

        if (!data.TryGetValue(code.OriginalData, out string? id))
        {
            data[code.OriginalData] = id = $"d{XmlText.Number(data.Count + 1)}";
        }

        return new XAttribute(attribute, id);
    }

    // XLIFF wants the data of both ends or of none.
    private XElement Pair(InlineCode start, InlineText text)
    {
        InlineCode end = text.Codes.Select(c => c.Code).First(c => c.Id == start.Id && c.Kind == InlineCodeKind.Closing);
        bool hasData = start.OriginalData.Length > 0 && end.OriginalData.Length > 0;
        bool hasEquivalent = start.Equivalent.Length > 0 && end.Equivalent.Length > 0;
        return new XElement(
            Core + "pc", Identity(start), Hints(start), hasData ? Data("dataRefStart", start) : null, hasData ? Data("dataRefEnd", end) : null,
            hasEquivalent ? XmlText.Attribute("equivStart", start.Equivalent) : null, hasEquivalent ? XmlText.Attribute("equivEnd", end.Equivalent) : null);
    }

    private XElement Half(InlineCode code, bool isTarget)
    {
        bool isStart = code.Kind == InlineCodeKind.Opening;
        bool isPaired = present.Contains((isTarget, code.Id, isStart ? InlineCodeKind.Closing : InlineCodeKind.Opening));
        XAttribute identity = new(isStart || !isPaired ? "id" : "startRef", XmlText.Number(code.Id));
        XAttribute[] hints = Hints(isStart ? code : code with { Kind = isPaired ? InlineCodeKind.Opening : code.Kind });
        foreach (XAttribute order in hints.Where(h => !isStart && isPaired && h.Value == "firstNo"))
        {
            order.Value = "no";
        }

        return new XElement(
            Core + (isStart ? "sc" : "ec"), identity, Types(code), hints, isPaired ? null : new XAttribute("isolated", "yes"), Data("dataRef", code), XmlText.Attribute("equiv", code.Equivalent));
    }
}
