using Localize.Memory;
using Localize.Segments;
using Localize.Terms;

namespace Localize.Review.Output;

/// <summary>The page of a run.</summary>
internal static class ReviewPageOfRun
{
    public static ReviewPageModel Model(IReadOnlyList<LocalizationResult> results)
    {
        LocalizationStatistics total = Total(results);
        return new ReviewPageModel
        {
            Title = "Localization run",
            Summary = "Every sentence beside its translation, with its terms and what the checks found.",
            SourceLanguage = results.Count == 0 ? "und" : results[0].Languages.Source,
            Figures =
            [
                new PageFigure("Documents", ReviewNames.Of(results.Count)), new PageFigure("Segments", ReviewNames.Of(total.Segments)),
                new PageFigure("Errors", ReviewNames.Of(total.Errors)), new PageFigure("Warnings", ReviewNames.Of(total.Warnings)),
                new PageFigure("Terms honoured", $"{ReviewNames.Of(total.TermsHonoured)} of {ReviewNames.Of(total.TermsFound)}"),
            ],
            Columns = ["documents", "segments", "from memory", "from machine", "kept source", "errors", "warnings", "characters sent"],
            Locales = [.. results.GroupBy(result => result.Languages.Target, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Row(group.Key, [.. group]))],
            Articles = [.. results.Where(result => result.Segments.Count > 0).Select(Article)],
            Findings = [.. results.SelectMany(Loose)],
        };
    }

    private static LocalizationStatistics Total(IEnumerable<LocalizationResult> results) => results.Aggregate(new LocalizationStatistics(), (sum, result) => sum + result.Statistics);

    private static PageLocale Row(string locale, LocalizationResult[] results)
    {
        LocalizationStatistics total = Total(results);
        return new PageLocale(locale, [.. new long[] { results.Length, total.Segments, total.FromMemory, total.FromMachine, total.Fallback, total.Errors, total.Warnings, total.CharactersSent }.Select(number => ReviewNames.Of(number))]);
    }

    // What the page cannot show beside a segment it shows at its foot; nothing is left out.
    private static IEnumerable<QualityIssue> Loose(LocalizationResult result)
    {
        HashSet<string> shown = [.. result.Segments.Where(IsShown).Select(segment => segment.Segment.Id)];
        IEnumerable<QualityIssue> loose = result.Issues.Where(issue => issue.SegmentId is null || !shown.Contains(issue.SegmentId));
        return result.Failure is not { } failure ? loose : loose.Prepend(new QualityIssue
        {
            Type = QualityIssueType.Other, Severity = Severity.Error, Rule = "document.failed", Message = failure.Message, Document = result.Document,
        });
    }

    private static bool IsShown(LocalizedSegment segment) => segment.Reason != PlanReason.NotTranslatable;

    private static PageArticle Article(LocalizationResult result)
    {
        var sources = new SourceCounter();
        ILookup<string?, QualityIssue> issues = result.Issues.ToLookup(issue => issue.SegmentId);
        return new PageArticle(result.Document, result.Languages.Target,
        [
            .. result.Segments.Where(IsShown).GroupBy(segment => segment.Unit.Id, StringComparer.Ordinal)
                .Select(group => new PageUnit(group.First().Unit, [.. group.Select(segment => Segment(segment, result, sources, [.. issues[segment.Segment.Id]]))], [], [])),
        ]);
    }

    private static PageSegment Segment(LocalizedSegment segment, LocalizationResult result, SourceCounter sources, QualityIssue[] issues)
    {
        SegmentCore core = SegmentCore.From(segment.Segment.Source);
        string written = MemoryText.FromSource(core.Text);
        int lead = segment.Segment.Source.Text.IndexOf(core.Text.Text, StringComparison.Ordinal);
        Severity? worst = issues.Select(issue => (Severity?)issue.Severity).Concat(segment.Terms.Where(verdict => verdict.Severity > Severity.Note).Select(verdict => (Severity?)verdict.Severity)).Max();
        InlineText? target = segment.Segment.Target is { } text ? SegmentCore.From(text).Text : null;
        int targetLead = target is null ? 0 : Math.Max(0, segment.Segment.Target!.Text.IndexOf(target.Text, StringComparison.Ordinal));
        return new PageSegment
        {
            Key = SegmentKey.Of(result.Document, result.Languages.Target, written, sources.Next(written)),
            Id = segment.Segment.Id,
            Source = core.Text,
            Target = target,
            SourceTerms = [.. segment.TermAudits.Select(audit => new PageTerm(Moved(audit.Span, lead), SeverityOf(audit, segment), $"{audit.ConceptId}: {(audit.Verdict is { } kind ? ReviewNames.Of(kind) : "not judged")}"))],
            TargetTerms = [.. segment.Terms.Where(verdict => verdict.Span is not null).Select(PageVerdicts.TermOf).Select(term => term with { Span = Moved(term.Span, targetLead) })],
            Level = worst is { } severity ? ReviewNames.Of(severity) : "fine",
            Bucket = segment.Segment.Origin is { } origin ? ReviewNames.Of(origin) : "none",
            BucketText = $"{ReviewNames.Of(segment.Segment.State)}, {OriginText(segment)}",
            Reviewer = segment.Segment.OriginName ?? "",
            Verdicts = [.. segment.Terms.Select(verdict => PageVerdicts.Of(verdict.Concept.Id, verdict))],
            Findings = issues,
        };
    }

    private static TextSpan Moved(TextSpan span, int by) => new(span.Start - Math.Max(0, by), span.Length);

    private static Severity SeverityOf(TermAudit audit, LocalizedSegment segment) =>
        segment.Terms.FirstOrDefault(verdict => verdict.Concept.Id == audit.ConceptId)?.Severity ?? Severity.Note;

    private static string OriginText(LocalizedSegment segment) => segment.Segment.Origin switch
    {
        SegmentOrigin.Memory => "from the memory",
        SegmentOrigin.Machine => "by machine",
        SegmentOrigin.Fallback => "source kept",
        _ => "no translation",
    };
}
