using System.CommandLine;
using Localize.ConsoleHost.Configuration;
using Localize.ConsoleHost.Edits;
using Localize.ConsoleHost.Engines;
using Localize.ConsoleHost.Output;
using Localize.Documents;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize plan</c>: what a run would do, and why; nothing is sent and nothing is written.</summary>
internal static class PlanCommand
{
    public static Command Create(HostEnvironment environment, Messages messages)
    {
        var options = new SessionOptions();
        var failIf = new Option<string?>("--fail-if")
        {
            Description = "End with exit code 1 when one of these holds: new, edited, stale (term-stale or engine-stale), conflict, repeated, reused, cosmetic, moved, approved, orphan, segments, characters, cost; alone or with a limit, as in stale,conflict,cost>5.",
        };
        var markdown = new Option<bool>("--markdown") { Description = "Write the plan as Markdown, for a pull request or a mail." };
        var command = options.AddTo(new Verb(
            "plan",
            "Says what a run would do, segment by segment, with characters and cost. Nothing is sent and nothing is written.",
            "localize plan",
            "localize plan articles/story.md --target tr --verbose",
            "localize plan --markdown > plan.md",
            "localize plan --fail-if \"stale,conflict,cost>5\""));
        command.Options.Add(failIf);
        command.Options.Add(markdown);
        command.SetAction((parsed, cancellation) => PlanAsync(parsed, options, PlanGate.Parse(parsed.GetValue(failIf)), parsed.GetValue(markdown), environment, messages, cancellation));
        return command;
    }

    private static async Task<int> PlanAsync(
        ParseResult parsed, SessionOptions options, IReadOnlyList<PlanGate> gates, bool isMarkdown, HostEnvironment environment, Messages messages, CancellationToken cancellation)
    {
        await using Session session = options.Open(parsed, environment);
        var languages = new List<PlanReport>();
        foreach (string target in session.Configuration.Targets)
        {
            (LocalizationPipeline pipeline, EngineChoice choice) = session.PipelineInto(target, readOnly: true, messages);
            var edits = new OutputEdits(session, pipeline, target);
            await edits.AdoptAsync(cancellation);
            IReadOnlyList<LocalizationPlan> plans = await PlanAsync(session, pipeline, edits, cancellation);
            languages.Add(new PlanReport(session.Configuration.Source, target, choice, plans)
            {
                Adopted = edits.Adopted,
                Orphans = [.. edits.Orphans.Select(document => new OutputPattern(session.Configuration).PathOf(document, target))],
                Issues = [.. session.Documents.SelectMany(edits.IssuesOf)],
                CharactersPerMinute = choice.Engine.Capabilities.Name.StartsWith("azure", StringComparison.Ordinal) ? session.Configuration.Azure.CharactersPerMinute : null,
            });
        }

        if (options.IsJson(parsed))
        {
            PlanReportWriter.WriteJson(languages, environment.Out);
        }
        else if (isMarkdown)
        {
            PlanReportMarkdown.Write(languages, environment.Out);
        }
        else
        {
            PlanReportWriter.WriteTables(languages, environment, messages, options.IsVerbose(parsed));
        }

        string[] broken = [.. gates.Select(gate => gate.Broken(languages)).OfType<string>()];
        foreach (string gate in broken)
        {
            messages.Warning(gate);
        }

        return languages.Exists(language => language.Plans.Any(plan => plan.Failure is not null)) ? ExitCodes.Failure
            : broken.Length > 0 ? ExitCodes.Findings
            : ExitCodes.Done;
    }

    // All documents go into one plan, for a sentence that stands in two of them is sent once.
    private static async Task<IReadOnlyList<LocalizationPlan>> PlanAsync(Session session, LocalizationPipeline pipeline, OutputEdits edits, CancellationToken cancellation)
    {
        var readable = new List<SourceDocument>();
        var names = new List<string>();
        var unreadable = new List<LocalizationPlan>();
        foreach (string document in session.Documents)
        {
            try
            {
                readable.Add(edits.WithHistory(document, session.Load(document)));
                names.Add(document);
            }
            catch (LocalizationException exception)
            {
                unreadable.Add(new LocalizationPlan { Document = document, Languages = pipeline.Languages, Failure = exception });
            }
        }

        IReadOnlyList<LocalizationPlan> plans = await pipeline.PlanAsync(readable, cancellation);
        return [.. plans.Zip(names, (plan, name) => plan with { Document = name }), .. unreadable];
    }
}
