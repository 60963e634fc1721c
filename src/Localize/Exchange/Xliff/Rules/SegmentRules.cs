using System.Globalization;
using System.Xml.Linq;

namespace Localize.Exchange.Xliff.Rules;

/// <summary>Skeletons, units and segments (XLIFF 2.1, sections 4.2.2.3 to 4.2.2.7 and 4.7.9).</summary>
internal static class SegmentRules
{
    /// <summary>A skeleton holds data or has href, one of both (section 4.2.2.3).</summary>
    public static IEnumerable<Breach> Skeleton(XElement root) => root.All("skeleton")
        .Where(s => s.Get("href") is null ? !s.Nodes().Any() : s.Nodes().Any())
        .Select(s => new Breach(s, s.Get("href") is null ? "The skeleton is empty; expected href, or data in it." : "The skeleton has href and data; expected one of both."));

    /// <summary>A unit has at least one segment (section 4.2.2.5).</summary>
    public static IEnumerable<Breach> Units(XElement root) => XliffTree.UnitsOf(root)
        .Where(unit => !unit.Elements().Any(e => e.Is("segment"))).Select(unit => new Breach(unit, "The unit has no segment; expected at least one."));

    /// <summary>subState refines a state that is given, with a prefix that is not the specification's own (section 4.3.1.31).</summary>
    public static IEnumerable<Breach> SubState(XElement root) => root.All("segment")
        .Where(s => s.Get("subState") is { } sub && (s.Get("state") is null || sub.StartsWith("xlf:", StringComparison.Ordinal)))
        .Select(s => new Breach(s, "subState needs the attribute state beside it, and a prefix other than xlf."));

    /// <summary>What is translated, reviewed or final has a target (section 4.3.1.29).</summary>
    public static IEnumerable<Breach> State(XElement root) => root.All("segment")
        .Where(s => s.Get("state") is "translated" or "reviewed" or "final" && s.Element(XliffNames.Core + "target") is null)
        .Select(s => new Breach(s, $"The segment is {s.Get("state")} and has no target; expected one."));

    /// <summary>Places of targets are from 1 to the number of segments and ignorables, each taken once, by order or by default (section 4.7.9).</summary>
    public static IEnumerable<Breach> Order(XElement root)
    {
        foreach (XElement unit in XliffTree.UnitsOf(root))
        {
            XElement[] parts = [.. unit.Parts()];
            HashSet<long> orders = [.. unit.Contents("target").Select(OrderOf).OfType<long>()];
            var taken = new Dictionary<long, XElement>();
            for (int i = 0; i < parts.Length; i++)
            {
                if (parts[i].Element(XliffNames.Core + "target") is not { } target)
                {
                    continue;
                }

                long place = OrderOf(target) ?? i + 1;
                if (place > parts.Length)
                {
                    yield return new Breach(target, FormattableString.Invariant($"order is {place}; the unit has {parts.Length} segments and ignorables."));
                }
                else if (target.Get("order") is not null && !orders.Contains(i + 1))
                {
                    yield return new Breach(target, FormattableString.Invariant($"order is {place}, and no target has the order {i + 1} of the place that it leaves."));
                }
                else if (!taken.TryAdd(place, target))
                {
                    yield return new Breach(target, FormattableString.Invariant($"Place {place} is taken twice, by order or by default; expected each once."));
                }
            }
        }
    }

    /// <summary>cp stands for a character that XML cannot hold, and only for such a one (section 4.2.3.1).</summary>
    public static IEnumerable<Breach> CodePoints(XElement root) => root.All("cp")
        .Where(cp => int.TryParse(cp.Get("hex"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int point) && (point > 0x10FFFF || point < 0 || IsXmlChar(point)))
        .Select(cp => new Breach(cp, $"hex is \"{cp.Get("hex")}\", which XML can hold or which is no code point; expected one that XML cannot hold."));

    private static long? OrderOf(XElement target) =>
        long.TryParse(target.Get("order"), NumberStyles.None, CultureInfo.InvariantCulture, out long order) ? order : null;

    // XML 1.0, production 2 (Char).
    private static bool IsXmlChar(int point) =>
        point is 0x9 or 0xA or 0xD or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or (>= 0x10000 and <= 0x10FFFF);
}
