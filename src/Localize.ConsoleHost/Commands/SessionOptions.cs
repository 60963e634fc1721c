using System.CommandLine;
using Localize.ConsoleHost.Configuration;
using Localize.Review.Output;

namespace Localize.ConsoleHost.Commands;

/// <summary>The options of verbs that open a <see cref="Session"/>, and how they change the configuration.</summary>
internal sealed class SessionOptions
{
    private readonly Option<string> config = SharedOptions.Config();
    private readonly Option<string[]> targets = SharedOptions.Targets();
    private readonly Option<string?> engine = SharedOptions.Engine();
    private readonly Option<long?> maxCharacters = SharedOptions.MaxCharacters();
    private readonly Option<decimal?> maxCost = SharedOptions.MaxCost();
    private readonly Option<int?> workers = SharedOptions.Workers();
    private readonly Option<bool> json = SharedOptions.Json();
    private readonly Option<bool> verbose = SharedOptions.Verbose();
    private readonly Option<string?> report = SharedOptions.Report();
    private readonly Option<string?> failOn = SharedOptions.FailOn();
    private readonly Argument<string[]> documents = SharedOptions.Documents();

    public Command AddTo(Command command)
    {
        command.Arguments.Add(documents);
        return AddOptionsTo(command);
    }

    /// <summary>Adds the options alone, for verbs that take other files than documents.</summary>
    public Command AddOptionsTo(Command command)
    {
        foreach (Option option in new Option[] { config, targets, engine, failOn, json, verbose })
        {
            command.Options.Add(option);
        }

        return command;
    }

    /// <summary>Adds the options of verbs that send and pay.</summary>
    public Command AddSpendingTo(Command command)
    {
        foreach (Option option in new Option[] { maxCharacters, maxCost, workers })
        {
            command.Options.Add(option);
        }

        return AddTo(command);
    }

    /// <summary>Adds the option of verbs whose results a reviewer can look at.</summary>
    public Command AddReportTo(Command command)
    {
        command.Options.Add(report);
        return command;
    }

    /// <summary>Whether what is written at the end shows segments.</summary>
    public bool ShowsSegments(ParseResult parsed) => IsJson(parsed) || parsed.GetValue(report) is not null;

    /// <summary>Writes the reviewer's page, if the user wants one.</summary>
    public void WriteReport(ParseResult parsed, IReadOnlyList<LocalizationResult> results, HostEnvironment environment)
    {
        if (parsed.GetValue(report) is { } path)
        {
            SafeFile.WriteAllText(Path.GetFullPath(path, environment.WorkingFolder), ReviewPage.Write(ReviewPageModel.FromRun(results)));
        }
    }

    public bool IsJson(ParseResult parsed) => parsed.GetValue(json);

    public bool IsVerbose(ParseResult parsed) => parsed.GetValue(verbose);

    public Session Open(ParseResult parsed, HostEnvironment environment)
    {
        LocalizeConfiguration configuration = ConfigurationReader.Load(parsed.GetValue(config)!, environment.WorkingFolder);
        string[] wanted = [.. (parsed.GetValue(targets) ?? []).Select(Language)];
        configuration = configuration with
        {
            Targets = wanted.Length == 0 ? configuration.Targets : wanted,
            Engines = OneOf(parsed.GetValue(engine), "--engine", EngineNames.All) is { } named ? [named] : configuration.Engines,
            Routes = parsed.GetValue(engine) is null ? configuration.Routes : new Dictionary<string, IReadOnlyList<string>>(),
            Budget = new BudgetSettings(parsed.GetValue(maxCharacters) ?? configuration.Budget.MaxCharacters, parsed.GetValue(maxCost) ?? configuration.Budget.MaxCost),
            Workers = parsed.GetValue(workers) ?? configuration.Workers,
            Gate = Gate(parsed, configuration.Gate),
        };
        return Session.Open(environment, configuration, parsed.GetValue(documents) ?? []);
    }

    private Severity? Gate(ParseResult parsed, Severity? configured) => OneOf(parsed.GetValue(failOn), "--fail-on", "note", "warning", "error", "never") switch
    {
        null => configured,
        "never" => null,
        var severity => Enum.Parse<Severity>(severity, ignoreCase: true),
    };

    private static string Language(string tag) => LanguageTag.TryCanonicalize(tag, out string? language)
        ? language
        : throw new LocalizationException($"\"{tag}\" is not a language tag. Expected BCP 47 such as en, pt-BR or zh-Hans.", "--target");

    private static string? OneOf(string? value, string option, params string[] allowed) => value is null || allowed.Contains(value, StringComparer.Ordinal)
        ? value
        : throw new LocalizationException($"\"{value}\" is not one of {string.Join(", ", allowed)}.{Suggestion.For(value, allowed)}", option);
}
