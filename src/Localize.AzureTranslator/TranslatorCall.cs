namespace Localize.Engines.AzureTranslator;

/// <summary>One call of the engine: its batches in order, split where the service finds them too large or one element bad.</summary>
internal sealed class TranslatorCall(TranslatorClient client, string from, string to, CallDeadline deadline)
{
    /// <summary>Sends a batch and gives each item its answer or its error.</summary>
    /// <exception cref="EngineException">The failure is not one of single segments.</exception>
    internal async Task SendAsync(TranslatorItem[] batch)
    {
        BatchAnswer answer = await client.TranslateAsync([.. batch.Select(item => item.Text)], from, to, deadline).ConfigureAwait(false);
        if (answer.Failure is not { } failure)
        {
            Take(batch, answer);
            return;
        }

        bool isAboutSegments = failure.Splits || (failure.Kind == EngineFailure.Protocol && failure.Status == 200);
        if (!isAboutSegments)
        {
            throw failure.ToException(answer.Attempts);
        }

        if (batch.Length == 1)
        {
            FailAlone(batch[0], failure, answer.Attempts);
            return;
        }

        foreach (TranslatorItem[] part in Parts(batch, failure))
        {
            await SendAsync(part).ConfigureAwait(false);
        }
    }

    /// <summary>A single segment that the service refuses is that segment's error; an unreadable answer to it is the service's.</summary>
    private static void FailAlone(TranslatorItem item, AttemptFailure failure, int attempts)
    {
        if (!failure.Splits)
        {
            throw failure.ToException(attempts);
        }

        item.Fail(failure.Kind, failure.Message);
    }

    /// <summary>Halves to find a bad element; single ones when the answer cannot be matched to its elements.</summary>
    private static IEnumerable<TranslatorItem[]> Parts(TranslatorItem[] batch, AttemptFailure failure) =>
        failure.Splits ? [batch[..(batch.Length / 2)], batch[(batch.Length / 2)..]] : batch.Select(item => new[] { item });

    /// <summary>What the service metered beyond our own count is put on the first segment, so that the sum is what will be on the bill.</summary>
    private static void Take(TranslatorItem[] batch, BatchAnswer answer)
    {
        int difference = (answer.Metered ?? answer.Sent) - answer.Sent;
        for (int i = 0; i < batch.Length; i++)
        {
            batch[i].Take(answer.Texts[i], Math.Max(0, batch[i].Text.Length + (i == 0 ? difference : 0)));
        }
    }
}
