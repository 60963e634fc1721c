using Localize.Documents;

namespace Localize.Merging;

/// <summary>The findings of this room.</summary>
internal static class MergeIssues
{
    public static QualityIssue BadCodes(ExtractedDocument document, Unit unit, string problem) => Issue(
        document, unit, QualityIssueType.Markup, "codes.lost", $"{problem} The source text was kept.", "Correct the translation so that each code of the source is in it once.");

    public static QualityIssue StructureFallback(ExtractedDocument document, Unit unit) => Issue(
        document,
        unit,
        QualityIssueType.Markup,
        "structure.fallback",
        $"The translation of {unit.Id} ({unit.Path}) would change the structure of the document however it is escaped. The source text was kept.",
        "Translate it without characters that look like markup, and keep codes where the source has them.");

    public static QualityIssue CannotWrite(ExtractedDocument document) => new()
    {
        Type = QualityIssueType.Markup,
        Severity = Severity.Error,
        Rule = "format.read-only",
        Message = $"The format {document.Format.Name} can be read and not written, for it has no structure that could be proved. The source text was kept.",
        Suggestion = "Take the translations from the segments of the result.",
        Document = document.Source.Path,
    };

    private static QualityIssue Issue(ExtractedDocument document, Unit unit, QualityIssueType type, string rule, string message, string suggestion) => new()
    {
        Type = type,
        Severity = Severity.Error,
        Rule = rule,
        Message = message,
        Suggestion = suggestion,
        Document = document.Source.Path,
        Position = unit.Position,
        UnitId = unit.Id,
    };
}
