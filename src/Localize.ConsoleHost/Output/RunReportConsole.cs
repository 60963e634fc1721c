using System.Globalization;
using Spectre.Console;

namespace Localize.ConsoleHost.Output;

/// <summary>The summary that a person reads after a run: one table a language, then findings, then where the results lie.</summary>
internal static class RunReportConsole
{
    private const int FewFindings = 12;

    public static void Write(RunReport report, HostEnvironment environment, Messages messages, bool verbose)
    {
        IAnsiConsole console = environment.ConsoleOn(environment.Out);
        foreach (LanguageReport language in report.Languages)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold]{report.Configuration.Source} → {language.Target}[/]  {language.Engine}: {SafeText.OneLine(language.Reason)}");
            console.Write(TableOf(language));
        }

        WriteFindings(report, messages, verbose);
        WriteWhere(report, console, environment);
    }

    private static Table TableOf(LanguageReport language)
    {
        Table table = Tables.Create("document", "memory", "machine", "source", "terms", "chars", "findings");

        foreach (DocumentReport document in language.Documents)
        {
            if (document.Result.Failure is { } failure)
            {
                table.AddRow(new Text(SafeText.OneLine(document.Document)), new Markup(""), new Markup(""), new Markup(""), new Markup(""), new Markup(""), new Markup("[red]failed[/]"));
                continue;
            }

            table.AddRow(Row(document.Document, document.Statistics));
        }

        table.AddEmptyRow();
        table.AddRow(Row("all", language.Total));
        return table;
    }

    private static Spectre.Console.Rendering.IRenderable[] Row(string name, LocalizationStatistics counts) =>
    [
        new Text(SafeText.OneLine(name)),
        Number(counts.FromMemory), Number(counts.FromMachine), Number(counts.Fallback),
        new Text(string.Create(CultureInfo.InvariantCulture, $"{counts.TermsHonoured}/{counts.TermsFound}")),
        Number(counts.CharactersSent),
        new Markup(Findings(counts)),
    ];

    private static Text Number(int count) => new(count.ToString("N0", CultureInfo.InvariantCulture));

    private static string Findings(LocalizationStatistics counts)
    {
        var parts = new List<string>();
        if (counts.Errors > 0)
        {
            parts.Add($"[red]{counts.Errors.ToString(CultureInfo.InvariantCulture)}E[/]");
        }

        if (counts.Warnings > 0)
        {
            parts.Add($"[yellow]{counts.Warnings.ToString(CultureInfo.InvariantCulture)}W[/]");
        }

        if (counts.Notes > 0)
        {
            parts.Add($"{counts.Notes.ToString(CultureInfo.InvariantCulture)}N");
        }

        return parts.Count == 0 ? "-" : string.Join(' ', parts);
    }

    private static void WriteFindings(RunReport report, Messages messages, bool verbose)
    {
        // A service that is away fails every document with one and the same message.
        foreach (IGrouping<string, DocumentReport> failed in report.Documents.Where(d => d.Result.Failure is not null).GroupBy(d => d.Result.Failure!.Message))
        {
            messages.Error(failed.Count() == 1 ? failed.Key : string.Create(CultureInfo.InvariantCulture, $"{failed.Key} {failed.Count()} documents are not written."));
        }

        QualityIssue[] issues = [.. report.Issues.OrderByDescending(issue => issue.Severity)];
        QualityIssue[] shown = verbose ? issues : [.. issues.Where(issue => issue.Severity > Severity.Note).Take(FewFindings)];
        foreach (QualityIssue issue in shown)
        {
            messages.Issue(issue);
        }

        if (shown.Length < issues.Length)
        {
            messages.Hint(string.Create(CultureInfo.InvariantCulture, $"… and {issues.Length - shown.Length} more findings; --verbose shows all."));
        }

        report.Site.TellWhatIsSilent(messages);
    }

    private static void WriteWhere(RunReport report, IAnsiConsole console, HostEnvironment environment)
    {
        console.WriteLine();
        console.MarkupLine("memory, machine: segments translated so; source: segments left untranslated;");
        console.MarkupLine("terms: honoured/found; chars: sent to the engine; E errors, W warnings, N notes.");
        if (report.Configuration.Links is not null || report.Site.Flavour is not null)
        {
            console.MarkupLineInterpolated($"links: {SafeText.OneLine(report.Site.Description)}");
        }

        foreach (LanguageReport language in report.Languages.Where(l => l.Documents.Exists(d => d.OutputPath is not null)))
        {
            string? first = language.Documents.Find(d => d.OutputPath is not null)?.OutputPath;
            console.MarkupLineInterpolated($"{language.Target} results: {CommonFolder(language, first!, environment)}");
        }
    }

    private static string CommonFolder(LanguageReport language, string first, HostEnvironment environment)
    {
        string folder = Path.GetDirectoryName(first)!;
        while (language.Documents.Exists(d => d.OutputPath is not null && !d.OutputPath.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return SafeText.OneLine(Path.GetRelativePath(environment.WorkingFolder, folder) + "/");
    }
}
