using Localize.ConsoleHost.Configuration;
using Localize.Engines;
using Localize.Engines.Http;

namespace Localize.ConsoleHost.Engines;

/// <summary>Makes the engines of the HTTP services. Keys come from the environment only.</summary>
internal static class HttpEngineFactory
{
    public static ITranslationEngine DeepL(ServiceSettings settings, Func<string, string?> variable) => Guarded("deepl", () => new DeepLEngine(new DeepLEngineOptions
    {
        Key = variable("DEEPL_AUTH_KEY") is { Length: > 0 } key ? key.Trim() : throw new EngineException("deepl", EngineFailure.Authentication, "No key. Set DEEPL_AUTH_KEY."),
        Endpoint = settings.Endpoint is null ? null : new Uri(settings.Endpoint),
        ModelType = settings.Model,
        PricePerMillionCharacters = settings.Price,
    }));

    public static ITranslationEngine LibreTranslate(ServiceSettings settings, Func<string, string?> variable) => Guarded("libretranslate", () => new HttpJsonEngine(new HttpJsonEngineOptions
    {
        Key = variable("LIBRETRANSLATE_API_KEY"),
        Endpoint = new Uri(settings.Endpoint ?? "http://localhost:5000"),
        PricePerMillionCharacters = settings.Price ?? 0m,
    }));

    private static ITranslationEngine Guarded(string name, Func<ITranslationEngine> create)
    {
        try
        {
            return create();
        }
        catch (Exception exception) when (exception is UriFormatException or ArgumentException)
        {
            throw new EngineException(name, EngineFailure.InvalidRequest, exception.Message, exception);
        }
    }
}
