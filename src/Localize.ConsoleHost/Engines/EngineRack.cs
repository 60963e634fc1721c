using Localize.ConsoleHost.Configuration;
using Localize.Engines;
using Localize.Engines.Apertium;
using Localize.Engines.Scheduling;

namespace Localize.ConsoleHost.Engines;

/// <summary>
/// The engines of a session, each made once with a scheduler before it, whatever the number of languages: quota, concurrency and budget
/// are the engine's. Chooses for a pair the ones named, or the best that is there, and says why.
/// </summary>
internal sealed class EngineRack(LocalizeConfiguration configuration, HostEnvironment environment, ITranslationLedger? ledger) : IAsyncDisposable
{
    private readonly Dictionary<string, TranslationScheduler?> schedulers = new(StringComparer.Ordinal);
    private readonly List<IAsyncDisposable> opened = [];
    private readonly TranslationBudget budget = new(configuration.Budget.MaxCharacters, configuration.Budget.MaxCost);

    public EngineChoice Choose(LanguagePair languages)
    {
        IReadOnlyList<string> wanted = configuration.Routes.GetValueOrDefault(languages.Target) ?? configuration.Engines;
        EngineChoice[] choices = [.. wanted.Select(name => Choose(name, languages))];
        return choices.Length == 1 ? choices[0] : new EngineChoice(
            new FallbackEngine(choices.Select(choice => choice.Engine)),
            $"{choices[0].Reason}; then {string.Join(", ", choices.Skip(1).Select(choice => choice.Engine.Capabilities.Name))}");
    }

    /// <summary>Engines whose services billed more than was counted before sending, with both numbers.</summary>
    public IEnumerable<string> Overruns => schedulers.Where(entry => entry.Value is { Usage: var usage } && usage.CharactersBilled > usage.CharactersSent).Select(entry =>
        FormattableString.Invariant($"{entry.Key} billed {entry.Value!.Usage.CharactersBilled:N0} characters where {entry.Value.Usage.CharactersSent:N0} were counted. Look at the next bill before you rely on the plan."));

    public async ValueTask DisposeAsync()
    {
        foreach (IAsyncDisposable engine in opened)
        {
            await engine.DisposeAsync();
        }
    }

    private EngineChoice Choose(string name, LanguagePair languages) => name switch
    {
        "azure" => Azure() ?? throw new EngineException("azure", EngineFailure.Authentication, $"No credentials. {AzureEngineFactory.HowToConfigure}"),
        "apertium" => Apertium(languages) ?? throw new EngineException("apertium", EngineFailure.UnsupportedLanguage, ApertiumIsMissing(languages)),
        "pseudo" => new EngineChoice(Pseudo, "as configured; its output is marked and not for readers"),
        "deepl" => Service(name, () => HttpEngineFactory.DeepL(SettingsOf(name), environment.Variable)),
        "libretranslate" => Service(name, () => HttpEngineFactory.LibreTranslate(SettingsOf(name), environment.Variable)),
        "openai" or "azure-openai" or "ollama" => Service(name, () => ChatEngineFactory.Create(name, SettingsOf(name), environment.Variable)),
        _ => Azure() ?? Apertium(languages) ?? new EngineChoice(Pseudo, WhyPseudo(languages)),
    };

    private ITranslationEngine Pseudo => Scheduled("pseudo", () => new PseudoEngine())!;

    private EngineChoice Service(string name, Func<ITranslationEngine> create) => new(Scheduled(name, create)!, "as configured");

    private ServiceSettings SettingsOf(string name) => configuration.Services.GetValueOrDefault(name) ?? new ServiceSettings();

    private EngineChoice? Azure() =>
        Scheduled("azure", () => AzureEngineFactory.TryCreate(configuration.Azure, environment.Variable)) is { } engine
            ? new EngineChoice(engine, "credentials are in the environment")
            : null;

    private EngineChoice? Apertium(LanguagePair languages) =>
        Scheduled("apertium", () => new ApertiumEngine()) is { } engine && engine.Supports(languages)
            ? new EngineChoice(engine, $"has {languages}; nothing leaves this machine")
            : null;

    private TranslationScheduler? Scheduled(string name, Func<ITranslationEngine?> create)
    {
        if (!schedulers.TryGetValue(name, out TranslationScheduler? scheduler))
        {
            ITranslationEngine? engine = create();
            if (engine is IAsyncDisposable disposable)
            {
                opened.Add(disposable);
            }

            schedulers[name] = scheduler = engine is null ? null : new TranslationScheduler(engine, OptionsOf(name));
        }

        return scheduler;
    }

    // Work that costs nothing is not booked: it can be done again, and a flush to disk for each batch would cost more than the work.
    private TranslationSchedulerOptions OptionsOf(string name) => new()
    {
        MaxConcurrency = configuration.Workers,
        CharactersPerMinute = name == "azure" ? configuration.Azure.CharactersPerMinute : null,
        Budget = CostsNothing(name) ? null : budget,
        Ledger = CostsNothing(name) ? null : ledger,
    };

    private static bool CostsNothing(string name) => name is "apertium" or "pseudo";

    private static string WhyPseudo(LanguagePair languages) => ApertiumEngine.DebianPackageOf(languages) is { } package
        ? $"no Azure key, no Apertium pair ({package}); output is marked"
        : "no Azure key, and Apertium has no such pair; output is marked";

    private static string ApertiumIsMissing(LanguagePair languages) => ApertiumEngine.DebianPackageOf(languages) is { } package
        ? $"The pair {languages} is not installed. Run: apt-get install {package}"
        : $"There is no pair for {languages}. Choose another engine.";
}
