using System.Globalization;
using System.Text.Json;

namespace Localize.Exchange.Xliff;

/// <summary>Findings in the words of ITS 2.0, section 8.17. The comment begins with the rule in square brackets.</summary>
internal static class ItsIssues
{
    public static (string Type, string Comment, string Severity) Write(QualityIssue issue) => (
        JsonNamingPolicy.KebabCaseLower.ConvertName(issue.Type.ToString()),
        $"[{issue.Rule}] {issue.Message}",
        (issue.Severity switch { Severity.Error => 100, Severity.Warning => 50, _ => 0 }).ToString(CultureInfo.InvariantCulture));

    public static QualityIssue Read(Func<string, string?> attribute)
    {
        string comment = attribute("locQualityIssueComment") ?? "";
        int end = comment.StartsWith('[') ? comment.IndexOf("] ", StringComparison.Ordinal) : -1;
        _ = decimal.TryParse(attribute("locQualityIssueSeverity"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal severity);
        return new QualityIssue
        {
            Type = Enum.TryParse(attribute("locQualityIssueType"), ignoreCase: true, out QualityIssueType type) ? type : QualityIssueType.Other,
            Severity = severity >= 75 ? Severity.Error : severity >= 25 ? Severity.Warning : Severity.Note,
            Rule = end > 0 ? comment[1..end] : "its",
            Message = end > 0 ? comment[(end + 2)..] : comment,
        };
    }
}
