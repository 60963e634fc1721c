using System.CommandLine;
using Localize.ConsoleHost.Configuration;
using Localize.ConsoleHost.Output;
using Localize.ConsoleHost.Reviewing;
using Localize.Review.Output;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize review</c>: what reviewers decided on a page.</summary>
internal static class ReviewCommand
{
    public static Command Create(HostEnvironment environment, Messages messages)
    {
        var file = new Argument<string>("file") { Description = "The file that the page saved: decisions.json." };
        var by = new Option<string?>("--by") { Description = "Who decided. Default: the name given on the page." };
        Option<string> config = SharedOptions.Config();
        var import = new Verb(
            "import",
            "Takes the decisions that a reviewer saved from a page: entries go to reviews.yaml, accepted translations are reviewed ones in the memory, rejected ones are reported. "
            + "A decision about something that says another thing today is reported and not taken; exit code 1. Any clone of the repository will do.",
            "localize review import decisions.json",
            "localize review import decisions.json --by ayse")
        {
            file, by, config,
        };
        import.SetAction((parsed, cancellation) =>
        {
            string path = Path.GetFullPath(parsed.GetValue(file)!, environment.WorkingFolder);
            ReviewDecisions decisions = ReviewDecisions.Parse(Documents.SourceDocument.Load(path, parsed.GetValue(file)!).Text, parsed.GetValue(file)!);
            string person = parsed.GetValue(by) ?? decisions.By ?? throw new LocalizationException("Nobody is named in the file. Say who decided with --by.", "--by");
            LocalizeConfiguration configuration = ConfigurationReader.Load(parsed.GetValue(config)!, environment.WorkingFolder);
            return new DecisionImport(configuration, person, environment, messages).RunAsync(decisions, cancellation);
        });
        return new Command("review", "Work on what reviewers decided.") { import };
    }
}
