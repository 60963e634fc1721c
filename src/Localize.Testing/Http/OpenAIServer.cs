using System.Text.Json;
using System.Text.Json.Nodes;

namespace Localize.Testing.Http;

/// <summary>
/// A stand-in for a chat service that speaks OpenAI's protocol, as OpenAI, Azure OpenAI and Ollama do, on 127.0.0.1: it checks the key,
/// reads the items of the engine's prompt and answers with their translations.
/// </summary>
/// <remarks>May be shared between threads.</remarks>
public sealed class OpenAIServer : LoopbackHttpServer
{
    /// <summary>The key that the server takes.</summary>
    public const string Key = "sk-openai-canary-key";

    /// <summary>Starts a server.</summary>
    /// <param name="key">The key it takes. Default <see cref="Key"/>.</param>
    public OpenAIServer(string key = Key)
        : base(request => Answer(request, key))
    {
    }

    /// <summary>An error as the service writes it.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="message">What it says.</param>
    /// <returns>The reply.</returns>
    public static ServerReply Error(int status, string message) =>
        ServerReply.Json(status, new JsonObject { ["error"] = new JsonObject { ["message"] = message, ["type"] = "error" } }.ToJsonString());

    private static ServerReply Answer(RecordedRequest request, string key)
    {
        if (request.Header("Authorization") != $"Bearer {key}")
        {
            return Error(401, "Incorrect API key provided.");
        }

        if (request.Method != "POST" || !request.Path.EndsWith("/v1/chat/completions", StringComparison.Ordinal))
        {
            return Error(404, "Unknown request URL.");
        }

        try
        {
            JsonNode body = JsonNode.Parse(request.Text)!;
            return body["tools"] is null ? Completion(body) : Error(400, "The stand-in expects no tools.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException)
        {
            return Error(400, "The body is not what the API expects.");
        }
    }

    private static ServerReply Completion(JsonNode body)
    {
        JsonArray items = JsonNode.Parse(ContentOf(body["messages"]![1]!))!["items"]!.AsArray();
        var answer = new JsonObject
        {
            ["items"] = new JsonArray([.. items.Select(item => new JsonObject
            {
                ["id"] = item!["id"]!.GetValue<string>(), ["text"] = HtmlPseudoTranslator.ToCapitals(item["text"]!.GetValue<string>()),
            })]),
        };
        return ServerReply.Json(200, new JsonObject
        {
            ["id"] = "chatcmpl-1", ["object"] = "chat.completion", ["created"] = 1, ["model"] = body["model"]!.GetValue<string>(),
            ["choices"] = new JsonArray(new JsonObject
            {
                ["index"] = 0, ["finish_reason"] = "stop", ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = answer.ToJsonString() },
            }),
            ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["completion_tokens"] = 1, ["total_tokens"] = 2 },
        }.ToJsonString());
    }

    private static string ContentOf(JsonNode message) =>
        message["content"] is JsonValue text ? text.GetValue<string>() : message["content"]![0]!["text"]!.GetValue<string>();
}
