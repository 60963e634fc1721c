using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Localize.ConsoleHost.Output;
using Localize.Documents;
using Localize.Linking;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize check</c>: checks existing localized files against their sources, the glossary and the structure.</summary>
internal static class CheckCommand
{
    public static Command Create(HostEnvironment environment, Messages messages)
    {
        var options = new SessionOptions();
        var command = options.AddReportTo(options.AddTo(new Verb(
            "check",
            "Checks the localized files that exist against their sources: structure, terms, numbers, addresses, markup. Nothing is sent and nothing is written.",
            "localize check",
            "localize check articles/story.md --target uk --fail-on warning",
            "localize check --report review.html")));
        command.SetAction((parsed, cancellation) => CheckAsync(parsed, options, environment, messages, cancellation));
        return command;
    }

    private static async Task<int> CheckAsync(ParseResult parsed, SessionOptions options, HostEnvironment environment, Messages messages, CancellationToken cancellation)
    {
        await using Session session = options.Open(parsed, environment);
        var results = new List<LocalizationResult>();
        var pages = new List<LocalizationResult>();
        foreach (string target in session.Configuration.Targets)
        {
            (LocalizationPipeline pipeline, _) = session.PipelineInto(target, readOnly: true, messages);
            LinkMap? links = LinksInto(session, target);
            foreach (string document in session.Documents)
            {
                cancellation.ThrowIfCancellationRequested();
                results.Add(Check(session, pipeline, links, document, target, environment));
                pages.Add(results[^1] with { Document = document });
            }
        }

        options.WriteReport(parsed, pages, environment);
        Write(results, options, parsed, environment, messages);
        session.Site.TellWhatIsSilent(messages);
        return results.Exists(result => result.Failure is not null) ? ExitCodes.Failure
            : session.Configuration.Gate is { } gate && results.Exists(result => result.Issues.Any(issue => issue.Severity >= gate)) ? ExitCodes.Findings
            : ExitCodes.Done;
    }

    // A localized document is compared with its source as its links should be, for they were rewritten on purpose.
    private static LinkMap? LinksInto(Session session, string target)
    {
        if (session.Configuration.Links is not { } options)
        {
            return null;
        }

        var tree = new LocalizedTree(session, target);
        tree.AddThoseOnDisk();
        return tree.Map(options);
    }

    private static LocalizationResult Check(
        Session session, LocalizationPipeline pipeline, LinkMap? links, string document, string target, HostEnvironment environment)
    {
        try
        {
            string path = session.OutputPath(document, target);
            string shown = Path.GetRelativePath(environment.WorkingFolder, path);
            SourceDocument localized = SourceDocument.Load(path, shown);
            SourceDocument source = session.Load(document);
            source = links is null ? source : new SourceDocument(source.Path, links.RewriteSource(document));
            LocalizationResult result = pipeline.Check(source, localized.Text);
            return result with { Document = shown, Issues = [.. result.Issues, .. session.Site.IssuesOf(document, target)] };
        }
        catch (LocalizationException exception)
        {
            return new LocalizationResult { Document = document, Languages = pipeline.Languages, Failure = exception };
        }
    }

    private static void Write(List<LocalizationResult> results, SessionOptions options, ParseResult parsed, HostEnvironment environment, Messages messages)
    {
        if (options.IsJson(parsed))
        {
            environment.Out.WriteLine(JsonSerializer.Serialize(
                new
                {
                    Version = 1,
                    Documents = results.Select(result => new
                    {
                        result.Document, result.Languages.Target, Failure = result.Failure?.Message, Issues = result.Issues.Select(RunReportJson.Shape),
                    }),
                },
                RunReportJson.Options));
            return;
        }

        foreach (LocalizationResult result in results)
        {
            if (result.Failure is { } failure)
            {
                messages.Error(failure.Message);
            }

            foreach (QualityIssue issue in result.Issues.Where(issue => issue.Severity > Severity.Note || options.IsVerbose(parsed)))
            {
                messages.Issue(issue);
            }
        }

        LocalizationStatistics total = results.Aggregate(new LocalizationStatistics(), (sum, result) => sum + result.Statistics);
        environment.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Checked {results.Count} localized documents: {total.Errors} errors, {total.Warnings} warnings, {total.Notes} notes; terms {total.TermsHonoured}/{total.TermsFound} honoured."));
    }
}
