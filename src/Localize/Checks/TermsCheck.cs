using Localize.Terms;

namespace Localize.Checks;

/// <summary>Each term of the source is honoured in the target, in a form its language allows.</summary>
internal sealed class TermsCheck : IQualityCheck
{
    public IEnumerable<QualityIssue> Check(CheckedSegment segment) =>
        segment.Terms.Where(verdict => verdict.Kind is not (TermVerdictKind.Honoured or TermVerdictKind.Admitted)).Select(verdict => Issue(segment, verdict));

    private static QualityIssue Issue(CheckedSegment segment, TermVerdict verdict) =>
        segment.Issue(QualityIssueType.Terminology, verdict.Severity, RuleOf(verdict.Kind), verdict.Message) with { TargetSpan = verdict.Span };

    private static string RuleOf(TermVerdictKind kind) => kind switch
    {
        TermVerdictKind.Missing => "terms.missing",
        TermVerdictKind.Forbidden => "terms.forbidden",
        TermVerdictKind.Deprecated => "terms.deprecated",
        TermVerdictKind.WrongCase => "terms.wrong-case",
        TermVerdictKind.WrongScript => "terms.wrong-script",
        TermVerdictKind.Misspelt => "terms.misspelt",
        TermVerdictKind.Untranslated => "terms.untranslated",
        _ => "terms.unsure",
    };
}
