using System.Xml.Linq;

namespace Localize.Exchange.Xliff;

/// <summary>The questions that rules ask of an XLIFF 2 document.</summary>
internal static class XliffTree
{
    private static readonly HashSet<string> Codes = ["ph", "pc", "sc", "ec"];
    private static readonly HashSet<string> Marks = ["mrk", "sm"];

    public static bool Is(this XElement element, string name) => element.Name.Namespace == XliffNames.Core && element.Name.LocalName == name;

    public static bool IsCode(this XElement element) => element.Name.Namespace == XliffNames.Core && Codes.Contains(element.Name.LocalName);

    public static bool IsMark(this XElement element) => element.Name.Namespace == XliffNames.Core && Marks.Contains(element.Name.LocalName);

    public static string? Get(this XElement element, string attribute) => element.Attribute(attribute)?.Value;

    public static string? IdOf(this XElement element) => element.Get("id");

    public static IEnumerable<XElement> All(this XElement root, string name) => root.Descendants(XliffNames.Core + name);

    public static IEnumerable<XElement> UnitsOf(XElement root) => root.All("unit");

    public static XElement? Enclosing(this XElement element, string name) => element.Ancestors(XliffNames.Core + name).FirstOrDefault();

    /// <summary>The segments and ignorables of a unit in order.</summary>
    public static IEnumerable<XElement> Parts(this XElement unit) => unit.Elements().Where(e => e.Is("segment") || e.Is("ignorable"));

    /// <summary>The elements inside the sources, or the targets, of a unit in the order of their text.</summary>
    public static IEnumerable<XElement> Inlines(this XElement unit, string side) => unit.Contents(side).SelectMany(content => content.Descendants());

    /// <summary>The sources of a unit, or its targets in their order (section 4.7.9: by the attribute order, else by place).</summary>
    public static IEnumerable<XElement> Contents(this XElement unit, string side)
    {
        IEnumerable<(XElement Content, int Place)> contents = unit.Parts()
            .Select((part, i) => (Content: part.Element(XliffNames.Core + side), Place: i + 1))
            .Where(c => c.Content is not null)
            .Select(c => (c.Content!, side == "target" && int.TryParse(c.Content!.Get("order"), out int order) ? order : c.Place));
        return contents.OrderBy(c => c.Place).Select(c => c.Content);
    }

    /// <summary>Whether an optional yes-or-no attribute says no.</summary>
    public static bool Denies(this XElement element, string attribute) => element.Get(attribute) == "no";
}
