using Localize.ConsoleHost.Configuration;
using Localize.Engines;

namespace Localize.ConsoleHost.Engines;

internal static class AzureEngineFactory
{
    public const string HowToConfigure = "Set AZURE_TRANSLATOR_KEY and AZURE_TRANSLATOR_REGION.";
    public static ITranslationEngine? TryCreate(AzureSettings settings, Func<string, string?> variable) => null;
    public static string Describe(Func<string, string?> variable) => "";
}
