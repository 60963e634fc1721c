using Localize.ConsoleHost.Configuration;
using Localize.Engines;
using Localize.Engines.AzureTranslator;

namespace Localize.ConsoleHost.Engines;

/// <summary>Makes the Azure engine from the environment, which has the key, and the configuration, which has the rest.</summary>
internal static class AzureEngineFactory
{
    public const string HowToConfigure = "Set AZURE_TRANSLATOR_KEY, and AZURE_TRANSLATOR_REGION for a regional resource.";

    /// <summary>The engine, or null when no key is set.</summary>
    public static ITranslationEngine? TryCreate(AzureSettings settings, Func<string, string?> variable)
    {
        AzureTranslatorEnvironment environment = AzureTranslatorEnvironment.Read(name => variable(name) ?? FromSettings(settings, name));
        return environment.HasKey ? environment.CreateEngine(OptionsOf(settings)) : null;
    }

    /// <summary>What is configured, in one line, without touching the network and without the key.</summary>
    public static string Describe(Func<string, string?> variable) => AzureTranslatorEnvironment.Read(variable).Explanation;

    // A request must fit into a minute's share of the quota, or the free tier refuses it.
    private static AzureTranslatorOptions OptionsOf(AzureSettings settings)
    {
        var options = new AzureTranslatorOptions { Category = settings.Category ?? "general", PricePerMillionCharacters = settings.Price };
        options.MaxCharactersPerRequest = Math.Min(options.MaxCharactersPerRequest, (settings.CharactersPerMinute ?? int.MaxValue) / 4 * 3);
        return options;
    }

    private static string? FromSettings(AzureSettings settings, string name) => name switch
    {
        "AZURE_TRANSLATOR_ENDPOINT" => settings.Endpoint,
        "AZURE_TRANSLATOR_REGION" => settings.Region,
        _ => null,
    };
}
