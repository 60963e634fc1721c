using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using Localize.ConsoleHost.Configuration;
using Localize.Engines;
using Localize.Engines.ChatModels;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Localize.ConsoleHost.Engines;

/// <summary>
/// Makes chat-model engines. OpenAI, Azure OpenAI (its v1 address) and Ollama all speak OpenAI's protocol, so one client serves the
/// three. Keys come from the environment only.
/// </summary>
internal static class ChatEngineFactory
{
    public static ITranslationEngine Create(string name, ServiceSettings settings, Func<string, string?> variable) => name switch
    {
        "openai" => Create(name, settings, Key(name, variable, "OPENAI_API_KEY"), settings.Endpoint ?? "https://api.openai.com/v1"),
        "azure-openai" => Create(name, settings, Key(name, variable, "AZURE_OPENAI_API_KEY"), $"{Needed(name, settings.Endpoint, "endpoint").TrimEnd('/')}/openai/v1"),
        _ => Create(name, settings, "ollama", $"{(settings.Endpoint ?? "http://localhost:11434").TrimEnd('/')}/v1"),
    };

    private static ITranslationEngine Create(string name, ServiceSettings settings, string key, string endpoint)
    {
        var options = new OpenAIClientOptions
        {
            Endpoint = Checked(name, endpoint),

            // The scheduler is the one owner of retries, and a redirect would carry text and key to another host.
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            Transport = new HttpClientPipelineTransport(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan }),
        };
        string model = Needed(name, settings.Model, "model");
        IChatClient client = new OpenAIClient(new ApiKeyCredential(key), options).GetChatClient(model).AsIChatClient();
        return new ChatModelEngine(client, new ChatModelOptions { Model = model, Style = settings.Style, StatusOf = StatusOf, PricePerMillionCharacters = settings.Price });
    }

    private static (int Status, TimeSpan? RetryAfter)? StatusOf(Exception exception)
    {
        if (exception is not ClientResultException { Status: > 0 } refused)
        {
            return null;
        }

        PipelineResponse? response = refused.GetRawResponse();
        return response?.Headers.TryGetValue("Retry-After", out string? wait) == true && double.TryParse(wait, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
            ? (refused.Status, TimeSpan.FromSeconds(Math.Min(seconds, 86_400)))
            : (refused.Status, null);
    }

    private static Uri Checked(string name, string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw new EngineException(name, EngineFailure.InvalidRequest, $"The endpoint \"{endpoint}\" is not an https address, or http on this machine.");

    private static string Key(string name, Func<string, string?> variable, string variableName) => variable(variableName) is { Length: > 0 } key
        ? key.Trim()
        : throw new EngineException(name, EngineFailure.Authentication, $"No key. Set {variableName}.");

    private static string Needed(string name, string? value, string key) =>
        value ?? throw new EngineException(name, EngineFailure.InvalidRequest, $"\"{key}\" is missing. Set it in localize.yml under {name}.");
}
