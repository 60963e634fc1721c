using Localize.Checks;
using Localize.Documents;
using Localize.Merging;
using Localize.Segments;
using Localize.Terms;

namespace Localize.Corridor;

/// <summary>Looks at each translation, gives up a machine's that is not fit for the output, and sets severities as configured.</summary>
internal sealed class CheckStage(
    IReadOnlyList<IQualityCheck> checks, IReadOnlyDictionary<string, Severity?> severities, LanguagePair languages, TermStage terms, TermRepairStage repair)
{
    public Draft Check(Draft draft) => draft.With(segment => segment.Target is null || segment.Reason == PlanReason.NotTranslatable
        ? segment
        : Check(segment, draft.Document.Source.Path));

    /// <summary>Findings with the configured severities, without those that are switched off.</summary>
    public IReadOnlyList<QualityIssue> Report(IEnumerable<QualityIssue> issues) =>
        [.. issues.Select(WithSeverity).OfType<QualityIssue>()];

    /// <summary>Looks at a localized document that exists.</summary>
    public LocalizationResult CheckExisting(ExtractedDocument source, ExtractedDocument target)
    {
        string document = source.Source.Path;
        QualityIssue[] structure = [.. StructureProof.Compare(source.Source, target.Source, source.Format).Select(difference => StructureIssue(difference, document))];
        TermContext context = TermStage.ContextOf(source);
        bool aligned = source.Units.Count == target.Units.Count;
        CheckedSegment[] units = aligned ? [.. source.Units.Zip(target.Units, (s, t) => ToChecked(s, t, context)).OfType<CheckedSegment>()] : [];
        return new LocalizationResult
        {
            Document = document,
            Languages = languages,
            Segments = [.. units.Select(ToResult)],
            Issues = Report([.. structure, .. aligned ? [] : new[] { NotAligned(source, target) }, .. units.SelectMany(u => checks.SelectMany(c => c.Check(u)))]),
        };
    }

    /// <summary>Where a document differs in structure from another of the same name.</summary>
    public IReadOnlyList<QualityIssue> Differences(SourceDocument expected, SourceDocument found, IDocumentFormat format) =>
        Report(StructureProof.Compare(expected, found, format).Select(difference => StructureIssue(difference, expected.Path)));

    /// <summary>The finding for a person's words that do not have the codes of their source.</summary>
    public static QualityIssue ForeignCodes(AlignedSegment edit) => new()
    {
        Type = QualityIssueType.Markup,
        Severity = Severity.Error,
        Rule = "structure.changed",
        Message = $"\"{edit.TargetUnit.Source.Text}\" in line {edit.TargetUnit.Position.Line} of the localized document does not have the markup of its source \"{edit.Source.Text}\".",
        Suggestion = "Restore the markup of the source at this place.",
        Document = edit.Document,
        Position = edit.Unit.Position,
        UnitId = edit.Unit.Id,
        SegmentId = edit.Id,
    };

    private DraftSegment Check(DraftSegment draft, string document)
    {
        bool isMachine = draft.Match is not { Unit.IsHuman: true } || draft.Origin == SegmentOrigin.Machine;
        DraftSegment segment = repair.Judge(draft, isMachine, document);
        segment = segment with { Audits = TermAudits.Of(segment) };
        var seen = new CheckedSegment
        {
            Languages = languages,
            Unit = segment.Unit,
            SegmentId = segment.Segment.Id,
            Document = document,
            Source = segment.Core.Text,
            Target = segment.Target!,
            TermSpans = [.. segment.Matches.Select(m => m.Span)],
            Terms = segment.Verdicts,
        };
        QualityIssue[] issues = [.. checks.SelectMany(check => check.Check(seen))];
        DraftSegment judged = segment with { Issues = [.. segment.Issues, .. issues] };
        return isMachine && Array.Exists(issues, QualityChecks.Rejects) ? GiveUp(judged, document) : judged;
    }

    // What stays is the source, so what is judged is the source.
    private DraftSegment GiveUp(DraftSegment segment, string document) => segment.FallBack().WithIssue(segment.Issue(
        document, QualityIssueType.Untranslated, Severity.Error, "engine.rejected",
        $"The answer of {segment.OriginName} is not fit for the output and the source is kept.", "Translate the segment by hand in the memory.")) with
    {
        Verdicts = terms.Verify(segment.Core.Text.Text, segment.Matches, segment.Core.Text.Text),
    };

    private CheckedSegment? ToChecked(Unit source, Unit target, TermContext document)
    {
        InlineText from = SegmentCore.From(source.Source).Text;
        InlineText to = SegmentCore.From(target.Source).Text;
        if (!from.Text.Any(char.IsLetter))
        {
            return null;
        }

        IReadOnlyList<TermMatch> matches = terms.Find(from.Text, source, document);
        return new CheckedSegment
        {
            Languages = languages,
            Unit = source,
            SegmentId = source.Id,
            Document = document.Path!,
            Source = from,
            Target = to,
            TermSpans = [.. matches.Select(m => m.Span)],
            Terms = terms.Verify(from.Text, matches, to.Text),
        };
    }

    private static LocalizedSegment ToResult(CheckedSegment unit) => new()
    {
        Unit = unit.Unit,
        Segment = new Segment { Id = unit.SegmentId, Source = unit.Source, Span = new TextSpan(0, unit.Unit.Source.Text.Length), Target = unit.Target },
        Reason = PlanReason.Reused,
        Terms = unit.Terms,
    };

    private static QualityIssue StructureIssue(StructureDifference difference, string document) => new()
    {
        Type = QualityIssueType.Markup,
        Severity = Severity.Error,
        Rule = "structure.changed",
        Message = $"Line {difference.Position.Line} of the localized document has {difference.Found}; the source has {difference.Expected}.",
        Suggestion = "Restore the markup of the source at this place.",
        Document = document,
        Position = difference.SourcePosition,
    };

    private static QualityIssue NotAligned(ExtractedDocument source, ExtractedDocument target) => new()
    {
        Type = QualityIssueType.Omission,
        Severity = Severity.Error,
        Rule = "structure.units",
        Message = FormattableString.Invariant($"The source has {source.Units.Count} units and the localized document {target.Units.Count}; their texts cannot be compared."),
        Suggestion = "Restore what is missing, or localize the document again.",
        Document = source.Source.Path,
    };

    private QualityIssue? WithSeverity(QualityIssue issue) => severities.TryGetValue(issue.Rule, out Severity? severity)
        ? severity is { } value ? issue with { Severity = value } : null
        : issue;
}
