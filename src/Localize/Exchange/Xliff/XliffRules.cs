using System.Xml.Linq;
using Localize.Exchange.Bilingual;
using Localize.Exchange.Xliff.Rules;

namespace Localize.Exchange.Xliff;

/// <summary>All that XLIFF 2.1 asks of a document, as small rules by name. Adding one adds a line here.</summary>
internal static class XliffRules
{
    private static readonly (string Name, Func<XElement, IEnumerable<Breach>> Check)[] All =
    [
        ("xliff.element", StructureRules.Elements),
        ("xliff.attribute", StructureRules.Attributes),
        ("xliff.value", StructureRules.Values),
        ("xliff.id", IdentityRules.Structure),
        ("xliff.id", IdentityRules.NotesAndData),
        ("xliff.id", IdentityRules.Sources),
        ("xliff.id", IdentityRules.Targets),
        ("xliff.id", IdentityRules.Extensions),
        ("xliff.id", IdentityRules.Modules),
        ("xliff.language", LanguageRules.TargetLanguage),
        ("xliff.language", LanguageRules.Contents),
        ("xliff.language", LanguageRules.Resources),
        ("xliff.skeleton", SegmentRules.Skeleton),
        ("xliff.unit", SegmentRules.Units),
        ("xliff.state", SegmentRules.SubState),
        ("xliff.state", SegmentRules.State),
        ("xliff.order", SegmentRules.Order),
        ("xliff.code-point", SegmentRules.CodePoints),
        ("xliff.data", CodeRules.OriginalData),
        ("xliff.copy", CodeRules.Copies),
        ("xliff.sub-type", CodeRules.SubTypes),
        ("xliff.type", CodeRules.OwnTypes),
        ("xliff.hints", CodeRules.Hints),
        ("xliff.pair", CodeRules.BothEnds),
        ("xliff.sub-flow", CodeRules.SubFlows),
        ("xliff.deleted", CodeRules.Kept),
        ("xliff.pair", PairRules.Starts),
        ("xliff.pair", PairRules.Ends),
        ("xliff.pair", PairRules.SameHints),
        ("xliff.mark", PairRules.Marks),
        ("xliff.sequence", SequenceRules.Begin),
        ("xliff.sequence", SequenceRules.Kept),
        ("xliff.mark", MarkRules.Translated),
        ("xliff.mark", MarkRules.Comments),
        ("xliff.mark", MarkRules.Candidates),
        ("xliff.reference", ReferenceRules.Syntax),
        ("xliff.reference", ReferenceRules.Targets),
        ("xliff.reference", ReferenceRules.OfModules),
        ("xliff.glossary", ModuleRules.GlossaryEntries),
        ("xliff.formatting", ModuleRules.EndCodes),
        ("xliff.formatting", ModuleRules.Formatting),
        ("xliff.size", ModuleRules.Sizes),
        ("xliff.validation", ModuleRules.ValidationRules),
        ("xliff.resource", ModuleRules.Resources),
        ("xliff.revision", ModuleRules.Revisions),
        ("xliff.its", ItsRules.Records),
        ("xliff.its", ItsRules.Company),
        ("xliff.its", ItsRules.Types),
        ("xliff.its", ItsRules.References),
        ("xliff.its", ItsRules.Annotators),
        ("xliff.its", ItsRules.Ids),
    ];

    /// <summary>Everything in a document that breaks a rule, in the order of its lines.</summary>
    public static IReadOnlyList<QualityIssue> Check(XElement root, string path)
    {
        if (root.Name != XliffNames.Core + "xliff")
        {
            return [ToIssue("xliff.element", new Breach(root, $"The root is <{root.Name.LocalName}> of \"{root.Name.NamespaceName}\"; expected <xliff> of \"{XliffNames.Core}\"."), path)];
        }

        return [.. All.SelectMany(rule => rule.Check(root).Select(breach => ToIssue(rule.Name, breach, path))).OrderBy(i => i.Position!.Value.Line).ThenBy(i => i.Position!.Value.Column)];
    }

    private static QualityIssue ToIssue(string rule, Breach breach, string path) => new()
    {
        Type = QualityIssueType.Other,
        Severity = Severity.Error,
        Rule = rule,
        Message = breach.Message,
        Document = path,
        Position = SafeXml.PositionOf(breach.Place),
        UnitId = breach.Place.AncestorsAndSelf().FirstOrDefault(e => e.Is("unit"))?.IdOf(),
    };
}
