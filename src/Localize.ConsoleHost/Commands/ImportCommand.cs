using System.CommandLine;
using Localize.ConsoleHost.Output;
using Localize.Memory;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize import</c>: takes the work of translators into the memory.</summary>
internal static class ImportCommand
{
    public static Command Create(HostEnvironment environment, Messages messages) => Create(
        new Verb(
            "import",
            "Takes what translators accepted or changed into the memory, so that the next run writes it. All files are read first: where one cannot be read, nothing is stored. What does not fit is reported and not taken.",
            "localize import handoff/tr/articles/story.md.xlf",
            "localize import handoff/tr/*.po --reviewer \"A. Yilmaz\" --dry-run"),
        "Files that came back: .xlf, .xliff, .po or .tmx.", _ => true, environment, messages);

    /// <summary><c>localize memory import</c>: the same for whole memories.</summary>
    public static Command CreateForMemories(HostEnvironment environment, Messages messages) => Create(
        new Verb(
            "import",
            "Takes the translations of TMX files into the memory of each target language. All files are read first: where one cannot be read, nothing is stored.",
            "localize memory import agency.tmx",
            "localize memory import old/*.tmx --state translated --dry-run"),
        "TMX files.", HandOffFormats.IsTmx, environment, messages);

    private static Command Create(Verb verb, string takes, Func<string, bool> isTaken, HostEnvironment environment, Messages messages)
    {
        var options = new SessionOptions();
        var files = new Argument<string[]>("files") { Description = takes, Arity = ArgumentArity.OneOrMore };
        var reviewer = new Option<string>("--reviewer") { Description = "Who is named as the maker where a file names nobody.", DefaultValueFactory = _ => "import" };
        var state = new Option<string>("--state") { Description = "The state of TMX units that say none: translated, reviewed or final.", DefaultValueFactory = _ => "reviewed" };
        state.AcceptOnlyFromAmong("translated", "reviewed", "final");
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be taken; store nothing." };
        Command command = options.AddOptionsTo(verb);
        command.Arguments.Add(files);
        foreach (Option option in new Option[] { reviewer, state, dryRun })
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) =>
        {
            if (Array.Find(parsed.GetValue(files)!, file => !isTaken(file)) is { } other)
            {
                throw new LocalizationException("Expected a .tmx file. Hand-offs of documents go through `localize import`.", other);
            }

            var wanted = new ImportSettings(
                parsed.GetValue(files)!, parsed.GetValue(reviewer)!, Enum.Parse<SegmentState>(parsed.GetValue(state)!, ignoreCase: true), parsed.GetValue(dryRun), options.IsJson(parsed));
            return ImportAsync(options.Open(parsed, environment), wanted, environment, messages, cancellation);
        });
        return command;
    }

    private static async Task<int> ImportAsync(Session session, ImportSettings settings, HostEnvironment environment, Messages messages, CancellationToken cancellation)
    {
        await using Session owned = session;
        var preflight = new ImportPreflight(session, settings, environment, messages);
        IReadOnlyList<ImportedFile> files = await preflight.ReadAsync(cancellation);
        if (!settings.IsDryRun)
        {
            foreach (IGrouping<string, ImportedFile> target in files.Where(f => f.Units.Count > 0).GroupBy(f => f.Target))
            {
                ITranslationMemory memory = session.MemoryInto(target.Key);
                await memory.StoreAsync([.. target.SelectMany(f => f.Units)], cancellation);
            }
        }

        ImportReport.Write(files, settings, environment, messages);
        return session.Configuration.Gate is { } gate && files.Any(f => f.Issues.Any(issue => issue.Severity >= gate)) ? ExitCodes.Findings : ExitCodes.Done;
    }
}

/// <summary>What an import was asked for.</summary>
internal sealed record ImportSettings(IReadOnlyList<string> Files, string Reviewer, SegmentState State, bool IsDryRun, bool IsJson);

/// <summary>A document of a file that came back, and what is to be taken of it.</summary>
internal sealed record ImportedFile(
    string File, string Document, string Target, IReadOnlyList<TranslationUnit> Units, int Unchanged, int Unfinished, int Rejected, IReadOnlyList<QualityIssue> Issues);
