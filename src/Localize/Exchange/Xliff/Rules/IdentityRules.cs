using System.Xml.Linq;

namespace Localize.Exchange.Xliff.Rules;

/// <summary>Identifiers are unique in their scope (XLIFF 2.1, section 4.3.1.13 and the modules' id attributes).</summary>
internal static class IdentityRules
{
    /// <summary>File ids in the document, group ids and unit ids in their file, each kind by itself (section 4.3.1.13).</summary>
    public static IEnumerable<Breach> Structure(XElement root) =>
        [.. Duplicates(root.All("file"), "file"), .. root.All("file").SelectMany(file => (Breach[])[.. Duplicates(file.All("group"), "group"), .. Duplicates(file.All("unit"), "unit")])];

    /// <summary>Note ids in their notes element, data ids in their originalData (section 4.3.1.13).</summary>
    public static IEnumerable<Breach> NotesAndData(XElement root) =>
        root.Descendants().Where(e => e.Is("notes") || e.Is("originalData")).SelectMany(list => Duplicates(list.Elements(), list.Is("notes") ? "note" : "data"));

    /// <summary>Segments, ignorables, codes and marks of the sources share one scope, their unit (section 4.3.1.13).</summary>
    public static IEnumerable<Breach> Sources(XElement root) =>
        XliffTree.UnitsOf(root).SelectMany(unit => Duplicates(unit.Parts().Concat(unit.Inlines("source")), "segment, code or mark"));

    /// <summary>
    /// Codes and marks of the targets are unique among themselves, and one that has the id of something in the sources is its counterpart,
    /// of the same kind and in the sibling source (section 4.3.1.13).
    /// </summary>
    public static IEnumerable<Breach> Targets(XElement root)
    {
        foreach (XElement unit in XliffTree.UnitsOf(root))
        {
            ILookup<string?, XElement> taken = unit.Parts().Concat(unit.Inlines("source")).ToLookup(e => e.IdOf());
            foreach (Breach breach in Duplicates(unit.Inlines("target"), "code or mark in the targets").Concat(unit.Parts().SelectMany(part => Strangers(part, taken))))
            {
                yield return breach;
            }
        }
    }

    // The two representations of a pair are one kind: pc may become sc and ec (section 4.7.2).
    private static IEnumerable<Breach> Strangers(XElement part, ILookup<string?, XElement> taken)
    {
        HashSet<(string?, string)> siblings = [.. part.Elements(XliffNames.Core + "source").Descendants().Select(e => (e.IdOf(), KindOf(e)))];
        return part.Elements(XliffNames.Core + "target").Descendants()
            .Where(t => t.IdOf() is { } id && taken[id].Any() && !siblings.Contains((id, KindOf(t))))
            .Select(t => new Breach(t, $"The id \"{t.IdOf()}\" is that of a <{taken[t.IdOf()].First().Name.LocalName}>; expected an id of its own, or that of its counterpart in the sibling source."));
    }

    /// <summary>Ids of extensions, written id or xml:id, are unique by namespace in the file, group or unit that holds them (section 4.9.2).</summary>
    public static IEnumerable<Breach> Extensions(XElement root)
    {
        foreach (XElement scope in root.Descendants().Where(e => e.Is("file") || e.Is("group") || e.Is("unit")))
        {
            IEnumerable<XElement> foreign = scope.Elements().Where(e => XliffNames.PrefixOf(e.Name.Namespace) is null).SelectMany(e => e.DescendantsAndSelf());
            foreach (IGrouping<(string, string), XElement> same in foreign.Where(e => ForeignId(e) is not null).GroupBy(e => (e.Name.NamespaceName, ForeignId(e)!)).Where(g => g.Count() > 1))
            {
                yield return new Breach(same.ElementAt(1), $"The id \"{same.Key.Item2}\" of an extension stands twice in this {scope.Name.LocalName}; expected once.");
            }
        }
    }

    /// <summary>Ids of module elements are unique in the module's outermost element (sections 5.1 to 5.9, id).</summary>
    public static IEnumerable<Breach> Modules(XElement root)
    {
        foreach (XElement module in root.Descendants().Where(e => IsModuleRoot(e)))
        {
            IEnumerable<XElement> own = module.DescendantsAndSelf().Where(e => e.Name.Namespace == module.Name.Namespace);
            foreach (Breach breach in Duplicates(own, $"<{module.Name.LocalName}>"))
            {
                yield return breach;
            }
        }

        foreach (XElement match in root.Descendants(XliffNames.Matches + "match"))
        {
            foreach (Breach breach in new[] { "source", "target" }.SelectMany(side => Duplicates(match.Elements(XliffNames.Core + side).SelectMany(e => e.Descendants()), $"match's {side}"))
                .Concat(Strangers(match, match.Elements(XliffNames.Core + "source").Descendants().ToLookup(e => e.IdOf()))))
            {
                yield return breach;
            }
        }
    }

    private static bool IsModuleRoot(XElement element) =>
        XliffNames.PrefixOf(element.Name.Namespace) is not (null or "xlf") && element.Parent?.Name.Namespace != element.Name.Namespace;

    private static string? ForeignId(XElement element) => element.IdOf() ?? element.Attribute(XNamespace.Xml + "id")?.Value;

    private static string KindOf(XElement element) => element.Name.LocalName switch
    {
        "pc" or "sc" => "start of a pair",
        "mrk" or "sm" => "mark",
        var name => name,
    };

    private static IEnumerable<Breach> Duplicates(IEnumerable<XElement> elements, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return elements.Where(e => e.IdOf() is { } id && !seen.Add(id)).Select(e => new Breach(e, $"The id \"{e.IdOf()}\" ({what}) stands twice in its scope; expected once.")).ToArray();
    }
}
