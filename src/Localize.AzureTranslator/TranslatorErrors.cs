using System.Globalization;
using System.Text.Json;
using Azure;

namespace Localize.Engines.AzureTranslator;

/// <summary>Reads the service's errors (engines.md 1.7): the HTTP status first, the code second, for the table of codes is not closed.</summary>
internal static class TranslatorErrors
{
    private const int LongestMessage = 300;

    private static readonly TimeSpan PreparingDelay = TimeSpan.FromSeconds(60);

    internal static AttemptFailure Of(Response response, byte[] body, TimeSpan? retryAfter)
    {
        (string? code, string? text) = ReadBody(body);
        string said = $"The service answered {response.Status}{(code is null ? "" : $" ({code})")}{(text is null ? "" : $": {text}")}";
        AttemptFailure failure = Classify(response.Status, code, said.TrimEnd('.') + ".");
        return failure with
        {
            Status = response.Status,
            Code = code,
            RequestId = response.Headers.TryGetValue("X-RequestId", out string? id) ? TextSafety.Clean(id) : null,
            RetryAfter = retryAfter ?? failure.RetryAfter,
        };
    }

    private static AttemptFailure Classify(int status, string? code, string said) => (status, code) switch
    {
        (400, "400050" or "400072" or "400077") or (413, _) => new(EngineFailure.TooLarge, said) { Retry = EngineRetry.Split },
        (400, "400020" or "400005") => new(EngineFailure.InvalidRequest, said) { Retry = EngineRetry.Split },
        (400, "400003" or "400019" or "400023" or "400035" or "400036" or "400075" or "400079") =>
            new(EngineFailure.UnsupportedLanguage, $"{said} Check the languages, and the category if one is set."),
        (401, "401001") => new(EngineFailure.Authentication, $"{said} {CredentialHint}") { Retry = EngineRetry.Once },
        (401, _) => new(EngineFailure.Authentication, $"{said} {CredentialHint}"),
        (403, "403001") => new(EngineFailure.QuotaExhausted, $"{said} The run stops; what is done is kept. Go on when the quota is renewed, or take a paid tier."),
        (403, _) => new(EngineFailure.Authentication, $"{said} Check the resource's network rules and the role \"Cognitive Services User\"."),
        (408, "408001") => new(EngineFailure.Unavailable, said) { Retry = EngineRetry.WithBackOff, RetryAfter = PreparingDelay },
        (429, _) => new(EngineFailure.RateLimited, $"{said} Lower the characters per request, or wait.") { Retry = EngineRetry.WithBackOff },
        (408 or 502 or 504, _) => new(EngineFailure.Unavailable, said) { Retry = EngineRetry.Once, MayBeBilled = true },
        (500 or 503, _) => new(EngineFailure.Unavailable, said) { Retry = EngineRetry.WithBackOff, MayBeBilled = true },
        (>= 300 and < 400, _) => new(EngineFailure.Protocol, $"{said} Redirects are refused, for the key would go to another host. Check the endpoint."),
        ( >= 500, _) => new(EngineFailure.Unavailable, said),
        _ => new(EngineFailure.InvalidRequest, said),
    };

    private const string CredentialHint =
        "Check the key, and the region: a regional or multi-service resource needs AZURE_TRANSLATOR_REGION.";

    /// <summary>The code may be a number or a string; the body may be HTML or nothing at all.</summary>
    private static (string? Code, string? Message) ReadBody(byte[] body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(new MemoryStream(body), new JsonDocumentOptions { MaxDepth = 16 });
            if (document.RootElement.ValueKind != JsonValueKind.Object || WireFormats.Find(document.RootElement, "error") is not { ValueKind: JsonValueKind.Object } error)
            {
                return (null, null);
            }

            return (CodeIn(error), MessageIn(error));
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    private static string? CodeIn(JsonElement error) => WireFormats.Find(error, "code") switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out int value) => value.ToString(CultureInfo.InvariantCulture),
        { ValueKind: JsonValueKind.String } text when text.GetString() is { Length: > 0 and <= 60 } value => TextSafety.Clean(value),
        _ => null,
    };

    private static string? MessageIn(JsonElement error)
    {
        if (WireFormats.Find(error, "message") is not { ValueKind: JsonValueKind.String } text)
        {
            return null;
        }

        string clean = TextSafety.Clean(text.GetString()!).Replace('\n', ' ').Trim();
        return clean.Length <= LongestMessage ? clean : clean[..LongestMessage] + "…";
    }
}
