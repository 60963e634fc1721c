namespace Localize.ConsoleHost.Configuration;

/// <summary>The engines that configuration and command line know.</summary>
internal static class EngineNames
{
    public static readonly string[] All = ["auto", "azure", "apertium", "pseudo"];
}
