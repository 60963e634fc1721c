using System.Xml.Linq;

namespace Localize.Exchange.Xliff.Rules;

/// <summary>Annotations (XLIFF 2.1, section 4.7.3).</summary>
internal static class MarkRules
{
    /// <summary>A mark of no type, or generic, is there to say whether its text is translated (section 4.7.3.1.1).</summary>
    public static IEnumerable<Breach> Translated(XElement root) => root.Descendants()
        .Where(e => e.IsMark() && e.Get("type") is null or "generic" && e.Get("translate") is null).Select(e => new Breach(e, "A mark of type generic has translate; expected it, or another type."));

    /// <summary>A comment has a value, or the reference to a note of its unit, one of both (section 4.7.3.1.3).</summary>
    public static IEnumerable<Breach> Comments(XElement root)
    {
        foreach (XElement mark in root.Descendants().Where(e => e.IsMark() && e.Get("type") == "comment"))
        {
            if ((mark.Get("value") is null) == (mark.Get("ref") is null))
            {
                yield return new Breach(mark, "A comment has value or ref, one of both.");
            }
            else if (mark.Get("ref") is { } reference && !PointsToNoteOfUnit(mark, reference))
            {
                yield return new Breach(mark, $"ref is \"{reference}\"; a comment refers to a note of its own unit.");
            }
        }
    }

    /// <summary>A mark of a translation candidate has no ref: the candidate points to it (section 5.1).</summary>
    public static IEnumerable<Breach> Candidates(XElement root) => root.Descendants()
        .Where(e => e.IsMark() && e.Get("type") == "mtc:match" && e.Get("ref") is not null).Select(e => new Breach(e, "A mark of type mtc:match has no ref."));

    // The schema's rules take the bare id of a note too, with # or without.
    private static bool PointsToNoteOfUnit(XElement mark, string reference) =>
        mark.Enclosing("unit")?.Elements(XliffNames.Core + "notes").Elements().Any(note => note.IdOf() == (reference.StartsWith('#') ? reference[1..] : reference)) == true
        || (FragmentIdentifier.TryParse(reference, out FragmentIdentifier? fragment) && fragment.Leaf is ("n", var id)
        && mark.Enclosing("unit") is { } unit && fragment.UnitOf(mark) == unit
        && unit.Elements(XliffNames.Core + "notes").Elements().Any(note => note.IdOf() == id));
}
