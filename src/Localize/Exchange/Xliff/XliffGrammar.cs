namespace Localize.Exchange.Xliff;

/// <summary>
/// The elements of XLIFF 2.1 and of its modules with their attributes and content (sections 4.2 and 5.1 to 5.9), in a notation of our own:
/// see <see cref="ElementModel"/>. Names are written with the module's prefix, those of the core without.
/// </summary>
internal static class XliffGrammar
{
    private const string Inline = "(cp|ph|pc|sc|ec|mrk|sm|em)*";
    private const string Hints = "canCopy:yesNo canDelete:yesNo canOverlap:yesNo canReorder:yesNoFirst copyOf:nmtoken id!:nmtoken subType:own type:code fs slr";
    private const string Single = "dataRef:nmtoken disp equiv subFlows:nmtokens";
    private const string Mark = "id!:nmtoken translate:yesNo type:mark ref:uri value fs slr its *";
    private const string Ways = "srcDir:dir trgDir:dir translate:yesNo canResegment:yesNo xml:space:space fs slr its *";

    private static readonly Dictionary<string, ElementModel> Models = new(StringComparer.Ordinal)
    {
        ["xliff"] = new("version!:version srcLang!:language trgLang:language xml:space:space fs slr its *", "file+"),
        ["file"] = new($"id!:nmtoken original {Ways}", "skeleton? other* notes? (unit|group)+"),
        ["skeleton"] = new("href", "text other*"),
        ["group"] = new($"id!:nmtoken name type:own {Ways}", "other* notes? (unit|group)*"),
        ["unit"] = new($"id!:nmtoken name type:own {Ways}", "other* notes? originalData? (segment|ignorable)+"),
        ["segment"] = new("id:nmtoken canResegment:yesNo state:state subState:own", "source target?"),
        ["ignorable"] = new("id:nmtoken", "source target?"),
        ["notes"] = new("", "note+"),
        ["note"] = new("id:nmtoken appliesTo:side category priority:priority fs slr its *", "text"),
        ["originalData"] = new("", "data+"),
        ["data"] = new("id!:nmtoken dir:dir xml:space:preserve", "text cp*"),
        ["source"] = new("xml:lang:language xml:space:space", $"text {Inline}"),
        ["target"] = new("xml:lang:language xml:space:space order:positive", $"text {Inline}"),
        ["cp"] = new("hex!:hex", ""),
        ["ph"] = new($"{Hints.Replace("canOverlap:yesNo ", "", StringComparison.Ordinal)} {Single}", ""),
        ["pc"] = new($"{Hints} dir:dir dispEnd dispStart equivEnd equivStart dataRefEnd:nmtoken dataRefStart:nmtoken subFlowsEnd:nmtokens subFlowsStart:nmtokens", $"text {Inline}"),
        ["sc"] = new($"{Hints} {Single} dir:dir isolated:yesNo", ""),
        ["ec"] = new($"{Hints.Replace("id!", "id", StringComparison.Ordinal)} {Single} dir:dir isolated:yesNo startRef:nmtoken", ""),
        ["mrk"] = new(Mark, $"text {Inline}"),
        ["sm"] = new(Mark, ""),
        ["em"] = new("startRef!:nmtoken", ""),
        ["mtc:matches"] = new("", "match+"),
        ["mtc:match"] = new(
            "id:nmtoken matchQuality:score matchSuitability:score origin ref!:uri reference:yesNo similarity:score subType:own type:match fs slr its *",
            "metadata? originalData? source target other*"),
        ["gls:glossary"] = new("", "glossEntry+"),
        ["gls:glossEntry"] = new("id:nmtoken ref:uri *", "term translation* definition? other*"),
        ["gls:term"] = new("source *", "text"),
        ["gls:translation"] = new("id:nmtoken ref:uri source *", "text"),
        ["gls:definition"] = new("source *", "text"),
        ["mda:metadata"] = new("id:nmtoken", "metaGroup+"),
        ["mda:metaGroup"] = new("id:nmtoken category appliesTo:metaSide", "(metaGroup|meta)+"),
        ["mda:meta"] = new("type!", "text"),
        ["res:resourceData"] = new("", "resourceItemRef* resourceItem*"),
        ["res:resourceItemRef"] = new("id:nmtoken ref!:nmtoken *", ""),
        ["res:resourceItem"] = new("mimeType id:nmtoken context:yesNo *", "source? target? reference*"),
        ["res:source"] = new("href xml:lang:language *", "other*"),
        ["res:target"] = new("href xml:lang:language *", "other*"),
        ["res:reference"] = new("href! xml:lang:language *", ""),
        ["ctr:changeTrack"] = new("", "revisions+"),
        ["ctr:revisions"] = new("appliesTo!:nmtoken ref:nmtoken currentVersion:nmtoken *", "revision+"),
        ["ctr:revision"] = new("author datetime version:nmtoken *", "item+"),
        ["ctr:item"] = new("property! *", "text other*"),
        ["slr:profiles"] = new("generalProfile storageProfile", "normalization? other*"),
        ["slr:normalization"] = new("general:normalization storage:normalization", ""),
        ["slr:data"] = new("profile! *", "other*"),
        ["val:validation"] = new("*", "rule+"),
        ["val:rule"] = new(
            "isPresent occurs:positive isNotPresent startsWith endsWith existsInSource:yesNo caseSensitive:yesNo normalization:normalization disabled:yesNo *", ""),
        ["its:locQualityIssues"] = new("xml:id!:nmtoken version:its", "locQualityIssue+"),
        ["its:locQualityIssue"] = new(
            "version:its locQualityIssueType:issue locQualityIssueComment locQualityIssueSeverity:score locQualityIssueProfileRef:uri locQualityIssueEnabled:yesNo", ""),
        ["its:provenanceRecords"] = new("xml:id!:nmtoken version:its", "provenanceRecord+"),
        ["its:provenanceRecord"] = new(
            "version:its org orgRef:uri person personRef:uri revOrg revOrgRef:uri revPerson revPersonRef:uri revTool revToolRef:uri tool toolRef:uri", ""),
    };

    /// <summary>Where module elements may stand (the structure tree of each module's section).</summary>
    private static readonly Dictionary<string, string[]> Parents = new(StringComparer.Ordinal)
    {
        ["mtc:matches"] = ["unit"],
        ["gls:glossary"] = ["unit"],
        ["mda:metadata"] = ["file", "group", "unit", "mtc:match", "gls:glossEntry"],
        ["res:resourceData"] = ["file", "group", "unit"],
        ["ctr:changeTrack"] = ["file", "group", "unit"],
        ["slr:profiles"] = ["file"],
        ["slr:data"] = ["file", "group", "unit"],
        ["val:validation"] = ["file", "group", "unit"],
        ["its:locQualityIssues"] = ["file", "group", "unit", "mtc:match"],
        ["its:provenanceRecords"] = ["file", "group", "unit", "mtc:match"],
    };

    public static ElementModel? ModelOf(string name) => Models.GetValueOrDefault(name);

    public static IReadOnlyList<string>? ParentsOf(string name) => Parents.GetValueOrDefault(name);
}
