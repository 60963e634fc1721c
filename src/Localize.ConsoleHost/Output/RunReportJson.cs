using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Localize.Terms;

namespace Localize.ConsoleHost.Output;

/// <summary>The report of a run as one JSON object, for machines. A change of its shape raises <see cref="Version"/>.</summary>
internal static class RunReportJson
{
    private const int Version = 1;

    internal static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static void Write(RunReport report, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new
        {
            Version,
            report.Configuration.Source,
            report.Site.Flavour,
            FlavourFrom = report.Site.Reason,
            Languages = report.Languages.Select(language => new
            {
                language.Target,
                language.Engine,
                language.Reason,
                language.Adopted,
                language.Total,
                Documents = language.Documents.Select(document => Shape(document)),
            }),
        },
        Options));

    private static object Shape(DocumentReport document) => new
    {
        document.Document,
        Output = document.OutputPath,
        Failure = document.Result.Failure?.Message,
        document.Statistics,
        Issues = document.Result.Issues.Select(Shape),
        Terms = document.Result.Segments.SelectMany(segment => segment.TermAudits.Select(audit => Shape(segment, audit))),
    };

    private static object Shape(LocalizedSegment segment, TermAudit audit) => new
    {
        Unit = segment.Unit.Id,
        Segment = segment.Segment.Id,
        Term = audit.ConceptId,
        audit.Surface,
        audit.Span.Start,
        audit.Span.Length,
        audit.Technique,
        audit.Sent,
        audit.CameBackAs,
        audit.Verdict,
        audit.Repaired,
    };

    internal static object Shape(QualityIssue issue) => new
    {
        issue.Rule,
        issue.Severity,
        issue.Type,
        issue.Message,
        issue.Suggestion,
        issue.Document,
        issue.Position?.Line,
        issue.Position?.Column,
        Unit = issue.UnitId,
        Segment = issue.SegmentId,
    };
}
