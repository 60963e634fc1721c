namespace Localize.Terms.Reading;

/// <summary>Makes the findings of this room.</summary>
internal static class Problems
{
    public static QualityIssue Error(string rule, string path, TextPosition position, string message, string? suggestion = null) =>
        Make(Severity.Error, rule, path, position, message, suggestion);

    public static QualityIssue Warning(string rule, string path, TextPosition position, string message, string? suggestion = null) =>
        Make(Severity.Warning, rule, path, position, message, suggestion);

    private static QualityIssue Make(Severity severity, string rule, string path, TextPosition position, string message, string? suggestion) => new()
    {
        Type = QualityIssueType.Terminology,
        Severity = severity,
        Rule = rule,
        Message = message,
        Suggestion = suggestion,
        Document = path,
        Position = position,
    };
}
