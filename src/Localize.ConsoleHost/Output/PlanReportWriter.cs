using System.Globalization;
using System.Text.Json;
using Localize.ConsoleHost.Engines;
using Spectre.Console;

namespace Localize.ConsoleHost.Output;

/// <summary>The plans of one language.</summary>
internal sealed record PlanReport(string Source, string Target, EngineChoice Engine, IReadOnlyList<LocalizationPlan> Plans)
{
    public int Characters => Plans.Sum(plan => plan.CharactersToSend);

    /// <summary>What the characters cost, or null when the engine's price is unknown.</summary>
    public decimal? Cost => Engine.Engine.Capabilities.PricePerMillionCharacters is { } price ? price * Characters / 1_000_000m : null;
}

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
                Documents = language.Plans.Select(plan => new
                {
                    plan.Document,
                    Failure = plan.Failure?.Message,
                    plan.SegmentsToSend,
                    plan.CharactersToSend,
                    Segments = plan.Segments.Select(s => new { s.Segment.Id, s.Unit.Position.Line, s.Reason, s.Characters, Text = s.Segment.Source.ToString().Trim() }),
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
            console.MarkupLineInterpolated($"a run sends {Number(language.Characters)} characters, {CostOf(language)}");
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
        Table table = Tables.Create("document", "new", "stale", "repeated", "reused", "approved", "chars");

        foreach (LocalizationPlan plan in language.Plans)
        {
            table.AddRow([SafeText.OneLine(plan.Document).EscapeMarkup(), .. Counts([plan]), Number(plan.CharactersToSend)]);
        }

        table.AddEmptyRow();
        table.AddRow(["all", .. Counts(language.Plans), Number(language.Characters)]);
        return table;
    }

    private static IEnumerable<string> Counts(IReadOnlyList<LocalizationPlan> plans)
    {
        foreach (PlanReason reason in new[] { PlanReason.New, PlanReason.Stale, PlanReason.Repetition, PlanReason.Reused, PlanReason.Approved })
        {
            yield return Number(plans.Sum(plan => plan.Segments.Count(segment => segment.Reason == reason)));
        }
    }

    private static string CostOf(PlanReport language) => language.Cost switch
    {
        null => "at a price that is not known",
        0m => "which costs nothing",
        { } cost => string.Create(CultureInfo.InvariantCulture, $"about ${cost:0.00}"),
    };

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static void WriteSegments(PlanReport language, HostEnvironment environment)
    {
        foreach (LocalizationPlan plan in language.Plans)
        {
            foreach (PlannedSegment segment in plan.Segments.Where(s => s.IsSent))
            {
                string text = segment.Segment.Source.ToString().Trim();
                environment.Out.WriteLine(SafeText.OneLine($"{plan.Document}:{segment.Unit.Position}: {segment.Reason.ToString().ToLowerInvariant()}: {text}"));
            }
        }
    }
}
