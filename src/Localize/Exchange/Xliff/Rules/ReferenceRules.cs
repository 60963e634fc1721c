using System.Xml.Linq;

namespace Localize.Exchange.Xliff.Rules;

/// <summary>References inside the document (XLIFF 2.1, section 4.8).</summary>
internal static class ReferenceRules
{
    /// <summary>A reference that begins with # is a fragment identifier: selectors of name tokens, in order (section 4.8.1).</summary>
    public static IEnumerable<Breach> Syntax(XElement root) => Fragments(root)
        .Where(r => !FragmentIdentifier.TryParse(r.Value, out _))
        .Select(r => new Breach(r.Parent!, $"ref is \"{r.Value}\"; expected #, then f=, then g= or u=, then one selector of what they hold, with / between."));

    /// <summary>What a reference names is in the document (section 4.8.2).</summary>
    public static IEnumerable<Breach> Targets(XElement root) => Fragments(root)
        .Where(r => FragmentIdentifier.TryParse(r.Value, out FragmentIdentifier? fragment) && !fragment.Resolves(r.Parent!))
        .Select(r => new Breach(r.Parent!, $"ref is \"{r.Value}\"; the document holds nothing of that name there."));

    /// <summary>A candidate or glossary entry refers to a span of its own unit (sections 5.1 and 5.2, ref).</summary>
    public static IEnumerable<Breach> OfModules(XElement root) => References(root)
        .Where(r => r.Parent!.Name.Namespace == XliffNames.Matches || r.Parent.Name.Namespace == XliffNames.Glossary)
        .Where(r => FragmentIdentifier.TryParse(r.Value, out FragmentIdentifier? fragment)
            ? fragment.Leaf is not ("" or "t", var id) || fragment.UnitOf(r.Parent!) != r.Parent!.Enclosing("unit") || !IsInSegment(r.Parent!, id)
            : !r.Value.StartsWith('#') && !IsInSegment(r.Parent!, r.Value[(r.Value.IndexOf('#', StringComparison.Ordinal) + 1)..]))
        .Select(r => new Breach(r.Parent!, $"ref is \"{r.Value}\"; expected a segment, or a span of its text, in the same unit."));

    // The schema's rules take the id alone and whatever stands before #, such as t=# in the specification's own sample.
    private static bool IsInSegment(XElement from, string id) => from.Enclosing("unit")?.Parts()
        .Any(part => part.Is("segment") && part.DescendantsAndSelf().Any(e => e.IdOf() == id)) == true;

    // MarkRules.Comments judges where a comment points to.
    private static IEnumerable<XAttribute> Fragments(XElement root) =>
        References(root).Where(r => r.Value.StartsWith('#') && !(r.Parent!.IsMark() && r.Parent!.Get("type") == "comment"));

    private static IEnumerable<XAttribute> References(XElement root) => root.Descendants()
        .Where(e => e.IsMark() || e.Name.Namespace == XliffNames.Matches || e.Name.Namespace == XliffNames.Glossary)
        .Select(e => e.Attribute("ref")).OfType<XAttribute>();
}
