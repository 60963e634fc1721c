using System.CommandLine;
using Localize.ConsoleHost.Configuration;
using Localize.ConsoleHost.Output;
using Localize.Documents;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize extract</c>: shows the units of documents, and what is not offered for translation and why.</summary>
internal static class ExtractCommand
{
    public static Command Create(HostEnvironment environment, Messages messages)
    {
        var paths = new Argument<string[]>("paths") { Description = "Documents, or folders with documents.", Arity = ArgumentArity.OneOrMore };
        var jsonLines = new Option<bool>("--jsonl") { Description = "Write one JSON object a unit, and with --explain one a stretch of skeleton." };
        var explain = new Option<bool>("--explain") { Description = "Show in place of the units what is skeleton and why, with a summary by reason." };
        var command = new Verb(
            "extract",
            "Shows the translatable units of documents: line, id, kind, text and context. Nothing is sent and nothing is written.",
            "localize extract articles/story.md",
            "localize extract docs --jsonl",
            "localize extract docs/guide.md --explain")
        {
            paths, jsonLines, explain,
        };
        command.SetAction((parsed, cancellation) =>
        {
            IExtractReport report = parsed.GetValue(jsonLines) ? new ExtractJsonLines(environment.Out, parsed.GetValue(explain))
                : parsed.GetValue(explain) ? new ExtractExplanationText(environment)
                : new ExtractUnitsText(environment);
            return Task.FromResult(Extract(parsed.GetValue(paths)!, report, environment, messages, cancellation));
        });
        return command;
    }

    private static int Extract(string[] paths, IExtractReport report, HostEnvironment environment, Messages messages, CancellationToken cancellation)
    {
        bool allRead = true;
        foreach (string file in paths.SelectMany(path => DocumentFiles.Below(Path.GetFullPath(path, environment.WorkingFolder))))
        {
            cancellation.ThrowIfCancellationRequested();
            string shown = Path.GetRelativePath(environment.WorkingFolder, file);
            try
            {
                ExtractedDocument document = DocumentFiles.FormatOf(shown).Extract(SourceDocument.Load(file, shown));
                foreach (QualityIssue issue in document.Issues)
                {
                    messages.Issue(issue);
                }

                report.Add(document);
            }
            catch (LocalizationException exception)
            {
                messages.Error(exception.Message);
                allRead = false;
            }
        }

        report.Finish();
        return allRead ? ExitCodes.Done : ExitCodes.Failure;
    }
}
