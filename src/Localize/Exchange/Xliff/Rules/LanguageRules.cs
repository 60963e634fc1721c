using System.Xml.Linq;

namespace Localize.Exchange.Xliff.Rules;

/// <summary>Languages agree (XLIFF 2.1, sections 4.2.2.1, 4.2.2.11, 4.2.2.12 and 4.3.2).</summary>
internal static class LanguageRules
{
    /// <summary>A document with targets in segments or ignorables says their language (section 4.2.2.1, trgLang).</summary>
    public static IEnumerable<Breach> TargetLanguage(XElement root) =>
        root.Get("trgLang") is null && XliffTree.UnitsOf(root).SelectMany(unit => unit.Contents("target")).FirstOrDefault() is { } target
            ? [new Breach(target, "There is a target, but <xliff> has no trgLang; expected the language of the targets there.")]
            : [];

    /// <summary>The explicit or inherited xml:lang of a source is srcLang, that of a target is trgLang (sections 4.2.2.11 and 4.2.2.12).</summary>
    public static IEnumerable<Breach> Contents(XElement root)
    {
        foreach (XElement content in root.Descendants().Where(e => e.Is("source") || e.Is("target")))
        {
            string expected = root.Get(content.Is("source") ? "srcLang" : "trgLang") ?? "";
            bool isFree = content.Parent is { } parent && parent.Name == XliffNames.Matches + "match" && parent.Get("reference") == "yes";
            string? language = isFree ? null : content.AncestorsAndSelf().Select(e => e.Attribute(XNamespace.Xml + "lang")?.Value).FirstOrDefault(l => l is not null);
            if (language is not null && expected.Length > 0 && !IsWithin(language, expected))
            {
                yield return new Breach(content, $"xml:lang of the <{content.Name.LocalName}> is, or is inherited as, \"{language}\"; the document says \"{expected}\".");
            }
        }
    }

    /// <summary>The xml:lang of a resource's source is srcLang, that of its target is trgLang (section 5.5.4).</summary>
    public static IEnumerable<Breach> Resources(XElement root) => root.Descendants()
        .Where(e => e.Name == XliffNames.Resources + "source" || e.Name == XliffNames.Resources + "target")
        .Where(e => e.Attribute(XNamespace.Xml + "lang") is { } language && !IsWithin(language.Value, root.Get(e.Name.LocalName == "source" ? "srcLang" : "trgLang") ?? ""))
        .Select(e => new Breach(e, $"xml:lang of the resource's {e.Name.LocalName} is not that of the document's; expected the same."));

    // A narrower tag is of the same language: en-IE is en.
    private static bool IsWithin(string tag, string range) =>
        tag.Equals(range, StringComparison.OrdinalIgnoreCase) || tag.StartsWith(range + "-", StringComparison.OrdinalIgnoreCase);
}
