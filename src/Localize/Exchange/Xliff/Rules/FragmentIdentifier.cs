using System.Diagnostics.CodeAnalysis;
using System.Xml.Linq;

namespace Localize.Exchange.Xliff.Rules;

/// <summary>A reference inside a document: <c>#/f=f1/u=u1/n=n1</c> (XLIFF 2.1, section 4.8).</summary>
internal sealed class FragmentIdentifier
{
    private static readonly string[] Containers = ["f", "g", "u"];
    private static readonly string[] OfTheCore = ["f", "g", "u", "n", "d", "t"];

    private readonly IReadOnlyList<(string Prefix, string Id)> selectors;
    private readonly bool isAbsolute;

    private FragmentIdentifier(IReadOnlyList<(string Prefix, string Id)> selectors, bool isAbsolute)
    {
        this.selectors = selectors;
        this.isAbsolute = isAbsolute;
    }

    /// <summary>The selector of what stands in a file, group or unit, or null; the prefix is empty for a segment, code or mark of the source.</summary>
    public (string Prefix, string Id)? Leaf => Containers.Contains(selectors[^1].Prefix, StringComparer.Ordinal) ? null : selectors[^1];

    /// <summary>Reads a reference that begins with <c>#</c>.</summary>
    /// <returns>Whether its selectors are well-formed and stand in the order f, then g or u, then one of what they hold (section 4.8.1).</returns>
    public static bool TryParse(string reference, [NotNullWhen(true)] out FragmentIdentifier? fragment)
    {
        fragment = null;
        if (!reference.StartsWith('#'))
        {
            return false;
        }

        bool isAbsolute = reference.StartsWith("#/", StringComparison.Ordinal);
        var selectors = new List<(string Prefix, string Id)>();
        foreach (string selector in reference[(isAbsolute ? 2 : 1)..].Split('/'))
        {
            string[] parts = selector.Split('=');
            (string prefix, string id) = parts.Length == 1 ? ("", parts[0]) : (parts[0], parts[1]);
            if (parts.Length > 2 || !ValueTypes.IsNmtoken(id) || (parts.Length == 2 && !IsPrefix(prefix)))
            {
                return false;
            }

            selectors.Add((prefix, id));
        }

        fragment = new FragmentIdentifier(selectors, isAbsolute);
        return fragment.IsInOrder();
    }

    /// <summary>The unit that the reference leads to or through, seen from an element.</summary>
    public XElement? UnitOf(XElement from) => ContainerOf(from) is { } container && container.Is("unit") ? container : null;

    /// <summary>Whether what the reference names is in the document.</summary>
    public bool Resolves(XElement from)
    {
        if (ContainerOf(from) is not { } container)
        {
            return false;
        }

        return Leaf is not var (prefix, id) || prefix switch
        {
            "n" => container.Elements(XliffNames.Core + "notes").Elements().Any(e => e.IdOf() == id),
            "d" => (from.Ancestors().FirstOrDefault(e => e.Name == XliffNames.Matches + "match") ?? container).Elements(XliffNames.Core + "originalData").Elements().Any(e => e.IdOf() == id),
            "t" => container.Is("unit") && container.Inlines("target").Any(e => e.IdOf() == id),
            "" => container.Is("unit") && container.Parts().Concat(container.Inlines("source")).Concat(container.Inlines("target")).Any(e => e.IdOf() == id),
            _ => IsInModule(container, prefix, id),
        };
    }

    // Prefixes of one letter are those of the core; modules and extensions have longer ones.
    private static bool IsPrefix(string prefix) => prefix.Length > 1 ? ValueTypes.IsNmtoken(prefix) : OfTheCore.Contains(prefix, StringComparer.Ordinal);

    private static bool IsInModule(XElement container, string prefix, string id)
    {
        XNamespace? module = XliffNames.Prefixes.GetValueOrDefault(prefix);
        return container.Elements().Where(e => module is null ? XliffNames.PrefixOf(e.Name.Namespace) is null : e.Name.Namespace == module)
            .SelectMany(e => e.DescendantsAndSelf()).Any(e => e.IdOf() == id || e.Attribute(XNamespace.Xml + "id")?.Value == id);
    }

    private bool IsInOrder()
    {
        int[] ranks = [.. selectors.Select(s => s.Prefix switch { "f" => 0, "g" or "u" => 1, _ => 2 })];
        return (!isAbsolute || ranks[0] == 0) && ranks.Zip(ranks.Skip(1)).All(pair => pair.First < pair.Second);
    }

    private XElement? ContainerOf(XElement from)
    {
        XElement? container = from.Ancestors().FirstOrDefault(e => e.Is("unit") || e.Is("group") || e.Is("file"));
        foreach ((string prefix, string id) in selectors)
        {
            XElement? file = container is null || container.Is("file") ? container : container.Enclosing("file");
            container = prefix switch
            {
                "f" => from.Document?.Root?.All("file").FirstOrDefault(e => e.IdOf() == id),
                "g" => file?.All("group").FirstOrDefault(e => e.IdOf() == id),
                "u" => file?.All("unit").FirstOrDefault(e => e.IdOf() == id),
                _ => container,
            };
        }

        return container;
    }
}
