using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace Localize.ConsoleHost.Output;

/// <summary>Writes plans as tables for people and as JSON for machines.</summary>
internal static class PlanReportWriter
{
    private const int Version = 1;

    public static void WriteJson(IReadOnlyList<PlanReport> languages, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new
        {
            Version,
            Languages = languages.Select(language => new
            {
                language.Source,
                language.Target,
                Engine = language.Engine.Engine.Capabilities.Name,
                language.Engine.Reason,
                language.Characters,
                language.Cost,
                language.MostCharactersBilled,
                language.Minutes,
                language.Adopted,
                language.Orphans,
                Reasons = language.Reasons.Select(reason => new { reason.Reason, reason.Segments, reason.Characters }),
                Issues = language.Issues.Select(RunReportJson.Shape),
                Documents = language.Plans.Select(plan => new
                {
                    plan.Document,
                    Failure = plan.Failure?.Message,
                    plan.SegmentsToSend,
                    plan.CharactersToSend,
                    Segments = plan.Segments.Select(s => new { s.Segment.Id, s.Unit.Position.Line, s.Reason, s.IsSent, s.Characters, Text = s.Segment.Source.ToString().Trim() }),
                }),
            }),
        },
        RunReportJson.Options));

    public static void WriteTables(IReadOnlyList<PlanReport> languages, HostEnvironment environment, Messages messages, bool verbose)
    {
        IAnsiConsole console = environment.ConsoleOn(environment.Out);
        foreach (PlanReport language in languages)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold]{language.Source} → {language.Target}[/]  {language.Engine.Engine.Capabilities.Name}: {SafeText.OneLine(language.Engine.Reason)}");
            console.Write(TableOf(language));
            console.Write(ReasonsOf(language));
            console.MarkupLineInterpolated($"a run sends {Number(language.Characters)} characters, {language.Price}");
            foreach (string orphan in language.Orphans)
            {
                messages.Warning($"{orphan}: its source is gone. It is left as it is; delete it when nobody needs it.");
            }

            foreach (QualityIssue issue in language.Issues)
            {
                messages.Issue(issue);
            }

            if (verbose)
            {
                WriteSegments(language, environment);
            }
        }

        foreach (LocalizationPlan plan in languages.SelectMany(language => language.Plans).Where(plan => plan.Failure is not null))
        {
            messages.Error(plan.Failure!.Message);
        }
    }

    private static Table TableOf(PlanReport language)
    {
        Table table = Tables.Create("document", "new", "edited", "stale", "conflict", "kept", "chars");

        foreach (LocalizationPlan plan in language.Plans)
        {
            table.AddRow([SafeText.OneLine(plan.Document).EscapeMarkup(), .. PlanReport.Counts([plan]).Select(Number), Number(plan.CharactersToSend)]);
        }

        table.AddEmptyRow();
        table.AddRow(["all", .. PlanReport.Counts(language.Plans).Select(Number), Number(language.Characters)]);
        return table;
    }

    private static Table ReasonsOf(PlanReport language)
    {
        Table table = Tables.Create("reason", "segments", "chars sent");
        foreach ((string reason, int segments, int characters) in language.Reasons)
        {
            table.AddRow(reason, Number(segments), Number(characters));
        }

        return table;
    }

    internal static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static void WriteSegments(PlanReport language, HostEnvironment environment)
    {
        foreach (LocalizationPlan plan in language.Plans)
        {
            foreach (PlannedSegment segment in plan.Segments.Where(s => s.IsSent))
            {
                string text = segment.Segment.Source.ToString().Trim();
                environment.Out.WriteLine(SafeText.OneLine($"{plan.Document}:{segment.Unit.Position}: {PlanReport.NameOf(segment.Reason)}: {text}"));
            }
        }
    }
}
