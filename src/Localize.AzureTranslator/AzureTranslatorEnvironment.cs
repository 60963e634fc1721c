using Azure;
using Azure.Identity;

namespace Localize.Engines.AzureTranslator;

/// <summary>
/// Reads the engine's credentials from environment variables, without touching the network: <c>AZURE_TRANSLATOR_KEY</c>,
/// <c>_REGION</c>, <c>_ENDPOINT</c>, <c>_RESOURCE_ID</c>, and where they are absent <c>AZURE_TEXT_TRANSLATION_APIKEY</c>, <c>_REGION</c>, <c>_ENDPOINT</c>.
/// </summary>
/// <remarks>Immutable; may be shared between threads. No member shows the key.</remarks>
public sealed class AzureTranslatorEnvironment
{
    private readonly string? key;
    private readonly string region;
    private readonly string? endpoint;
    private readonly string? resourceId;
    private readonly string keySource;

    private AzureTranslatorEnvironment(Func<string, string?> variable)
    {
        (key, keySource) = First(variable, "AZURE_TRANSLATOR_KEY", "AZURE_TEXT_TRANSLATION_APIKEY");
        region = First(variable, "AZURE_TRANSLATOR_REGION", "AZURE_TEXT_TRANSLATION_REGION").Value ?? TranslatorConnection.GlobalRegion;
        endpoint = First(variable, "AZURE_TRANSLATOR_ENDPOINT", "AZURE_TEXT_TRANSLATION_ENDPOINT").Value;
        resourceId = First(variable, "AZURE_TRANSLATOR_RESOURCE_ID").Value;
    }

    /// <summary>Whether there is a key. Microsoft Entra credentials are only used when asked for.</summary>
    public bool HasKey => key is not null;

    /// <summary>What was found, in a sentence for people: never the key.</summary>
    public string Explanation => key is null
        ? "neither AZURE_TRANSLATOR_KEY nor AZURE_TEXT_TRANSLATION_APIKEY is set"
        : $"{keySource} is set, region {region}, {(endpoint is null ? "global endpoint" : $"endpoint {endpoint}")}";

    /// <summary>Reads the variables.</summary>
    /// <param name="variable">Looks a variable up; by default in the process's environment.</param>
    /// <returns>What was found.</returns>
    public static AzureTranslatorEnvironment Read(Func<string, string?>? variable = null) => new(variable ?? Environment.GetEnvironmentVariable);

    /// <summary>Creates the engine with the key.</summary>
    /// <param name="options">Settings, or <see langword="null"/> for the defaults.</param>
    /// <returns>The engine.</returns>
    /// <exception cref="EngineException">There is no key, or the endpoint is not an address.</exception>
    public AzureTranslatorEngine CreateEngine(AzureTranslatorOptions? options = null)
    {
        if (key is null)
        {
            throw Refused(
                "No key is set. Set AZURE_TRANSLATOR_KEY, and AZURE_TRANSLATOR_REGION for a regional resource.");
        }

        var credential = new AzureKeyCredential(key);
        return Guarded(() => endpoint is null
            ? new AzureTranslatorEngine(credential, region, options)
            : new AzureTranslatorEngine(credential, new Uri(endpoint), region, options));
    }

    /// <summary>Creates the engine with the Microsoft Entra identity of the machine or the signed-in developer.</summary>
    /// <param name="options">Settings, or <see langword="null"/> for the defaults.</param>
    /// <returns>The engine. The first call asks for a token.</returns>
    /// <exception cref="EngineException">Neither an endpoint nor a resource id is set.</exception>
    public AzureTranslatorEngine CreateEngineWithDefaultCredential(AzureTranslatorOptions? options = null)
    {
        var credential = new DefaultAzureCredential();
        if (endpoint is not null)
        {
            return Guarded(() => new AzureTranslatorEngine(credential, new Uri(endpoint), options));
        }

        return resourceId is not null
            ? new AzureTranslatorEngine(credential, resourceId, region, options)
            : throw Refused("Set AZURE_TRANSLATOR_ENDPOINT to the resource's own address, or AZURE_TRANSLATOR_RESOURCE_ID and AZURE_TRANSLATOR_REGION.");
    }

    private static (string? Value, string Name) First(Func<string, string?> variable, params string[] names)
    {
        foreach (string name in names)
        {
            if (variable(name) is { } value && !string.IsNullOrWhiteSpace(value))
            {
                return (value.Trim(), name);
            }
        }

        return (null, names[0]);
    }

    private static EngineException Refused(string message) => new(AzureTranslatorEngine.EngineName, EngineFailure.Authentication, message);

    private AzureTranslatorEngine Guarded(Func<AzureTranslatorEngine> create)
    {
        try
        {
            return create();
        }
        catch (Exception e) when (e is UriFormatException or ArgumentException)
        {
            throw new EngineException(
                AzureTranslatorEngine.EngineName, EngineFailure.InvalidRequest,
                $"AZURE_TRANSLATOR_ENDPOINT is \"{endpoint}\". It must be an https address such as https://my-resource.cognitiveservices.azure.com.", e);
        }
    }
}
