using Localize.ConsoleHost.Configuration;
using Localize.Engines;

namespace Localize.ConsoleHost.Output;

/// <summary>What became of a run.</summary>
internal sealed class RunReport(LocalizeConfiguration configuration, SourceSite site)
{
    public LocalizeConfiguration Configuration { get; } = configuration;

    public SourceSite Site { get; } = site;

    public List<LanguageReport> Languages { get; } = [];

    public IEnumerable<DocumentReport> Documents => Languages.SelectMany(language => language.Documents);

    public IEnumerable<QualityIssue> Issues => Documents.SelectMany(document => document.Result.Issues);

    /// <summary>A failed engine or file outweighs findings, findings at the gate outweigh success.</summary>
    public int ExitCode =>
        Documents.Any(document => document.Result.Failure is not null) ? ExitCodes.Failure
        : Configuration.Gate is { } gate && Issues.Any(issue => issue.Severity >= gate) ? ExitCodes.Findings
        : ExitCodes.Done;
}

/// <summary>What became of one language.</summary>
internal sealed class LanguageReport(string target, string engine, string reason)
{
    public string Target { get; } = target;

    public string Engine { get; } = engine;

    public string Reason { get; } = reason;

    public List<DocumentReport> Documents { get; } = [];

    /// <summary>Segments that people changed in localized documents and that are remembered now.</summary>
    public int Adopted { get; set; }

    /// <summary>Whether the engine failed in a way that it will fail for every other document too, and each further call might cost.</summary>
    public bool IsStopped => Documents.Exists(document => document.Result.Failure is EngineException { StopsRun: true });

    /// <summary>Keeps of all documents what <see cref="DocumentReport.WithoutTexts"/> does.</summary>
    public void LetGoOfTexts()
    {
        for (int i = 0; i < Documents.Count; i++)
        {
            Documents[i] = Documents[i].WithoutTexts();
        }
    }

    public LocalizationStatistics Total => Documents.Aggregate(new LocalizationStatistics(), (sum, document) => sum + document.Statistics);
}

/// <summary>What became of one document in one language.</summary>
/// <param name="Document">Its path relative to the configuration's folder.</param>
/// <param name="OutputPath">The full path of the localized document, or null when nothing was written.</param>
/// <param name="Result">Segments, findings, failure.</param>
internal sealed record DocumentReport(string Document, string? OutputPath, LocalizationResult Result)
{
    /// <summary>The counts of the document.</summary>
    public LocalizationStatistics Statistics => Kept ?? Result.Statistics;

    private LocalizationStatistics? Kept { get; init; }

    /// <summary>The same without segments and texts: what a run of ten thousand documents can keep of each.</summary>
    public DocumentReport WithoutTexts() => this with { Kept = Statistics, Result = Result with { Segments = [], TargetText = null, Written = null } };
}
