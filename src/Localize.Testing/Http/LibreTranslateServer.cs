using System.Text.Json;
using System.Text.Json.Nodes;

namespace Localize.Testing.Http;

/// <summary>
/// A stand-in for LibreTranslate on 127.0.0.1: it checks key, limits and the shape of requests, and translates plain text by putting it
/// into capitals. As the real one it says 400 to an unknown pair and to a text over the operator's limit alike.
/// </summary>
/// <remarks>May be shared between threads.</remarks>
public sealed class LibreTranslateServer : LoopbackHttpServer
{
    /// <summary>The key that the server takes.</summary>
    public const string Key = "libre-canary-key";

    /// <summary>Starts a server.</summary>
    /// <param name="characterLimit">Most characters of one text. Default no limit.</param>
    public LibreTranslateServer(int characterLimit = int.MaxValue)
        : base(request => Answer(request, characterLimit))
    {
    }

    /// <summary>An error as the service writes it.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="message">What it says.</param>
    /// <returns>The reply.</returns>
    public static ServerReply Error(int status, string message) => ServerReply.Json(status, new JsonObject { ["error"] = message }.ToJsonString());

    private static ServerReply Answer(RecordedRequest request, int characterLimit)
    {
        if (request.Method != "POST" || request.Path != "/translate")
        {
            return Error(404, "Not found");
        }

        try
        {
            JsonObject body = JsonNode.Parse(request.Text)!.AsObject();
            string[] texts = [.. body["q"]!.AsArray().Select(text => text!.GetValue<string>())];
            string target = body["target"]!.GetValue<string>();
            return body["api_key"]?.GetValue<string>() != Key ? Error(403, "Invalid API key")
                : body["format"]!.GetValue<string>() != "text" || body["source"]!.GetValue<string>().Length < 2 ? Error(400, "Invalid request: bad parameter")
                : target == "xx" ? Error(400, "xx is not supported")
                : texts.Any(text => text.Length > characterLimit) ? Error(400, "Invalid request: request exceeds text limit")
                : ServerReply.Json(200, new JsonObject { ["translatedText"] = new JsonArray([.. texts.Select(text => JsonValue.Create(text.ToUpperInvariant()))]) }.ToJsonString());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException)
        {
            return Error(400, "Invalid request: missing parameter");
        }
    }
}
