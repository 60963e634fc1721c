using Microsoft.Extensions.AI;

namespace Localize.Engines.ChatModels;

/// <summary>Asks a model for a batch: once, then once more for what was not accepted; splits what is too long or filtered.</summary>
internal sealed class ChatModelClient(IChatClient client, ChatModelOptions options)
{
    private readonly string? model = options.Model;
    private readonly TimeSpan timeout = options.Timeout;
    private readonly TimeProvider clock = options.TimeProvider;
    private readonly Func<Exception, (int Status, TimeSpan? RetryAfter)?>? statusOf = options.StatusOf;
    private readonly ChatPrompt prompt = new(options.Style, options.SendsInstructions);

    public async Task TranslateAsync(ChatSegment[] batch, LanguagePair languages, CancellationToken cancellationToken)
    {
        await AskAsync(batch, languages, isSecond: false, cancellationToken).ConfigureAwait(false);
        ChatSegment[] open = [.. batch.Where(segment => !segment.IsDone)];
        if (open.Length > 0)
        {
            await AskAsync(open, languages, isSecond: true, cancellationToken).ConfigureAwait(false);
        }

        foreach (ChatSegment segment in open.Where(segment => !segment.IsDone))
        {
            segment.GiveUp();
        }
    }

    private async Task AskAsync(ChatSegment[] batch, LanguagePair languages, bool isSecond, CancellationToken cancellationToken)
    {
        ChatResponse response = await CallAsync(prompt.Write(batch, languages, isSecond), cancellationToken).ConfigureAwait(false);
        Array.ForEach(batch, segment => segment.Ask());
        if (response.FinishReason == ChatFinishReason.Length || response.FinishReason == ChatFinishReason.ContentFilter)
        {
            await SplitAsync(batch, response.FinishReason.Value, languages, isSecond, cancellationToken).ConfigureAwait(false);
            return;
        }

        IReadOnlyDictionary<string, string> answers = ChatAnswer.Read(response.Text);
        for (int i = 0; i < batch.Length; i++)
        {
            if (!answers.TryGetValue(ChatPrompt.IdOf(i), out string? answer))
            {
                batch[i].Miss();
            }
            else if (prompt.IsLeaked(answer))
            {
                batch[i].Fail(EngineFailure.Protocol, "The model repeated its instruction in place of a translation. The text may hold instructions of its own; translate it by hand.");
            }
            else
            {
                batch[i].Take(answer, isSecond);
            }
        }
    }

    // One segment may be what the filter dislikes, and halves are shorter.
    private async Task SplitAsync(ChatSegment[] batch, ChatFinishReason reason, LanguagePair languages, bool isSecond, CancellationToken cancellationToken)
    {
        if (batch.Length > 1)
        {
            await AskAsync(batch[..(batch.Length / 2)], languages, isSecond, cancellationToken).ConfigureAwait(false);
            await AskAsync(batch[(batch.Length / 2)..], languages, isSecond, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (reason == ChatFinishReason.Length)
        {
            batch[0].Fail(EngineFailure.TooLarge, "The segment is longer than the model can answer. Cut the sentence.");
            return;
        }

        batch[0].Fail(EngineFailure.InvalidRequest, "The model's content filter refused the segment. Translate it by hand or with another engine.");
    }

    private async Task<ChatResponse> CallAsync(IEnumerable<ChatMessage> messages, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var settings = new ChatOptions { ModelId = model, Temperature = 0, ResponseFormat = ChatResponseFormat.ForJsonSchema(ChatAnswer.Schema, "translations") };
        try
        {
            return await client.GetResponseAsync(messages, settings, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failed(EngineFailure.Timeout, FormattableString.Invariant($"No answer within {timeout.TotalSeconds:0} s."), exception);
        }
        catch (Exception exception) when (StatusOf(exception) is { } status)
        {
            throw ByStatus(status.Status, status.RetryAfter, exception);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Each client throws its own types, and their messages may hold addresses with keys: only the type is told.
            throw Failed(EngineFailure.Unavailable, $"The client failed with {exception.GetType().Name}.", exception);
        }
    }

    private (int Status, TimeSpan? RetryAfter)? StatusOf(Exception exception) =>
        statusOf?.Invoke(exception) ?? (exception is HttpRequestException { StatusCode: { } status } ? ((int)status, null) : null);

    private static EngineException ByStatus(int status, TimeSpan? retryAfter, Exception cause)
    {
        (EngineFailure failure, EngineRetry retry, string message) = status switch
        {
            401 or 403 => (EngineFailure.Authentication, EngineRetry.Never, "The service refused the credentials."),
            402 => (EngineFailure.QuotaExhausted, EngineRetry.Never, "The quota is used up."),
            404 => (EngineFailure.InvalidRequest, EngineRetry.Never, "The service does not know the address or the model."),
            408 or 502 or 504 => (EngineFailure.Unavailable, EngineRetry.Once, $"The service answered {status}."),
            413 => (EngineFailure.TooLarge, EngineRetry.Split, "The request is too large for the model."),
            429 => (EngineFailure.RateLimited, EngineRetry.WithBackOff, "The service asks to slow down."),
            >= 500 => (EngineFailure.Unavailable, EngineRetry.WithBackOff, $"The service answered {status}."),
            400 => (EngineFailure.InvalidRequest, EngineRetry.Split, "The service refused the request, by its filter or for its form."),
            _ => (EngineFailure.InvalidRequest, EngineRetry.Never, $"The service answered {status}."),
        };
        return new EngineException(ChatModelEngine.EngineName, failure, message, cause)
        {
            Status = status, Retry = retry, RetryAfter = retryAfter, MayBeBilled = status is >= 500 or 408 or 400,
        };
    }

    private static EngineException Failed(EngineFailure failure, string message, Exception cause) =>
        new(ChatModelEngine.EngineName, failure, message, cause) { MayBeBilled = failure is EngineFailure.Timeout or EngineFailure.Unavailable };
}
