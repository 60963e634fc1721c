using System.Text.Json;
using Localize.ConsoleHost.Output;
using Spectre.Console;

namespace Localize.ConsoleHost.Commands;

/// <summary>Says what an import took.</summary>
internal static class ImportReport
{
    public static void Write(IReadOnlyList<ImportedFile> files, ImportSettings settings, HostEnvironment environment, Messages messages)
    {
        if (settings.IsJson)
        {
            environment.Out.WriteLine(JsonSerializer.Serialize(
                new
                {
                    Version = 1,
                    Stored = !settings.IsDryRun,
                    Files = files.Select(f => new { f.File, f.Document, f.Target, Accepted = f.Units.Count, f.Unchanged, f.Unfinished, f.Rejected, Issues = f.Issues.Select(RunReportJson.Shape) }),
                },
                RunReportJson.Options));
            return;
        }

        foreach (QualityIssue issue in files.SelectMany(f => f.Issues))
        {
            messages.Issue(issue);
        }

        Table table = Tables.Create("file", "accepted", "unchanged", "unfinished", "rejected");
        foreach (ImportedFile file in files)
        {
            table.AddRow([new Text(SafeText.OneLine(file.File)), .. new[] { file.Units.Count, file.Unchanged, file.Unfinished, file.Rejected }.Select(n => new Text(n.ToString(System.Globalization.CultureInfo.InvariantCulture)))]);
        }

        environment.ConsoleOn(environment.Out).Write(table);
        environment.Out.WriteLine(settings.IsDryRun ? "Nothing is stored: this was a dry run." : "What was accepted is in the memory; the next run writes it.");
    }
}
