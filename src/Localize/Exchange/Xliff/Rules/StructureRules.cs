using System.Xml.Linq;

namespace Localize.Exchange.Xliff.Rules;

/// <summary>Elements, their order and their attributes (XLIFF 2.1, sections 4.2 and 4.3).</summary>
internal static class StructureRules
{
    /// <summary>Elements stand where the specification has a place for them, and hold what they must (section 4.2).</summary>
    public static IEnumerable<Breach> Elements(XElement root)
    {
        foreach (XElement element in root.DescendantsAndSelf())
        {
            if (NameOf(element) is not { } name)
            {
                continue;
            }

            if (XliffGrammar.ModelOf(name) is not { } model)
            {
                yield return new Breach(element, $"<{name}> is no element of XLIFF 2.1 or of its modules.");
                continue;
            }

            if (XliffGrammar.ParentsOf(name) is { } parents && element.Parent is { } parent && NameOf(parent) is { } parentName && !parents.Contains(parentName, StringComparer.Ordinal))
            {
                yield return new Breach(element, $"<{name}> stands in <{parentName}>; expected in {string.Join(", ", parents)}.");
            }

            if (!model.Allows(element.Elements().Select(child => ChildName(element, child))))
            {
                yield return new Breach(element, $"<{name}> holds [{string.Join(' ', element.Elements().Select(child => ChildName(element, child)))}]; expected [{model.Content}].");
            }

            if (!model.AllowsText && element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)))
            {
                yield return new Breach(element, $"<{name}> holds text; it may hold elements only.");
            }
        }
    }

    /// <summary>Attributes are those of the element, those that must be there are, and extensions stand where they are allowed (sections 4.3 and 4.9).</summary>
    public static IEnumerable<Breach> Attributes(XElement root)
    {
        foreach (XElement element in root.DescendantsAndSelf())
        {
            if (NameOf(element) is not { } name || XliffGrammar.ModelOf(name) is not { } model)
            {
                continue;
            }

            foreach (XAttribute attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration && !IsAllowed(a, model)))
            {
                yield return new Breach(element, $"<{name}> has the attribute {attribute.Name.LocalName}, which is not allowed there.");
            }

            foreach (AttributeModel missing in model.Attributes.Values.Where(a => a.IsRequired && element.Attributes().All(x => KeyOf(x) != a.Name)))
            {
                yield return new Breach(element, $"<{name}> has no attribute {missing.Name}, which it must have.");
            }
        }
    }

    /// <summary>Values of attributes are of their type (section 4.3 and the attributes of each module).</summary>
    public static IEnumerable<Breach> Values(XElement root)
    {
        foreach (XElement element in root.DescendantsAndSelf())
        {
            ElementModel? model = NameOf(element) is { } name ? XliffGrammar.ModelOf(name) : null;
            foreach (XAttribute attribute in element.Attributes())
            {
                string? type = model?.Attributes.GetValueOrDefault(KeyOf(attribute))?.Type ?? TypeOfModule(attribute);
                if (type is not null && ValueTypes.Expected(type, attribute.Value) is { } expected)
                {
                    yield return new Breach(element, $"{attribute.Name.LocalName} is \"{attribute.Value}\"; expected {expected}.");
                }
            }
        }
    }

    // Elements in extensions are free, and so is what stands in them.
    private static string? NameOf(XElement element) => XliffNames.PrefixOf(element.Name.Namespace) switch
    {
        null => null,
        "xlf" => element.Name.LocalName,
        var prefix => $"{prefix}:{element.Name.LocalName}",
    };

    // Children of the same namespace have their names; so have those of the core and of metadata in a match.
    private static string ChildName(XElement parent, XElement child) =>
        child.Name.Namespace == parent.Name.Namespace || (parent.Name.Namespace == XliffNames.Matches && (child.Name.Namespace == XliffNames.Core || child.Name.Namespace == XliffNames.Metadata))
            ? child.Name.LocalName
            : child.Name.Namespace == XliffNames.Core ? "core" : "other";

    private static string KeyOf(XAttribute attribute) =>
        attribute.Name.Namespace == XNamespace.Xml ? $"xml:{attribute.Name.LocalName}" : attribute.Name.Namespace == XNamespace.None ? attribute.Name.LocalName : $"{{{attribute.Name.NamespaceName}}}";

    private static bool IsAllowed(XAttribute attribute, ElementModel model)
    {
        if (model.Attributes.ContainsKey(KeyOf(attribute)))
        {
            return true;
        }

        string? module = XliffNames.PrefixOf(attribute.Name.Namespace);
        return attribute.Name.Namespace != XNamespace.None && module switch
        {
            null => model.ForeignAttributes.Contains("*"),
            "fs" or "slr" => model.ForeignAttributes.Contains(module) && TypeOfModule(attribute) is not null,
            "its" or "itsm" => model.ForeignAttributes.Contains("its"),
            _ => false,
        };
    }

    private static string? TypeOfModule(XAttribute attribute) => (XliffNames.PrefixOf(attribute.Name.Namespace), attribute.Name.LocalName) switch
    {
        ("fs", "fs") => "fs",
        ("fs", "subFs") => "text",
        ("slr", "equivStorage" or "sizeInfo" or "sizeRestriction" or "storageRestriction") => "text",
        ("slr", "sizeInfoRef") => "nmtoken",
        ("its", "locQualityIssueType") => "issue",
        ("its", "locQualityIssueEnabled") => "yesNo",
        ("its", "locQualityIssueSeverity" or "locQualityRatingScore") => "score",
        ("its", "version") => "its",
        (null, "lang") when attribute.Name.Namespace == XNamespace.Xml => "language",
        _ => null,
    };
}
