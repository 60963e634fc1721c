namespace Localize.Linking;

/// <summary>The words of findings about links.</summary>
internal static class LinkMessages
{
    public static QualityIssue Unproved(string document, string problem) => new()
    {
        Type = QualityIssueType.Markup,
        Severity = Severity.Warning,
        Rule = "links.unproved",
        Message = $"The links of the localized document were left as in the source: {problem}",
        Suggestion = "Mend the links by hand, or simplify the place in the source.",
        Document = document,
    };

    public static QualityIssue DeadLink(string url, string path) => new()
    {
        Type = QualityIssueType.Other,
        Severity = Severity.Note,
        Rule = "links.dead",
        Message = $"The link \"{url}\" leads to {path}, which does not exist.",
        Suggestion = "Mend the link in the source; its translations repeat it.",
    };

    public static QualityIssue DeadAnchor(string anchor, string path, string? nearest) => new()
    {
        Type = QualityIssueType.Other,
        Severity = Severity.Note,
        Rule = "links.dead-anchor",
        Message = $"No heading and no tag of {path} has the anchor \"{anchor}\".",
        Suggestion = nearest is null ? "Mend the link in the source; its translations repeat it." : $"Mend the link in the source, perhaps to \"{nearest}\"; its translations repeat it.",
    };
}
