namespace Localize.ConsoleHost.Configuration;

/// <summary>The engines that configuration and command line know.</summary>
internal static class EngineNames
{
    /// <summary>Engines that have a section of their own name in the configuration, and the variable that holds their key.</summary>
    public static readonly IReadOnlyDictionary<string, string?> Services = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["deepl"] = "DEEPL_AUTH_KEY",
        ["libretranslate"] = "LIBRETRANSLATE_API_KEY",
        ["openai"] = "OPENAI_API_KEY",
        ["azure-openai"] = "AZURE_OPENAI_API_KEY",
        ["ollama"] = null,
    };

    public static readonly string[] All = ["auto", "azure", "apertium", .. Services.Keys, "pseudo"];
}
