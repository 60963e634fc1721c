using System.Xml.Linq;

namespace Localize.Exchange.Xliff;

/// <summary>The namespaces of XLIFF and of its modules (XLIFF 2.1, section 1.4; XLIFF 1.2, section 2.1).</summary>
internal static class XliffNames
{
    public static readonly XNamespace Xliff12 = "urn:oasis:names:tc:xliff:document:1.2";
    public static readonly XNamespace Core = "urn:oasis:names:tc:xliff:document:2.0";
    public static readonly XNamespace Matches = "urn:oasis:names:tc:xliff:matches:2.0";
    public static readonly XNamespace Glossary = "urn:oasis:names:tc:xliff:glossary:2.0";
    public static readonly XNamespace Formatting = "urn:oasis:names:tc:xliff:fs:2.0";
    public static readonly XNamespace Metadata = "urn:oasis:names:tc:xliff:metadata:2.0";
    public static readonly XNamespace Resources = "urn:oasis:names:tc:xliff:resourcedata:2.0";
    public static readonly XNamespace Changes = "urn:oasis:names:tc:xliff:changetracking:2.0";
    public static readonly XNamespace Sizes = "urn:oasis:names:tc:xliff:sizerestriction:2.0";
    public static readonly XNamespace Validation = "urn:oasis:names:tc:xliff:validation:2.0";
    public static readonly XNamespace Its = "http://www.w3.org/2005/11/its";
    public static readonly XNamespace ItsModule = "urn:oasis:names:tc:xliff:itsm:2.1";

    /// <summary>The prefixes that fragment identifiers have for modules (section 4.2.5 and the section of each module).</summary>
    public static readonly Dictionary<string, XNamespace> Prefixes = new(StringComparer.Ordinal)
    {
        ["mtc"] = Matches, ["gls"] = Glossary, ["fs"] = Formatting, ["mda"] = Metadata, ["res"] = Resources, ["ctr"] = Changes,
        ["slr"] = Sizes, ["val"] = Validation, ["its"] = Its, ["itsm"] = ItsModule,
    };

    /// <summary>The module's prefix, "xlf" for the core, or null for an extension.</summary>
    public static string? PrefixOf(XNamespace space) =>
        space == Core ? "xlf" : Prefixes.FirstOrDefault(p => p.Value == space).Key;
}
