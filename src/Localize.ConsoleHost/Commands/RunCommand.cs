using System.CommandLine;
using Localize.ConsoleHost.Edits;
using Localize.ConsoleHost.Engines;
using Localize.ConsoleHost.Output;
using Localize.Documents;
using Localize.Engines.Scheduling;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize run</c>: localizes what changed and writes it.</summary>
internal static class RunCommand
{
    public static Command Create(HostEnvironment environment, Messages messages)
    {
        var options = new SessionOptions();
        var command = options.AddReportTo(options.AddSpendingTo(new Verb(
            "run",
            "Localizes what changed: memory first, the engine for the rest, checks, structure proved, results written. A second run over unchanged input sends nothing.",
            "localize run",
            "localize run --target es --engine apertium",
            "localize run --config newsroom --fail-on error --json",
            "localize run --max-chars 500000",
            "localize run --report review.html")));
        command.SetAction((parsed, cancellation) => RunAsync(parsed, options, environment, messages, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, SessionOptions options, HostEnvironment environment, Messages messages, CancellationToken cancellation)
    {
        await using Session session = options.Open(parsed, environment);
        ITranslationLedger ledger = session.OpenLedger();
        session.DeleteLeftovers();
        RunPreflight.Check(session);
        if (ledger.CharactersInDoubt > 0)
        {
            messages.Warning(FormattableString.Invariant($"An earlier run was ended while {ledger.CharactersInDoubt:N0} characters were under way. They are sent again and may be billed twice."));
        }

        var report = new RunReport(session.Configuration, session.Site);
        await ProgressBar.RunAsync(environment, async progress =>
        {
            foreach (string target in session.Configuration.Targets)
            {
                report.Languages.Add(await LocalizeAsync(session, target, options.ShowsSegments(parsed), messages, progress, cancellation));
                await session.CloseMemoriesAsync();
            }
        });
        ledger.Settle();
        foreach (string overrun in session.Overruns)
        {
            messages.Warning(overrun);
        }

        options.WriteReport(parsed, [.. report.Documents.Select(document => document.Result with { Document = document.Document })], environment);
        if (options.IsJson(parsed))
        {
            RunReportJson.Write(report, environment.Out);
        }
        else
        {
            RunReportConsole.Write(report, environment, messages, options.IsVerbose(parsed));
        }

        return report.ExitCode;
    }

    private static async Task<LanguageReport> LocalizeAsync(
        Session session, string target, bool keepsTexts, Messages messages, Action<string, int, int> progress, CancellationToken cancellation)
    {
        (LocalizationPipeline pipeline, EngineChoice choice) = session.PipelineInto(target, readOnly: false, messages);
        var language = new LanguageReport(target, choice.Engine.Capabilities.Name, choice.Reason);
        var edits = new OutputEdits(session, pipeline, target);
        await edits.AdoptAsync(cancellation);
        language.Adopted = edits.Adopted;
        var output = new LocalizedOutput(session, edits, target);
        try
        {
            foreach (IReadOnlyList<string> portion in Portions.Of(session))
            {
                cancellation.ThrowIfCancellationRequested();
                progress(target, language.Documents.Count, session.Documents.Count);
                IReadOnlyList<DocumentReport> done = await LocalizeAsync(session, pipeline, edits, output, portion, target, cancellation);
                language.Documents.AddRange(keepsTexts || output.IsWaiting ? done : done.Select(document => document.WithoutTexts()));
                if (language.IsStopped)
                {
                    break;
                }
            }
        }
        finally
        {
            output.Finish(language);
        }

        if (!keepsTexts)
        {
            language.LetGoOfTexts();
        }

        progress(target, language.Documents.Count, session.Documents.Count);
        if (language.Adopted > 0)
        {
            messages.Hint(FormattableString.Invariant($"{language.Adopted} segments that people changed in documents of {target} are now in the memory as reviewed."));
        }

        if (language.Documents.Count < session.Documents.Count)
        {
            messages.Warning($"{language.Engine} stopped; {session.Documents.Count - language.Documents.Count} documents into {target} were not tried. Run again when it is mended.");
        }

        return language;
    }

    // Documents of a portion share the engine's calls; each is written as soon as the portion has its answers.
    private static async Task<IReadOnlyList<DocumentReport>> LocalizeAsync(
        Session session, LocalizationPipeline pipeline, OutputEdits edits, LocalizedOutput output, IReadOnlyList<string> portion, string target, CancellationToken cancellation)
    {
        LoadedDocument[] loaded = [.. portion.Select(document => LoadedDocument.Load(session, document, target))];
        SourceDocument[] sources = [.. loaded.Where(document => document.Source is not null).Select(document => edits.WithHistory(document.Name, document.Source!))];
        var results = new Queue<LocalizationResult>(await pipeline.LocalizeAsync(sources, cancellation));
        return [.. loaded.Select(document => document.Source is null ? document.Report(pipeline.Languages) : document.Write(results.Dequeue(), output))];
    }
}
