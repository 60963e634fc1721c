using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Localize.Exchange.Xliff.Rules;

/// <summary>What the modules ask beyond their structure (XLIFF 2.1, sections 5.2 to 5.9).</summary>
internal static partial class ModuleRules
{
    private static readonly string[] Tests = ["isPresent", "isNotPresent", "startsWith", "endsWith"];
    private static readonly string[] OnlyIsolated = ["fs", "slr"];

    /// <summary>A glossary entry has a translation or a definition (section 5.2.5.2).</summary>
    public static IEnumerable<Breach> GlossaryEntries(XElement root) => root.Descendants(XliffNames.Glossary + "glossEntry")
        .Where(e => !e.Elements(XliffNames.Glossary + "translation").Any() && e.Element(XliffNames.Glossary + "definition") is null)
        .Select(e => new Breach(e, "The entry has no translation and no definition; expected one of both."));

    /// <summary>Attributes of formatting and size stand on an ec only when it is isolated (sections 5.3 and 5.6).</summary>
    public static IEnumerable<Breach> EndCodes(XElement root) => root.All("ec")
        .Where(ec => ec.Get("isolated") != "yes" && ec.Attributes().Any(a => OnlyIsolated.Contains(XliffNames.PrefixOf(a.Name.Namespace), StringComparer.Ordinal)))
        .Select(ec => new Breach(ec, "Attributes of the modules fs and slr stand on an ec only when it is isolated."));

    /// <summary>subFs refines fs, with pairs of name and value (section 5.3.6.2).</summary>
    public static IEnumerable<Breach> Formatting(XElement root) => root.DescendantsAndSelf()
        .Where(e => e.Attribute(XliffNames.Formatting + "subFs") is { } sub && (e.Attribute(XliffNames.Formatting + "fs") is null || !SubFs().IsMatch(sub.Value)))
        .Select(e => new Breach(e, "fs:subFs needs fs:fs beside it, and pairs name,value with \\ between."));

    /// <summary>sizeInfo and sizeInfoRef exclude each other, and a file has one slr:profiles at most (sections 5.6.4 and 5.6.6).</summary>
    public static IEnumerable<Breach> Sizes(XElement root)
    {
        foreach (XElement element in root.DescendantsAndSelf().Where(e => e.Attribute(XliffNames.Sizes + "sizeInfoRef") is not null))
        {
            if (element.Attribute(XliffNames.Sizes + "sizeInfo") is not null)
            {
                yield return new Breach(element, "slr:sizeInfo and slr:sizeInfoRef stand together; expected one of both.");
            }
        }

        foreach (XElement second in root.All("file").SelectMany(file => file.Elements(XliffNames.Sizes + "profiles").Skip(1)))
        {
            yield return new Breach(second, "A file has one slr:profiles at most.");
        }
    }

    /// <summary>A rule has one test, or one of an extension; occurs goes with isPresent, existsInSource with a test of presence; a file cannot disable (section 5.8.6).</summary>
    public static IEnumerable<Breach> ValidationRules(XElement root)
    {
        foreach (XElement rule in root.Descendants(XliffNames.Validation + "rule"))
        {
            int tests = Tests.Count(test => rule.Get(test) is not null);
            bool isCustom = rule.Attributes().Any(a => a.Name.Namespace != XNamespace.None && !a.IsNamespaceDeclaration);
            string? wrong = tests > 1 || (tests == 0 && !isCustom) ? "expected one of isPresent, isNotPresent, startsWith, endsWith, or a test of an extension"
                : rule.Get("occurs") is not null && rule.Get("isPresent") is null ? "occurs needs isPresent"
                : rule.Get("existsInSource") is not null && (rule.Get("isNotPresent") is not null || tests == 0) ? "existsInSource needs isPresent, startsWith or endsWith"
                : rule.Get("disabled") == "yes" && rule.Parent?.Parent?.Name == XliffNames.Core + "file" ? "a rule of a file cannot be disabled there"
                : null;
            if (wrong is not null)
            {
                yield return new Breach(rule, $"The rule is not sound: {wrong}.");
            }
        }
    }

    /// <summary>A resource has its data or href, and a mimeType unless data are here; a reference to one finds it (section 5.5.5).</summary>
    public static IEnumerable<Breach> Resources(XElement root)
    {
        foreach (XElement side in root.Descendants().Where(e => e.Name == XliffNames.Resources + "source" || e.Name == XliffNames.Resources + "target"))
        {
            if (side.Get("href") is null == !side.Nodes().Any())
            {
                yield return new Breach(side, "A resource has data or href, one of both.");
            }
        }

        foreach (XElement item in root.Descendants(XliffNames.Resources + "resourceItem").Where(item => !item.HasElements))
        {
            yield return new Breach(item, "The resource has no source, target or reference; expected one at least.");
        }

        foreach (XElement item in root.Descendants(XliffNames.Resources + "resourceItem").Where(item => item.Get("mimeType") is null && LiesOutside(item)))
        {
            yield return new Breach(item, "No data of the resource is in the document; then it has a mimeType.");
        }

        foreach (XElement reference in root.Descendants(XliffNames.Resources + "resourceItemRef"))
        {
            if (reference.Enclosing("file")?.Descendants(XliffNames.Resources + "resourceItem").Any(item => item.IdOf() == reference.Get("ref")) != true)
            {
                yield return new Breach(reference, $"ref is \"{reference.Get("ref")}\"; the file has no resource with that id.");
            }
        }
    }

    private static bool LiesOutside(XElement item) =>
        !item.Elements(XliffNames.Resources + "source").Concat(item.Elements(XliffNames.Resources + "target")).Any(side => side.Nodes().Any());

    /// <summary>currentVersion names a revision (section 5.7 of XLIFF 2.0).</summary>
    public static IEnumerable<Breach> Revisions(XElement root) => root.Descendants(XliffNames.Changes + "revisions")
        .Where(r => r.Get("currentVersion") is { } version && r.Elements().All(e => e.Get("version") != version))
        .Select(r => new Breach(r, $"currentVersion is \"{r.Get("currentVersion")}\"; no revision has that version."));

    [GeneratedRegex(@"^[^,\\]+,([^,\\]|\\,|\\\\)*(\\[^,\\]+,([^,\\]|\\,|\\\\)*)*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SubFs();
}
