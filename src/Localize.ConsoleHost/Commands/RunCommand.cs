using System.CommandLine;
using Localize.ConsoleHost.Engines;
using Localize.ConsoleHost.Output;
using Localize.Documents;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize run</c>: localizes what changed and writes it.</summary>
internal static class RunCommand
{
    public static Command Create(HostEnvironment environment, Messages messages)
    {
        var options = new SessionOptions();
        var command = options.AddTo(new Verb(
            "run",
            "Localizes what changed: memory first, the engine for the rest, checks, structure proved, results written. A second run over unchanged input sends nothing.",
            "localize run",
            "localize run --target es --engine apertium",
            "localize run --config newsroom --fail-on error --json"));
        command.SetAction((parsed, cancellation) => RunAsync(parsed, options, environment, messages, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, SessionOptions options, HostEnvironment environment, Messages messages, CancellationToken cancellation)
    {
        await using Session session = options.Open(parsed, environment);
        var report = new RunReport(session.Configuration);
        await ProgressBar.RunAsync(environment, async progress =>
        {
            foreach (string target in session.Configuration.Targets)
            {
                report.Languages.Add(await LocalizeAsync(session, target, messages, progress, cancellation));
            }
        });

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
        Session session, string target, Messages messages, Action<string, int, int> progress, CancellationToken cancellation)
    {
        (LocalizationPipeline pipeline, EngineChoice choice) = session.PipelineInto(target, readOnly: false, messages);
        var language = new LanguageReport(target, choice.Engine.Capabilities.Name, choice.Reason);
        var output = new LocalizedOutput(session, target);
        try
        {
            foreach (string document in session.Documents.TakeWhile(_ => !language.IsStopped))
            {
                cancellation.ThrowIfCancellationRequested();
                progress(target, language.Documents.Count, session.Documents.Count);
                language.Documents.Add(await LocalizeAsync(session, pipeline, output, document, target, cancellation));
            }
        }
        finally
        {
            output.Finish(language);
        }

        progress(target, language.Documents.Count, session.Documents.Count);
        if (language.Documents.Count < session.Documents.Count)
        {
            messages.Warning($"{language.Engine} stopped; {session.Documents.Count - language.Documents.Count} documents into {target} were not tried. Run again when it is mended.");
        }

        return language;
    }

    private static async Task<DocumentReport> LocalizeAsync(
        Session session, LocalizationPipeline pipeline, LocalizedOutput output, string document, string target, CancellationToken cancellation)
    {
        try
        {
            SourceDocument source = session.Load(document);
            string path = session.OutputPath(document, target);
            LocalizationResult result = await pipeline.LocalizeAsync(source, cancellation);
            if (result.TargetText is not null)
            {
                output.Add(document, source, path, result.TargetText);
            }

            return new DocumentReport(document, path, result);
        }
        catch (LocalizationException exception)
        {
            // One broken document is reported and does not end the batch.
            return new DocumentReport(document, null, new LocalizationResult { Document = document, Languages = pipeline.Languages, Failure = exception });
        }
    }
}
