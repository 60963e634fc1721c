using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace Localize.Engines.AzureTranslator;

/// <summary>Sends one batch, again where that may help, and reads the answer. The one owner of retries.</summary>
internal sealed class TranslatorClient
{
    private const int LargestAnswer = 8 * 1024 * 1024;

    private readonly HttpPipeline pipeline;
    private readonly TranslatorConnection connection;
    private readonly ITranslatorWireFormat wire;
    private readonly RetrySchedule schedule;
    private readonly TimeProvider clock;
    private readonly UsageCounter usage;

    internal TranslatorClient(TranslatorConnection connection, ITranslatorWireFormat wire, AzureTranslatorOptions options, UsageCounter usage)
    {
        pipeline = connection.BuildPipeline(options);
        this.connection = connection;
        this.wire = wire;
        this.usage = usage;
        clock = options.TimeProvider;
        schedule = new RetrySchedule(options);
    }

    /// <summary>Translates a batch.</summary>
    /// <exception cref="EngineException">It failed for good.</exception>
    internal async Task<BatchAnswer> TranslateAsync(IReadOnlyList<string> texts, string from, string to, CallDeadline deadline)
    {
        for (int attempt = 1; ; attempt++)
        {
            deadline.ThrowIfOver(attempt - 1);
            usage.AddRequest();
            (BatchAnswer? answer, AttemptFailure? failure) = await TryOnceAsync(texts, from, to, deadline).ConfigureAwait(false);
            if (answer is not null)
            {
                usage.AddAnswer(answer);
                return answer;
            }

            usage.AddFailure(failure!, texts);
            if (schedule.DelayAfter(failure!, attempt, deadline.Remaining) is not { } delay)
            {
                return new BatchAnswer([], null, failure! with { Message = connection.WithoutSecret(failure.Message) }, attempt);
            }

            await schedule.WaitAsync(delay, deadline.Token).ConfigureAwait(false);
        }
    }

    private async Task<(BatchAnswer? Answer, AttemptFailure? Failure)> TryOnceAsync(IReadOnlyList<string> texts, string from, string to, CallDeadline deadline)
    {
        try
        {
            using HttpMessage message = CreateMessage(texts, from, to);
            await pipeline.SendAsync(message, deadline.Token).ConfigureAwait(false);
            byte[]? body = await ReadAsync(message.Response.ContentStream, deadline.Token).ConfigureAwait(false);
            return Judge(message.Response, body, texts);
        }
        catch (Exception e) when (e is not EngineException)
        {
            return (null, Explain(e, deadline));
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
                ? (new BatchAnswer(translations, Metered(response), null, 1) { Sent = texts.Sum(t => t.Length) }, null)
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
        Retries = 1,
        MayBeBilled = true,
    };

    private static int? Metered(Response response) =>
        response.Headers.TryGetValue("X-Metered-Usage", out string? value)
        && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int metered) ? metered : null;

    /// <summary>A user's cancel, our deadline and a stalled connection all arrive as the same exception; the tokens tell them apart.</summary>
    private static AttemptFailure Explain(Exception e, CallDeadline deadline)
    {
        deadline.ThrowIfCancelled();
        Exception cause = e is AggregateException all ? all.InnerExceptions[^1] : e;
        return cause switch
        {
            _ when deadline.IsOver => new(EngineFailure.Timeout, "The deadline passed before the service had answered.") { MayBeBilled = true, Cause = cause },
            OperationCanceledException => new(EngineFailure.Timeout, "The service did not answer in time.") { Retries = 1, MayBeBilled = true, Cause = cause },
            AuthenticationFailedException => new(EngineFailure.Authentication, "No Microsoft Entra token could be had. Sign in, or set a key.") { Cause = cause },
            RequestFailedException or IOException or System.Net.Http.HttpRequestException =>
                new(EngineFailure.Unavailable, "The connection to the service failed. Check network and endpoint.")
                {
                    Retries = IsBeforeSending(cause) ? int.MaxValue : 1, MayBeBilled = !IsBeforeSending(cause), Cause = cause,
                },
            _ => new(EngineFailure.Protocol, $"The request failed: {cause.GetType().Name}.") { Cause = cause },
        };
    }

    private static bool IsBeforeSending(Exception e) => e.InnerException is System.Net.Http.HttpRequestException
    {
        HttpRequestError: System.Net.Http.HttpRequestError.ConnectionError or System.Net.Http.HttpRequestError.NameResolutionError
            or System.Net.Http.HttpRequestError.SecureConnectionError,
    };

    /// <summary>Reads the body under the overall deadline: the transport's own timeout counts for each read and so never ends a slow drip.</summary>
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
