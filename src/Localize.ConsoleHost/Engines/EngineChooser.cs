using Localize.Engines.Apertium;
using Localize.ConsoleHost.Configuration;
using Localize.Engines;

namespace Localize.ConsoleHost.Engines;

/// <summary>Chooses the engine: the one named, or the best that is there, and says why.</summary>
internal static class EngineChooser
{
    public static EngineChoice Choose(LocalizeConfiguration configuration, LanguagePair languages, HostEnvironment environment) => configuration.Engine switch
    {
        "azure" => Azure(configuration, environment) ?? throw new EngineException(
            "azure", EngineFailure.Authentication, $"No credentials. {AzureEngineFactory.HowToConfigure}"),
        "apertium" => Apertium(languages) ?? throw new EngineException("apertium", EngineFailure.UnsupportedLanguage, ApertiumIsMissing(languages)),
        "pseudo" => new EngineChoice(new PseudoEngine(), "as configured; its output is marked and not for readers"),
        _ => Azure(configuration, environment) ?? Apertium(languages) ?? Pseudo(languages),
    };

    private static EngineChoice? Azure(LocalizeConfiguration configuration, HostEnvironment environment) =>
        AzureEngineFactory.TryCreate(configuration.Azure, environment.Variable) is { } engine
            ? new EngineChoice(engine, "credentials are in the environment")
            : null;

    private static EngineChoice? Apertium(LanguagePair languages)
    {
        var engine = new ApertiumEngine();
        return engine.Supports(languages)
            ? new EngineChoice(engine, $"has {languages}; nothing leaves this machine")
            : null;
    }

    private static EngineChoice Pseudo(LanguagePair languages) => new(
        new PseudoEngine(),
        ApertiumEngine.DebianPackageOf(languages) is { } package
            ? $"no Azure key, no Apertium pair ({package}); output is marked"
            : "no Azure key, and Apertium has no such pair; output is marked");

    private static string ApertiumIsMissing(LanguagePair languages) => ApertiumEngine.DebianPackageOf(languages) is { } package
        ? $"The pair {languages} is not installed. Run: apt-get install {package}"
        : $"There is no pair for {languages}. Choose another engine.";
}
