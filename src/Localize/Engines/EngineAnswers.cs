namespace Localize.Engines;

/// <summary>Sees that an engine keeps its contract: one answer for each request, in the same order, with the same id.</summary>
internal static class EngineAnswers
{
    /// <summary>The answers as they are.</summary>
    /// <exception cref="EngineException">They do not fit the requests. The work was done, so it may be on the bill.</exception>
    public static IReadOnlyList<TranslationCandidate> Checked(IReadOnlyList<TranslationCandidate> answers, IReadOnlyList<TranslationRequest> requests, string engine) =>
        answers.Count == requests.Count && answers.Zip(requests).All(pair => pair.First.Id == pair.Second.Id)
            ? answers
            : throw new EngineException(
                engine, EngineFailure.Protocol, $"{requests.Count} segments were sent and {answers.Count} came back, or their ids differ. Report this to the author of the engine.")
            {
                MayBeBilled = true,
            };
}
