namespace Localize.Checks;

/// <summary>The target begins and ends with the source's white space and has no doubled space of its own.</summary>
internal sealed class WhitespaceCheck : IQualityCheck
{
    public IEnumerable<QualityIssue> Check(CheckedSegment segment)
    {
        string source = segment.Source.Text;
        string target = segment.Target.Text;
        if (target.Length > 0 && source.Length > 0
            && (char.IsWhiteSpace(source[0]) != char.IsWhiteSpace(target[0]) || char.IsWhiteSpace(source[^1]) != char.IsWhiteSpace(target[^1])))
        {
            yield return segment.Issue(
                QualityIssueType.Whitespace, Severity.Warning, "whitespace.edges", "White space at the edges differs from the source.", "Begin and end as the source does.");
        }

        if (target.Contains("  ", StringComparison.Ordinal) && !source.Contains("  ", StringComparison.Ordinal))
        {
            yield return segment.Issue(
                QualityIssueType.Whitespace, Severity.Note, "whitespace.doubled", "The target has two spaces in a row; the source has not.", "Write one.");
        }
    }
}
