using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Localize.ConsoleHost.Output;
using Localize.Documents;
using Localize.Memory;
using Spectre.Console;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize memory stats</c>: what the memory holds, and what of it no document uses any more.</summary>
internal static class MemoryStatsCommand
{
    public static Command Create(HostEnvironment environment, Messages messages)
    {
        var options = new SessionOptions();
        var unused = new Option<bool>("--unused") { Description = "List the translations whose source stands in no document." };
        Command command = options.AddOptionsTo(new Verb(
            "stats",
            "Counts what the memory holds for each target language: segments, translations of people and of machines, and those whose source stands in no document of the configuration. Nothing is sent and nothing is written.",
            "localize memory stats",
            "localize memory stats --target tr --unused",
            "localize memory stats --json"));
        command.Options.Add(unused);
        command.SetAction((parsed, cancellation) => CountAsync(options.Open(parsed, environment), parsed.GetValue(unused), options.IsJson(parsed), environment, messages, cancellation));
        return command;
    }

    private static async Task<int> CountAsync(Session session, bool listsUnused, bool isJson, HostEnvironment environment, Messages messages, CancellationToken cancellation)
    {
        await using Session owned = session;
        var counted = new List<MemoryStats>();
        foreach (string target in session.Configuration.Targets)
        {
            HashSet<string> used = await UsedAsync(session, target, messages, cancellation);
            counted.Add(await MemoryStats.CountAsync(target, session.MemoryOf(target), used, cancellation));
        }

        if (isJson)
        {
            WriteJson(counted, listsUnused, environment);
        }
        else
        {
            WriteTable(counted, listsUnused, environment);
        }

        return ExitCodes.Done;
    }

    // A document that cannot be read may use anything, so nothing is said without it.
    private static async Task<HashSet<string>> UsedAsync(Session session, string target, Messages messages, CancellationToken cancellation)
    {
        LocalizationPipeline pipeline = session.PipelineInto(target, readOnly: true, messages).Pipeline;
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (IReadOnlyList<string> portion in Portions.Of(session))
        {
            SourceDocument[] documents = [.. portion.Select(session.Load)];
            foreach (LocalizationPlan plan in await pipeline.PlanAsync(documents, cancellation))
            {
                used.UnionWith((plan.Failure is { } failure ? throw failure : plan).Segments.Select(segment => segment.Written));
            }
        }

        return used;
    }

    private static void WriteJson(List<MemoryStats> counted, bool listsUnused, HostEnvironment environment) => environment.Out.WriteLine(JsonSerializer.Serialize(
        new
        {
            Version = 1,
            Memories = counted.Select(stats => new
            {
                stats.Target, stats.Segments, stats.People, stats.Machines, Unused = stats.Unused.Count, UnusedOfPeople = stats.UnusedOfPeople,
                UnusedTranslations = listsUnused ? stats.Unused.Select(unit => new { unit.Source, unit.Target, State = unit.State.ToString().ToLowerInvariant(), unit.Origin }) : null,
            }),
        },
        RunReportJson.Options));

    private static void WriteTable(List<MemoryStats> counted, bool listsUnused, HostEnvironment environment)
    {
        Table table = Tables.Create("language", "segments", "people's", "machines'", "unused", "of people");
        foreach (MemoryStats stats in counted)
        {
            int[] numbers = [stats.Segments, stats.People, stats.Machines, stats.Unused.Count, stats.UnusedOfPeople];
            table.AddRow([new Text(stats.Target), .. numbers.Select(n => new Text(n.ToString(CultureInfo.InvariantCulture)))]);
        }

        environment.ConsoleOn(environment.Out).Write(table);
        foreach ((MemoryStats stats, TranslationUnit unit) in counted.Where(_ => listsUnused).SelectMany(stats => stats.Unused.Select(unit => (stats, unit))))
        {
            environment.Out.WriteLine(SafeText.OneLine($"{stats.Target}: {(unit.IsHuman ? "people's" : "machine's")}: {MemoryText.ToPlainText(unit.Source)} = {MemoryText.ToPlainText(unit.Target)} ({unit.Origin})"));
        }
    }
}
