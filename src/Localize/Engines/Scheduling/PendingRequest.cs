namespace Localize.Engines.Scheduling;

/// <summary>A request on its way through the scheduler. Others that ask for the same work wait for its answer.</summary>
internal sealed class PendingRequest(TranslationRequest request, string key, int characters)
{
    private readonly TaskCompletionSource<TranslationCandidate> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TranslationRequest Request => request;

    public string Key => key;

    public int Characters => characters;

    /// <summary>Ends with the answer, or is cancelled when the caller who asked first gave up.</summary>
    public Task<TranslationCandidate> Answer => answer.Task;

    /// <summary>Why the whole batch failed, or null.</summary>
    public EngineException? Failure { get; private set; }

    public void Take(TranslationCandidate candidate) => answer.TrySetResult(candidate with { Id = request.Id });

    public void Fail(EngineException failure)
    {
        Failure = failure;
        answer.TrySetResult(new TranslationCandidate { Id = request.Id, Error = failure.Message, Failure = failure.Failure });
    }

    public void GiveUp() => answer.TrySetCanceled();
}
