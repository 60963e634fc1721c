using System.Text.Json;
using System.Text.Json.Nodes;

namespace Localize.Testing.Http;

/// <summary>
/// A stand-in for DeepL's API v2 on 127.0.0.1: it checks the key, the limits and the shape of requests, leaves ignored tags alone, bills
/// without markup, and translates by putting text into capitals.
/// </summary>
/// <remarks>May be shared between threads.</remarks>
public sealed class DeepLServer : LoopbackHttpServer
{
    /// <summary>The key that the server takes.</summary>
    public const string Key = "deepl-canary-key:fx";

    private const int LargestRequest = 128 * 1024;
    private const int MostTexts = 50;

    /// <summary>Starts a server.</summary>
    public DeepLServer()
        : base(Answer)
    {
    }

    /// <summary>An error as the service writes it.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="message">What it says.</param>
    /// <param name="headers">Further header fields.</param>
    /// <returns>The reply.</returns>
    public static ServerReply Error(int status, string message, params (string Name, string Value)[] headers) =>
        ServerReply.Json(status, new JsonObject { ["message"] = message }.ToJsonString(), headers);

    private static ServerReply Answer(RecordedRequest request)
    {
        if (request.Header("Authorization") != $"DeepL-Auth-Key {Key}")
        {
            return Error(403, "Forbidden");
        }

        if (request.Path.StartsWith("/v3/glossaries", StringComparison.Ordinal))
        {
            return request.Method == "DELETE" ? new ServerReply { Status = 204 } : Glossary(request);
        }

        if (request.Method != "POST" || request.Path != "/v2/translate")
        {
            return Error(404, "Not found");
        }

        if (request.Body.Length > LargestRequest)
        {
            return Error(413, "Payload too large");
        }

        try
        {
            return Translate(JsonNode.Parse(request.Text)!.AsObject());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException)
        {
            return Error(400, "The body is not what the API expects.");
        }
    }

    private static ServerReply Glossary(RecordedRequest request)
    {
        JsonNode? dictionary = JsonNode.Parse(request.Text)?["dictionaries"]?[0];
        bool isSound = dictionary?["entries_format"]?.GetValue<string>() == "tsv" && dictionary["entries"]?.GetValue<string>() is { Length: > 0 } entries
            && entries.TrimEnd('\n').Split('\n').All(line => line.Split('\t').Length == 2);
        return isSound ? ServerReply.Json(201, """{"glossary_id":"def3a26b-3e84","name":"house"}""") : Error(400, "Invalid glossary entries provided");
    }

    private static ServerReply Translate(JsonObject body)
    {
        string[] texts = [.. body["text"]!.AsArray().Select(text => text!.GetValue<string>())];
        if (texts.Length > MostTexts)
        {
            return Error(400, "Too many texts.");
        }

        string target = body["target_lang"]!.GetValue<string>();
        bool isKnown = target.Length is >= 2 and <= 7 && target == target.ToUpperInvariant() && body["source_lang"]!.GetValue<string>().Length == 2;
        bool protects = body["tag_handling"]!.GetValue<string>() == "xml" && body["ignore_tags"]!.AsArray().Any(tag => tag!.GetValue<string>() == "x");
        return !isKnown ? Error(400, "Value for 'target_lang' not supported.")
            : !protects ? Error(400, "The stand-in expects tag handling with the ignored tag x.")
            : ServerReply.Json(200, new JsonObject { ["translations"] = new JsonArray([.. texts.Select(Translation)]) }.ToJsonString());
    }

    private static JsonObject Translation(string text) => new()
    {
        ["detected_source_language"] = "EN",
        ["text"] = HtmlPseudoTranslator.ToCapitals(text),
        ["billed_characters"] = HtmlPseudoTranslator.LengthWithoutTags(text),
    };
}
