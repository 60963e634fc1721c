using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Localize.ConsoleHost.Output;
using Localize.Terms;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize glossary</c>: work on glossaries.</summary>
internal static class GlossaryCommand
{
    public static Command Create(HostEnvironment environment, Messages messages) =>
        new("glossary", "Works on glossaries.") { Lint(environment, messages) };

    private static Command Lint(HostEnvironment environment, Messages messages)
    {
        var paths = new Argument<string[]>("files") { Description = "Glossary files.", Arity = ArgumentArity.OneOrMore };
        Option<bool> json = SharedOptions.Json();
        var command = new Verb(
            "lint",
            "Finds what is wrong in glossary files, with file, line and column: duplicates, empty targets, clashes, unknown keys, mixed scripts. Ends with exit code 1 at an error.",
            "localize glossary lint glossaries/news.yml",
            "localize glossary lint glossaries/*.yml --json")
        {
            paths, json,
        };
        command.SetAction(parsed => Lint(parsed.GetValue(paths)!, parsed.GetValue(json), environment, messages));
        return command;
    }

    private static int Lint(string[] paths, bool json, HostEnvironment environment, Messages messages)
    {
        IReadOnlyList<QualityIssue> issues = GlossaryLint.Check([.. paths]);
        int errors = issues.Count(issue => issue.Severity == Severity.Error);
        if (json)
        {
            environment.Out.WriteLine(JsonSerializer.Serialize(new { Version = 1, Issues = issues.Select(RunReportJson.Shape) }, RunReportJson.Options));
        }
        else
        {
            foreach (QualityIssue issue in issues)
            {
                messages.Issue(issue);
            }

            environment.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{paths.Length} glossary files: {errors} errors, {issues.Count(issue => issue.Severity == Severity.Warning)} warnings."));
        }

        return errors > 0 ? ExitCodes.Findings : ExitCodes.Done;
    }
}
