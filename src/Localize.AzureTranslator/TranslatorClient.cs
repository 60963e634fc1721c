using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace Localize.Engines.AzureTranslator;

/// <summary>Sends one batch and reads the answer. It tries once: the scheduler is the one owner of retries.</summary>
internal sealed class TranslatorClient
{
    private const int LargestAnswer = 8 * 1024 * 1024;

    private readonly HttpPipeline pipeline;
    private readonly TranslatorConnection connection;
    private readonly ITranslatorWireFormat wire;
    private readonly TimeProvider clock;
    private readonly UsageCounter usage;

    internal TranslatorClient(TranslatorConnection connection, ITranslatorWireFormat wire, AzureTranslatorOptions options, UsageCounter usage)
    {
        pipeline = connection.BuildPipeline(options);
        this.connection = connection;
        this.wire = wire;
        this.usage = usage;
        clock = options.TimeProvider;
    }

    /// <summary>Translates a batch.</summary>
    /// <exception cref="EngineException">It failed.</exception>
    internal async Task<BatchAnswer> TranslateAsync(IReadOnlyList<string> texts, string from, string to, CancellationToken cancellationToken)
    {
        usage.AddRequest();
        (BatchAnswer? answer, AttemptFailure? failure) = await TryAsync(texts, from, to, cancellationToken).ConfigureAwait(false);
        if (answer is not null)
        {
            usage.AddAnswer(answer);
            return answer;
        }

        usage.AddFailure(failure!, texts);
        throw (failure! with { Message = connection.WithoutSecret(failure.Message) }).ToException();
    }

    private async Task<(BatchAnswer? Answer, AttemptFailure? Failure)> TryAsync(
        IReadOnlyList<string> texts, string from, string to, CancellationToken cancellationToken)
    {
        try
        {
            using HttpMessage message = CreateMessage(texts, from, to);
            await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
            byte[]? body = await ReadAsync(message.Response.ContentStream, cancellationToken).ConfigureAwait(false);
            return Judge(message.Response, body, texts);
        }
        catch (Exception e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return (null, Explain(e));
        }
    }

    private HttpMessage CreateMessage(IReadOnlyList<string> texts, string from, string to)
    {
        HttpMessage message = pipeline.CreateMessage();
        message.BufferResponse = false;
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(wire.AddressFor(connection, from, to));
        message.Request.Headers.SetValue("Content-Type", "application/json; charset=UTF-8");
        message.Request.Content = wire.BodyFor(texts, from, to);
        return message;
    }

    private (BatchAnswer? Answer, AttemptFailure? Failure) Judge(Response response, byte[]? body, IReadOnlyList<string> texts)
    {
        if (body is null)
        {
            return (null, Unreadable(response, $"The answer is larger than {LargestAnswer / 1024 / 1024} MiB."));
        }

        if (response.Status != 200)
        {
            return (null, TranslatorErrors.Of(response, body, RetryAfterHeader.Read(response, clock.GetUtcNow())));
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(new MemoryStream(body), new JsonDocumentOptions { MaxDepth = 32 });
            return wire.Read(document.RootElement, texts.Count) is { } translations
                ? (new BatchAnswer(translations, texts.Sum(t => t.Length), Metered(response)), null)
                : (null, Unreadable(response, "The answer does not hold one translation for each segment."));
        }
        catch (JsonException)
        {
            return (null, Unreadable(response, "The answer is not JSON. A proxy or a sign-in page may stand before the service; check the endpoint."));
        }
    }

    private static AttemptFailure Unreadable(Response response, string message) => new(EngineFailure.Protocol, message)
    {
        Status = response.Status,
        RequestId = response.Headers.TryGetValue("X-RequestId", out string? id) ? TextSafety.Clean(id) : null,
        Retry = EngineRetry.Once,
        MayBeBilled = true,
    };

    private static int? Metered(Response response) =>
        response.Headers.TryGetValue("X-Metered-Usage", out string? value)
        && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int metered) ? metered : null;

    /// <summary>A stalled connection arrives as a cancel that nobody asked for.</summary>
    private static AttemptFailure Explain(Exception e)
    {
        Exception cause = e is AggregateException all ? all.InnerExceptions[^1] : e;
        return cause switch
        {
            OperationCanceledException => new(EngineFailure.Timeout, "The service did not answer in time.") { Retry = EngineRetry.Once, MayBeBilled = true, Cause = cause },
            AuthenticationFailedException => new(EngineFailure.Authentication, "No Microsoft Entra token could be had. Sign in, or set a key.") { Cause = cause },
            RequestFailedException or IOException or System.Net.Http.HttpRequestException =>
                new(EngineFailure.Unavailable, "The connection to the service failed. Check network and endpoint.")
                {
                    Retry = IsBeforeSending(cause) ? EngineRetry.WithBackOff : EngineRetry.Once, MayBeBilled = !IsBeforeSending(cause), Cause = cause,
                },
            _ => new(EngineFailure.Protocol, $"The request failed: {cause.GetType().Name}.") { Cause = cause },
        };
    }

    private static bool IsBeforeSending(Exception e) => e.InnerException is System.Net.Http.HttpRequestException
    {
        HttpRequestError: System.Net.Http.HttpRequestError.ConnectionError or System.Net.Http.HttpRequestError.NameResolutionError
            or System.Net.Http.HttpRequestError.SecureConnectionError,
    };

    /// <summary>Reads the body with a cap on its length and under the caller's deadline: the transport's own timeout counts for each read and so never ends a slow drip.</summary>
    private static async Task<byte[]?> ReadAsync(Stream? content, CancellationToken cancellationToken)
    {
        if (content is null)
        {
            return [];
        }

        using var body = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > LargestAnswer)
            {
                return null;
            }
        }

        return body.ToArray();
    }
}
