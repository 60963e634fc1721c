using System.Xml.Linq;

namespace Localize.Exchange.Xliff.Rules;

/// <summary>Sequences of codes that may not be taken apart (XLIFF 2.1, section 4.7.8, canReorder).</summary>
internal static class SequenceRules
{
    /// <summary>A sequence begins with firstNo: no code before it but "no" and "firstNo" lies between it and its begin.</summary>
    public static IEnumerable<Breach> Begin(XElement root)
    {
        foreach (XElement[] codes in XliffTree.UnitsOf(root).SelectMany(unit => new[] { Codes(unit, "source"), Codes(unit, "target") }))
        {
            bool isOpen = false;
            foreach (XElement code in codes)
            {
                if (code.Denies("canReorder") && !isOpen && code.Get("startRef") is null)
                {
                    yield return new Breach(code, $"The code \"{code.IdOf()}\" has canReorder=\"no\" and no sequence before it; expected a first code with firstNo.");
                }

                isOpen = code.Get("canReorder") == "firstNo" || (isOpen && code.Denies("canReorder"));
            }
        }
    }

    /// <summary>A sequence stands in the target whole, in its order and with nothing between.</summary>
    public static IEnumerable<Breach> Kept(XElement root)
    {
        foreach (XElement unit in XliffTree.UnitsOf(root))
        {
            string[] target = [.. Codes(unit, "target").Select(KeyOf)];
            foreach (XElement[] sequence in Sequences(unit).Where(s => s.Length > 1))
            {
                int at = Array.IndexOf(target, KeyOf(sequence[0]));
                string[] found = at < 0 ? [] : [.. target.Skip(at).Take(sequence.Length)];
                if (!found.SequenceEqual(sequence.Select(KeyOf), StringComparer.Ordinal))
                {
                    yield return new Breach(sequence[0], $"The codes {string.Join(", ", sequence.Select(KeyOf))} may not be reordered; the target does not have them in this order with nothing between.");
                }
            }
        }
    }

    private static IEnumerable<XElement[]> Sequences(XElement unit)
    {
        var current = new List<XElement>();
        foreach (XElement code in Codes(unit, "source"))
        {
            bool goesOn = code.Denies("canReorder") && current.Count > 0;
            if (!goesOn && current.Count > 0)
            {
                yield return [.. current];
                current.Clear();
            }

            if ((goesOn || code.Get("canReorder") == "firstNo") && HasTarget(code))
            {
                current.Add(code);
            }
        }

        yield return [.. current];
    }

    private static bool HasTarget(XElement code) => code.Ancestors().FirstOrDefault(e => e.Is("segment") || e.Is("ignorable"))?.Element(XliffNames.Core + "target") is not null;

    private static XElement[] Codes(XElement unit, string side) => [.. unit.Inlines(side).Where(e => e.IsCode())];

    private static string KeyOf(XElement code) => code.Get("startRef") is { } start ? $"/{start}" : $"{code.IdOf()}";
}
