namespace Localize.Exchange.Bilingual;

/// <summary>What is said about hand-offs.</summary>
internal static class HandOffMessages
{
    public static QualityIssue Loss(string document, BilingualSegment segment, string what) => Issue(
        "exchange.not-carried", Severity.Warning, document, segment.Position, segment.Id, $"{segment.Id}: the format cannot carry {what}.", null);

    public static QualityIssue NotRead(string path, TextPosition position, string segment, string what) => Issue(
        "exchange.not-read", Severity.Warning, path, position, segment, $"{segment}: {what}.", null);

    public static QualityIssue Issue(string rule, Severity severity, string document, TextPosition position, string segment, string message, string? suggestion) => new()
    {
        Type = QualityIssueType.Other,
        Severity = severity,
        Rule = rule,
        Message = message,
        Suggestion = suggestion,
        Document = document,
        Position = position,
        SegmentId = segment.Length == 0 ? null : segment,
    };
}
