using System.CommandLine;
using Localize.ConsoleHost.Configuration;

namespace Localize.ConsoleHost.Commands;

/// <summary>Options that several verbs have, made anew for each so that each verb's help shows them.</summary>
internal static class SharedOptions
{
    public static Option<string> Config() => new("--config", "-c")
    {
        Description = "The configuration, or the folder that holds localize.yml.",
        DefaultValueFactory = _ => ConfigurationReader.DefaultName,
    };

    public static Option<string[]> Targets() => new("--target", "-t") { Description = "Only into this language; may be given several times." };

    public static Option<string?> Engine() => new("--engine") { Description = $"In place of the configuration's: {string.Join(", ", EngineNames.All)}." };

    public static Option<long?> MaxCharacters() => new("--max-chars") { Description = "Send no more than so many characters; what is left waits for the next run." };

    public static Option<decimal?> MaxCost() => new("--max-cost") { Description = "Spend no more than so many US dollars; needs the engine's price." };

    public static Option<int?> Workers() => new("--workers") { Description = "Documents and calls at the same time. The result does not depend on it." };

    public static Option<bool> Json() => new("--json") { Description = "Write one JSON object to standard output." };

    public static Option<bool> Verbose() => new("--verbose", "-v") { Description = "Show every finding." };

    public static Option<string?> Report() => new("--report") { Description = "Write the reviewer's page to this HTML file: every sentence beside its translation, with terms and findings." };

    public static Option<string?> FailOn() => new("--fail-on") { Description = "End with exit code 1 at findings of this severity: note, warning, error or never." };

    public static Argument<string[]> Documents()
    {
        var documents = new Argument<string[]>("documents") { Description = "Only these documents. Default: all that the configuration names.", Arity = ArgumentArity.ZeroOrMore };
        documents.Validators.Add(result =>
        {
            foreach (string option in result.Tokens.Select(token => token.Value).Where(value => value.StartsWith('-')))
            {
                result.AddError($"\"{option}\" is not an option here.{Suggestion.For(option, ["--config", "--target", "--engine", "--fail-on", "--fail-if", "--max-chars", "--max-cost", "--workers", "--json", "--verbose"])}");
            }
        });
        return documents;
    }
}
