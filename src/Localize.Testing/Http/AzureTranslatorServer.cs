using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Localize.Testing.Http;

/// <summary>
/// A stand-in for Azure Translator on 127.0.0.1: it checks credentials, limits and the shape of requests as the service does, meters
/// characters, and translates by putting text into capitals. Versions 3.0 and 2026-06-06.
/// </summary>
/// <remarks>May be shared between threads.</remarks>
public sealed class AzureTranslatorServer : LoopbackHttpServer
{
    /// <summary>The key that the server takes.</summary>
    public const string Key = "0123456789abcdef-canary-key";

    /// <summary>The region that its resource lies in.</summary>
    public const string Region = "westeurope";

    /// <summary>The Entra token that the server takes.</summary>
    public const string Token = "canary.entra.token";

    /// <summary>Starts a server.</summary>
    /// <param name="translate">What it makes of one element's HTML; by default text in capitals.</param>
    public AzureTranslatorServer(Func<string, string>? translate = null)
        : base(new AzureTranslatorService(translate ?? HtmlPseudoTranslator.ToCapitals).Answer)
    {
    }

    /// <summary>An error as the service writes it.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="code">The service's code, as a number.</param>
    /// <param name="message">What it says.</param>
    /// <param name="headers">Further header fields.</param>
    /// <returns>The reply.</returns>
    public static ServerReply Error(int status, int code, string message, params (string Name, string Value)[] headers) =>
        ServerReply.Json(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }.ToJsonString(), headers);

    /// <summary>The texts of a recorded request, in order.</summary>
    /// <param name="request">A request of version 3.0 or 2026-06-06.</param>
    /// <returns>The elements' texts.</returns>
    public static IReadOnlyList<string> TextsOf(RecordedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using JsonDocument body = JsonDocument.Parse(request.Body);
        return body.RootElement.ValueKind == JsonValueKind.Array
            ? [.. body.RootElement.EnumerateArray().Select(e => e.GetProperty("Text").GetString()!)]
            : [.. body.RootElement.GetProperty("inputs").EnumerateArray().Select(e => e.GetProperty("text").GetString()!)];
    }

    private sealed class AzureTranslatorService(Func<string, string> translate)
    {
        private const int LongestRequest = 50_000;
        private const int MostElements = 1_000;

        internal ServerReply Answer(RecordedRequest request)
        {
            if (Refusal(request) is { } refusal)
            {
                return refusal;
            }

            bool isVersion3 = request.Query("api-version").Contains("3.0");
            IReadOnlyList<string> texts;
            try
            {
                texts = TextsOf(request);
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                return Error(400, 400074, "The body of the request is not valid JSON.");
            }

            return Limits(texts) ?? Translated(request, texts, isVersion3);
        }

        private static ServerReply? Refusal(RecordedRequest request)
        {
            if (request.Method != "POST" || !request.Path.EndsWith("/translate", StringComparison.Ordinal))
            {
                return Error(405, 405000, "The request method is not supported for the requested resource.");
            }

            bool hasKey = request.Header("Ocp-Apim-Subscription-Key") == Key && request.Header("Ocp-Apim-Subscription-Region") == Region;
            bool hasToken = request.Header("Authorization") == $"Bearer {Token}";
            if (!hasKey && !hasToken)
            {
                return Error(401, 401000, "The request is not authorized because credentials are missing or invalid.");
            }

            return request.Query("api-version") is ["3.0"] or ["2026-06-06"] ? null : Error(400, 400021, "The API version is missing or invalid.");
        }

        private static ServerReply? Limits(IReadOnlyList<string> texts)
        {
            if (texts.Count > MostElements)
            {
                return Error(400, 400072, "The array of input text contains too many elements.");
            }

            if (texts.Any(string.IsNullOrEmpty))
            {
                return Error(400, 400020, "One of the elements in the array of input text is not valid.");
            }

            return texts.Sum(t => t.Length) > LongestRequest ? Error(400, 400077, "The maximum request size has been exceeded.") : null;
        }

        private ServerReply Translated(RecordedRequest request, IReadOnlyList<string> texts, bool isVersion3)
        {
            string to = isVersion3 ? request.Query("to")[0] : JsonNode.Parse(request.Text)!["inputs"]![0]!["targets"]![0]!["language"]!.GetValue<string>();
            var items = new JsonArray([.. texts.Select(text => new JsonObject
            {
                ["translations"] = new JsonArray(new JsonObject { ["text"] = translate(text), [isVersion3 ? "to" : "language"] = to }),
            })]);
            string json = isVersion3 ? items.ToJsonString() : new JsonObject { ["value"] = items }.ToJsonString();
            return ServerReply.Json(
                200, json,
                ("X-Metered-Usage", texts.Sum(t => t.Length).ToString(CultureInfo.InvariantCulture)),
                ("X-MT-System", "Microsoft"),
                ("X-RequestId", $"TEST.{request.Index.ToString(CultureInfo.InvariantCulture)}"));
        }
    }
}
