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
        return environment.HasKey ? environment.CreateEngine(new AzureTranslatorOptions { Category = settings.Category ?? "general" }) : null;
    }

    /// <summary>What is configured, in one line, without touching the network and without the key.</summary>
    public static string Describe(Func<string, string?> variable) => AzureTranslatorEnvironment.Read(variable).Explanation;

    private static string? FromSettings(AzureSettings settings, string name) => name switch
    {
        "AZURE_TRANSLATOR_ENDPOINT" => settings.Endpoint,
        "AZURE_TRANSLATOR_REGION" => settings.Region,
        _ => null,
    };
}
