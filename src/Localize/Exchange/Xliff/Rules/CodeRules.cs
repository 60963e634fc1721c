using System.Xml.Linq;

namespace Localize.Exchange.Xliff.Rules;

/// <summary>Inline codes: their data, copies, types and hints (XLIFF 2.1, sections 4.2.3, 4.3.1 and 4.7.2).</summary>
internal static class CodeRules
{
    private static readonly string[] DataReferences = ["dataRef", "dataRefStart", "dataRefEnd"];
    private static readonly string[] FlowReferences = ["subFlows", "subFlowsStart", "subFlowsEnd"];
    private static readonly (string Start, string End)[] Pairs = [("equivStart", "equivEnd"), ("subFlowsStart", "subFlowsEnd"), ("dataRefStart", "dataRefEnd")];

    /// <summary>dataRef, dataRefStart and dataRefEnd name data of the same unit, or of the same match (sections 4.3.1.9 to 4.3.1.11).</summary>
    public static IEnumerable<Breach> OriginalData(XElement root)
    {
        foreach (XElement code in Codes(root))
        {
            XElement? holder = code.Ancestors().FirstOrDefault(e => e.Is("unit") || e.Name == XliffNames.Matches + "match");
            HashSet<string?> known = [.. holder?.Elements(XliffNames.Core + "originalData").Elements().Select(data => data.IdOf()) ?? []];
            foreach (string attribute in DataReferences.Where(a => code.Get(a) is { } value && !known.Contains(value)))
            {
                yield return new Breach(code, $"{attribute} is \"{code.Get(attribute)}\"; the unit has no data with that id.");
            }
        }
    }

    /// <summary>copyOf names a code of the same unit that has no original data and may be copied, and stands beside no data reference (section 4.7.7).</summary>
    public static IEnumerable<Breach> Copies(XElement root)
    {
        foreach (XElement code in Codes(root).Where(c => c.Get("copyOf") is not null))
        {
            XElement[] originals = code.Enclosing("unit") is { } unit
                ? [.. unit.Inlines("source").Concat(unit.Inlines("target")).Where(c => c.IsCode() && c != code && c.IdOf() == code.Get("copyOf"))]
                : [];
            string? wrong = originals.Length == 0 ? "the unit has no such code"
                : DataReferences.Any(a => code.Get(a) is not null) ? "a copy has no data reference of its own"
                : originals.All(o => DataReferences.Any(a => o.Get(a) is not null)) ? "that code has original data, to which the copy should refer instead"
                : originals.Any(o => o.Denies("canCopy")) ? "that code has canCopy=\"no\"" : null;
            if (wrong is not null)
            {
                yield return new Breach(code, $"copyOf is \"{code.Get("copyOf")}\"; {wrong}.");
            }
        }
    }

    /// <summary>subType needs type; of the prefix xlf there are lb, pb, b, i, u for fmt and var for ui (section 4.3.1.32).</summary>
    public static IEnumerable<Breach> SubTypes(XElement root)
    {
        foreach (XElement element in root.Descendants().Where(e => e.Get("subType") is not null && (e.IsCode() || e.Name == XliffNames.Matches + "match")))
        {
            string sub = element.Get("subType")!;
            string? type = element.Get("type");
            if (type is null)
            {
                yield return new Breach(element, "subType has no type beside it; expected one.");
            }
            else if (sub.StartsWith("xlf:", StringComparison.Ordinal)
                && !(type == "fmt" && sub is "xlf:lb" or "xlf:pb" or "xlf:b" or "xlf:i" or "xlf:u") && !(type == "ui" && sub == "xlf:var"))
            {
                yield return new Breach(element, $"subType is \"{sub}\" of type \"{type}\"; the prefix xlf has lb, pb, b, i and u for fmt, and var for ui.");
            }
        }
    }

    /// <summary>The prefix xlf is the specification's own: it has no types of groups, units and marks (section 4.3.1.36).</summary>
    public static IEnumerable<Breach> OwnTypes(XElement root) => root.Descendants()
        .Where(e => (e.Is("group") || e.Is("unit") || e.IsMark()) && e.Get("type")?.StartsWith("xlf:", StringComparison.Ordinal) == true)
        .Select(e => new Breach(e, $"type is \"{e.Get("type")}\"; the prefix xlf is reserved and has no such type."));

    /// <summary>A code that may not be moved may not be copied or deleted either (section 4.7.8).</summary>
    public static IEnumerable<Breach> Hints(XElement root) => Codes(root)
        .Where(c => c.Get("canReorder") is "no" or "firstNo" && !(c.Denies("canCopy") && c.Denies("canDelete")))
        .Select(c => new Breach(c, $"canReorder is \"{c.Get("canReorder")}\"; then canCopy and canDelete must be \"no\"."));

    /// <summary>What is said of the start of a pair is said of its end too (section 4.2.3.3).</summary>
    public static IEnumerable<Breach> BothEnds(XElement root) => root.All("pc").SelectMany(
        pc => Pairs.Where(pair => (pc.Get(pair.Start) is null) != (pc.Get(pair.End) is null)).Select(pair => new Breach(pc, $"{pair.Start} and {pair.End} stand together; one is missing.")));

    /// <summary>subFlows, subFlowsStart and subFlowsEnd name units of the same file, each once (section 4.3.1.30).</summary>
    public static IEnumerable<Breach> SubFlows(XElement root)
    {
        foreach (XElement file in root.All("file"))
        {
            HashSet<string?> units = [.. file.All("unit").Select(unit => unit.IdOf())];
            foreach (XElement code in Codes(file))
            {
                foreach (string[] flows in FlowReferences.Select(a => (code.Get(a) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
                {
                    foreach (string wrong in flows.Where((id, i) => !units.Contains(id) || Array.IndexOf(flows, id) < i))
                    {
                        yield return new Breach(code, $"A sub-flow is \"{wrong}\"; expected units of the file, each named once.");
                    }
                }
            }
        }
    }

    /// <summary>
    /// A code of the source with canDelete="no" is in a target of its unit, when its segment has one, and in that of its segment when that
    /// is final (section 4.7.8).
    /// </summary>
    public static IEnumerable<Breach> Kept(XElement root)
    {
        foreach (XElement unit in XliffTree.UnitsOf(root))
        {
            HashSet<string> ofUnit = KeysOf(unit.Contents("target"));
            foreach (XElement part in unit.Parts().Where(part => part.Element(XliffNames.Core + "target") is not null))
            {
                HashSet<string> kept = part.Get("state") == "final" ? KeysOf(part.Elements(XliffNames.Core + "target")) : ofUnit;
                foreach (XElement code in part.Elements(XliffNames.Core + "source").Descendants().Where(e => e.IsCode() && e.Denies("canDelete") && !kept.Contains(KeyOf(e))))
                {
                    yield return new Breach(code, $"The code {KeyOf(code)} may not be deleted, and its target does not have it.");
                }
            }
        }
    }

    private static HashSet<string> KeysOf(IEnumerable<XElement> contents) => [.. contents.Descendants().Where(e => e.IsCode()).Select(KeyOf)];

    private static IEnumerable<XElement> Codes(XElement root) => root.Descendants().Where(e => e.IsCode());

    private static string KeyOf(XElement code) => code.Get("startRef") is { } start ? $"/{start}" : $"{code.IdOf()}";
}
