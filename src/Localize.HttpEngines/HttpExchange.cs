using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Localize.Engines.Http;

/// <summary>Sends one request, once, and reads its JSON under limits; all that goes wrong becomes an <see cref="EngineException"/>.</summary>
internal sealed class HttpExchange(string engine, HttpEngineOptions options)
{
    private const int LargestAnswer = 8 * 1024 * 1024;
    private const int LongestMessage = 300;

    private static readonly HttpClient Shared = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private readonly HttpClient client = options.Client ?? Shared;
    private readonly string? key = options.Key;
    private readonly TimeProvider clock = options.TimeProvider;

    public async Task<T> SendAsync<T>(
        HttpRequestMessage message, Func<JsonElement, T?> read, Func<int, string?, (EngineFailure Failure, EngineRetry Retry)?> classify, CancellationToken cancellationToken)
        where T : class
    {
        Uri address = message.RequestUri!;
        try
        {
            using HttpResponseMessage response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (response.RequestMessage?.RequestUri is { } answered && answered.Authority != address.Authority)
            {
                throw Failed(EngineFailure.Protocol, "The request was led to another host. Check the endpoint, and give a client that does not follow redirects.", EngineRetry.Never);
            }

            byte[] body = await ReadAsync(response, cancellationToken).ConfigureAwait(false);
            return response.StatusCode switch
            {
                HttpStatusCode.OK or HttpStatusCode.Created => Judge(body, read),
                HttpStatusCode.NoContent => Judge("{}"u8.ToArray(), read),
                _ => throw Refused(response, body, classify),
            };
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            bool wasSent = e is not HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError };
            throw Failed(EngineFailure.Unavailable, "The connection to the service failed. Check network and endpoint.", wasSent ? EngineRetry.Once : EngineRetry.WithBackOff, wasSent, e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failed(EngineFailure.Timeout, "The service did not answer in time.", EngineRetry.Once, true, e);
        }
    }

    private T Judge<T>(byte[] body, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            // A stream, for a byte order mark before the JSON is allowed.
            using JsonDocument document = JsonDocument.Parse(new MemoryStream(body), new JsonDocumentOptions { MaxDepth = 32 });
            return read(document.RootElement) ?? throw Unreadable("The answer does not hold what was asked for, one translation for each segment.");
        }
        catch (JsonException)
        {
            throw Unreadable("The answer is not JSON. A proxy or a sign-in page may stand before the service; check the endpoint.");
        }
    }

    private EngineException Refused(HttpResponseMessage response, byte[] body, Func<int, string?, (EngineFailure Failure, EngineRetry Retry)?> classify)
    {
        int status = (int)response.StatusCode;
        string? said = MessageIn(body);
        (EngineFailure failure, EngineRetry retry) = classify(status, said) ?? ByStatus(status);
        string hint = failure switch
        {
            EngineFailure.Authentication => " Check the key.",
            EngineFailure.QuotaExhausted => " The run stops; what is done is kept. Go on when the quota is renewed.",
            EngineFailure.Protocol => " Redirects are refused, for text and key would go to another host. Check the endpoint.",
            _ => "",
        };
        return new EngineException(engine, failure, WithoutKey($"The service answered {status}{(said is null ? "" : $": {said.TrimEnd('.')}")}.{hint}"))
        {
            Status = status, Retry = retry, RetryAfter = RetryAfter(response.Headers.RetryAfter), MayBeBilled = status >= 500 || status == 408,
        };
    }

    private static (EngineFailure Failure, EngineRetry Retry) ByStatus(int status) => status switch
    {
        401 or 403 => (EngineFailure.Authentication, EngineRetry.Never),
        408 or 502 or 504 => (EngineFailure.Unavailable, EngineRetry.Once),
        413 or 414 => (EngineFailure.TooLarge, EngineRetry.Split),
        429 or 529 => (EngineFailure.RateLimited, EngineRetry.WithBackOff),
        456 => (EngineFailure.QuotaExhausted, EngineRetry.Never),
        >= 500 => (EngineFailure.Unavailable, EngineRetry.WithBackOff),
        >= 300 and < 400 => (EngineFailure.Protocol, EngineRetry.Never),
        _ => (EngineFailure.InvalidRequest, EngineRetry.Never),
    };

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        TimeSpan? wait = header?.Delta ?? (header?.Date - clock.GetUtcNow());
        return wait > TimeSpan.Zero ? wait : null;
    }

    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        Stream content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var body = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        int read;
        while (body.Length <= LargestAnswer && (read = await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            body.Write(buffer, 0, read);
        }

        // What is cut off is not JSON any more, and is reported as that.
        return body.ToArray();
    }

    private static string? MessageIn(byte[] body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(new MemoryStream(body), new JsonDocumentOptions { MaxDepth = 16 });
            JsonElement root = document.RootElement;
            string? text = root.ValueKind != JsonValueKind.Object ? null
                : root.TryGetProperty("message", out JsonElement message) && message.ValueKind == JsonValueKind.String ? message.GetString()
                : root.TryGetProperty("error", out JsonElement error) && error.ValueKind == JsonValueKind.String ? error.GetString()
                : null;
            string? clean = text is null ? null : TextSafety.Clean(text).Replace('\n', ' ').Trim();
            return clean?.Length > LongestMessage ? clean[..LongestMessage] + "…" : clean;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private EngineException Unreadable(string message) => Failed(EngineFailure.Protocol, message, EngineRetry.Once, mayBeBilled: true);

    private EngineException Failed(EngineFailure failure, string message, EngineRetry retry, bool mayBeBilled = false, Exception? cause = null) =>
        new(engine, failure, WithoutKey(message), cause) { Retry = retry, MayBeBilled = mayBeBilled };

    private string WithoutKey(string message) => string.IsNullOrEmpty(key) ? message : message.Replace(key, "***", StringComparison.Ordinal);
}
