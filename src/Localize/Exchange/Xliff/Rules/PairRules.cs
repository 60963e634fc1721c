using System.Xml.Linq;

namespace Localize.Exchange.Xliff.Rules;

/// <summary>Starts and ends of codes and of marks find each other (XLIFF 2.1, sections 4.2.3.4 to 4.2.3.8).</summary>
internal static class PairRules
{
    private static readonly string[] Hints = ["canCopy", "canDelete", "canOverlap"];
    private static readonly string[] Sides = ["source", "target"];

    /// <summary>Each sc has one ec after it in the sources, or targets, of its unit, and isolated="yes" if and only if it has none there (section 4.2.3.4).</summary>
    public static IEnumerable<Breach> Starts(XElement root)
    {
        foreach (XElement[] inlines in Flows(root))
        {
            for (int i = 0; i < inlines.Length; i++)
            {
                if (!inlines[i].Is("sc"))
                {
                    continue;
                }

                bool isIsolated = inlines[i].Get("isolated") == "yes";
                int ends = inlines.Count(e => e.Is("ec") && e.Get("startRef") == inlines[i].IdOf());
                int after = inlines.Skip(i).Count(e => e.Is("ec") && e.Get("startRef") == inlines[i].IdOf());
                if (isIsolated ? ends > 0 : after != 1)
                {
                    yield return new Breach(inlines[i], isIsolated
                        ? $"The sc \"{inlines[i].IdOf()}\" is isolated, but its ec is in the unit."
                        : FormattableString.Invariant($"The sc \"{inlines[i].IdOf()}\" has {after} ec after it in the unit; expected one, or isolated=\"yes\"."));
                }
            }
        }
    }

    /// <summary>An isolated ec has an id, no startRef; any other has startRef of an sc before it, no id, and no dir (section 4.2.3.5).</summary>
    public static IEnumerable<Breach> Ends(XElement root)
    {
        foreach (XElement[] inlines in Flows(root))
        {
            for (int i = 0; i < inlines.Length; i++)
            {
                XElement end = inlines[i];
                if (end.Is("ec") && WrongWith(end, inlines.Take(i)) is { } wrong)
                {
                    yield return new Breach(end, wrong);
                }
            }
        }
    }

    /// <summary>An ec has the hints of its sc; where the start is firstNo the end is no (section 4.2.3.5).</summary>
    public static IEnumerable<Breach> SameHints(XElement root)
    {
        foreach (XElement[] inlines in Flows(root))
        {
            foreach (XElement end in inlines.Where(e => e.Is("ec")))
            {
                if (inlines.FirstOrDefault(e => e.Is("sc") && e.IdOf() == end.Get("startRef")) is not { } start)
                {
                    continue;
                }

                string[] other = [.. Hints.Where(hint => start.Denies(hint) != end.Denies(hint)), .. Reordered(start) == (end.Get("canReorder") ?? "yes") ? (string[])[] : ["canReorder"]];
                if (other.Length > 0)
                {
                    yield return new Breach(end, $"{string.Join(", ", other)} differs between the sc \"{start.IdOf()}\" and its ec; expected the same.");
                }
            }
        }
    }

    /// <summary>Each sm has an em after it in its unit, each em an sm before it (sections 4.2.3.7 and 4.2.3.8).</summary>
    public static IEnumerable<Breach> Marks(XElement root)
    {
        foreach (XElement[] inlines in Flows(root))
        {
            for (int i = 0; i < inlines.Length; i++)
            {
                XElement mark = inlines[i];
                if (mark.Is("sm") && !inlines.Skip(i).Any(e => e.Is("em") && e.Get("startRef") == mark.IdOf()))
                {
                    yield return new Breach(mark, $"The sm \"{mark.IdOf()}\" has no em after it in the unit; expected one.");
                }
                else if (mark.Is("em") && !inlines.Take(i).Any(e => e.Is("sm") && e.IdOf() == mark.Get("startRef")))
                {
                    yield return new Breach(mark, $"The em of \"{mark.Get("startRef")}\" has no sm before it in the unit.");
                }
            }
        }
    }

    private static string Reordered(XElement start) => start.Get("canReorder") is "no" or "firstNo" ? "no" : "yes";

    private static string? WrongWith(XElement end, IEnumerable<XElement> before)
    {
        if (end.Get("isolated") == "yes")
        {
            return end.IdOf() is null || end.Get("startRef") is not null ? "An isolated ec has an id and no startRef." : null;
        }

        return end.Get("startRef") is not { } start || end.IdOf() is not null ? "An ec that is not isolated has startRef and no id."
            : end.Get("dir") is not null ? "dir stands on an ec only when it is isolated."
            : !before.Any(e => e.Is("sc") && e.IdOf() == start) ? $"The ec of \"{start}\" has no sc before it in the unit."
            : null;
    }

    private static IEnumerable<XElement[]> Flows(XElement root) =>
        XliffTree.UnitsOf(root).SelectMany(unit => Sides.Select(side => unit.Inlines(side).ToArray()))
            .Concat(root.Descendants(XliffNames.Matches + "match").SelectMany(match => Sides.Select(side => match.Elements(XliffNames.Core + side).SelectMany(e => e.Descendants()).ToArray())));
}
