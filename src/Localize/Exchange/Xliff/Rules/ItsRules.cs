using System.Xml.Linq;

namespace Localize.Exchange.Xliff.Rules;

/// <summary>ITS annotations and their records (XLIFF 2.1, section 5.9; ITS 2.0, section 8).</summary>
internal static class ItsRules
{
    private static readonly string[] IssueDetails = ["locQualityIssueType", "locQualityIssueComment", "locQualityIssueSeverity", "locQualityIssueProfileRef", "locQualityIssueEnabled"];

    private static readonly string[] Makers =
        ["org", "orgRef", "person", "personRef", "revOrg", "revOrgRef", "revPerson", "revPersonRef", "revTool", "revToolRef", "tool", "toolRef"];

    private static readonly (string Attribute, string[] Others)[] Exclusive =
    [
        ("locQualityIssuesRef", IssueDetails), ("provenanceRecordsRef", Makers), ("locQualityRatingScore", ["locQualityRatingVote"]), ("taIdentRef", ["taSource", "taIdent"]),
    ];

    private static readonly (string Attribute, string Needed)[] Together =
        [("taSource", "taIdent"), ("taIdent", "taSource")];

    private static readonly (string Threshold, string Rating)[] Thresholds =
        [("locQualityRatingScoreThreshold", "locQualityRatingScore"), ("locQualityRatingVoteThreshold", "locQualityRatingVote")];

    private static readonly HashSet<string> OfGenericMarks =
    [
        "locQualityIssuesRef", "locQualityRatingScore", "locQualityRatingVote", "taIdentRef", "taSource", "taIdent", "taClassRef", "lang", "mtConfidence",
        "provenanceRecordsRef", "allowedCharacters", "localeFilterList", "domains",
    ];

    /// <summary>ITS 2.0, section 5.7: the data categories by their identifiers.</summary>
    private static readonly HashSet<string> Categories =
    [
        "allowed-characters", "directionality", "domain", "elements-within-text", "external-resource", "id-value", "language-information", "locale-filter",
        "localization-note", "localization-quality-issue", "localization-quality-rating", "mt-confidence", "preserve-space", "provenance", "storage-size",
        "target-pointer", "terminology", "text-analysis", "translate",
    ];

    /// <summary>A quality issue names a type or a comment, inline as in a record; a record of provenance says who or what.</summary>
    public static IEnumerable<Breach> Records(XElement root) =>
    [
        .. root.Descendants().Where(e => e.IsMark() && IssueDetails.Any(d => Has(e, d)) && !Has(e, "locQualityIssuesRef") && !Has(e, IssueDetails[0]) && !Has(e, IssueDetails[1]))
            .Concat(root.Descendants(XliffNames.Its + "locQualityIssue").Where(issue => issue.Get(IssueDetails[0]) is null && issue.Get(IssueDetails[1]) is null))
            .Select(e => new Breach(e, "A quality issue has a type or a comment.")),
        .. root.Descendants(XliffNames.Its + "provenanceRecord").Where(record => Makers.All(maker => record.Get(maker) is null))
            .Select(record => new Breach(record, "A record of provenance has a person, an organization or a tool; expected one at least.")),
    ];

    /// <summary>What stands by reference, or in one form, does not stand inline or in another beside it; what goes together is not alone.</summary>
    public static IEnumerable<Breach> Company(XElement root) => Core(root).SelectMany(e => (IEnumerable<Breach>)
    [
        .. Exclusive.Where(rule => Has(e, rule.Attribute) && rule.Others.Any(other => Has(e, other)))
            .Select(rule => new Breach(e, $"its:{rule.Attribute} stands beside its:{rule.Others.First(other => Has(e, other))}; expected one of both.")),
        .. Together.Where(rule => Has(e, rule.Attribute) && !Has(e, rule.Needed))
            .Select(rule => new Breach(e, $"its:{rule.Attribute} has no its:{rule.Needed} beside it; expected both.")),
        .. Thresholds.Where(rule => Has(e, rule.Threshold) && !e.AncestorsAndSelf().Any(outer => Has(outer, rule.Rating)))
            .Select(rule => new Breach(e, $"its:{rule.Threshold} has no its:{rule.Rating} on this element or around it.")),
    ]);

    /// <summary>A mark with these attributes has no type or its:generic. A term has annotatorsRef beside its confidence (ITS 2.0, section 8.4).</summary>
    public static IEnumerable<Breach> Types(XElement root) => root.Descendants()
        .Where(e => e.IsMark() && e.Get("type") is { } type && type != "its:generic"
            && (e.Attributes().Any(a => IsOfIts(a) && OfGenericMarks.Contains(a.Name.LocalName)) || (Has(e, "annotatorsRef") && type is not ("term" or "its:term-no"))))
        .Select(e => new Breach(e, $"type is \"{e.Get("type")}\" on a mark with ITS attributes; expected its:generic."));

    /// <summary>locQualityIssuesRef is <c>#its=</c> and the id of issues in the same unit.</summary>
    public static IEnumerable<Breach> References(XElement root) => root.Descendants()
        .Where(e => e.IsMark() && e.Attribute(XliffNames.Its + "locQualityIssuesRef") is { } reference
            && e.Enclosing("unit")?.Descendants(XliffNames.Its + "locQualityIssues").Any(issues => $"#its={XmlIdOf(issues)}" == reference.Value) != true)
        .Select(e => new Breach(e, "its:locQualityIssuesRef finds no issues; expected #its= and the xml:id of its:locQualityIssues in this unit."));

    /// <summary>annotatorsRef lists data categories of ITS, each once, with <c>|</c> and the annotator after each.</summary>
    public static IEnumerable<Breach> Annotators(XElement root)
    {
        foreach (XElement element in Core(root).Where(e => Has(e, "annotatorsRef")))
        {
            string[] categories = [.. element.Attribute(XliffNames.Its + "annotatorsRef")!.Value
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split('|') is [var category, _, ..] ? category : "")];
            if (categories.Length == 0 || !categories.All(Categories.Contains) || categories.Distinct().Count() < categories.Length)
            {
                yield return new Breach(element, "its:annotatorsRef is a list of category|annotator, each category of ITS once.");
            }
        }
    }

    /// <summary>The xml:id of records is unique in the unit, group or file that holds them.</summary>
    public static IEnumerable<Breach> Ids(XElement root) => root.Descendants()
        .Where(e => e.Name == XliffNames.Its + "locQualityIssues" || e.Name == XliffNames.Its + "provenanceRecords")
        .GroupBy(e => (e.Ancestors().FirstOrDefault(a => a.Is("unit") || a.Is("group") || a.Is("file")), XmlIdOf(e)))
        .SelectMany(same => same.Skip(1)).Select(e => new Breach(e, $"The xml:id \"{XmlIdOf(e)}\" stands on two records; expected once."));

    private static IEnumerable<XElement> Core(XElement root) => root.DescendantsAndSelf().Where(e => e.Name.Namespace == XliffNames.Core);

    private static bool Has(XElement element, string attribute) => element.Attribute(XliffNames.Its + attribute) is not null;

    private static bool IsOfIts(XAttribute attribute) => attribute.Name.Namespace == XliffNames.Its || attribute.Name.Namespace == XliffNames.ItsModule;

    private static string? XmlIdOf(XElement element) => element.Attribute(XNamespace.Xml + "id")?.Value;
}
