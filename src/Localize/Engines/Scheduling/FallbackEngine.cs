namespace Localize.Engines.Scheduling;

/// <summary>
/// Engines in order of preference: what the first cannot do because its service is away or used up, or because it refuses the segment
/// (too long, filtered), goes to the next one that translates between the languages. An answer that cannot be read is asked for again
/// in another encoding first, as with a single engine.
/// </summary>
/// <remarks>Thread-safe. Each engine stands behind a <see cref="TranslationScheduler"/> of its own; one that already does is taken as it is.</remarks>
public sealed class FallbackEngine : DelegatingTranslationEngine
{
    private readonly IReadOnlyList<ITranslationEngine> engines;

    /// <summary>Puts engines in order.</summary>
    /// <param name="engines">At least one; the first is asked first and names the whole in memory and reports.</param>
    /// <exception cref="ArgumentException">No engine is given.</exception>
    public FallbackEngine(params IEnumerable<ITranslationEngine> engines)
        : this([.. NotNull(engines).Select(engine => TranslationScheduler.Before(engine))])
    {
    }

    private FallbackEngine(ITranslationEngine[] engines)
        : base(engines.Length > 0 ? engines[0] : throw new ArgumentException("At least one engine is needed.", nameof(engines))) => this.engines = engines;

    /// <inheritdoc/>
    public override bool Supports(LanguagePair languages) => engines.Any(engine => engine.Supports(languages));

    /// <inheritdoc/>
    /// <remarks>The failure of the last engine is thrown when none has an answer for any segment.</remarks>
    public override async Task<IReadOnlyList<TranslationCandidate>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests, LanguagePair languages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        var answers = new TranslationCandidate?[requests.Count];
        EngineException? failure = null;
        foreach (ITranslationEngine engine in engines.Where(engine => engine.Supports(languages)))
        {
            int[] open = [.. Enumerable.Range(0, requests.Count).Where(i => answers[i] is null || GoesOn(answers[i]!.Failure))];
            if (open.Length == 0)
            {
                break;
            }

            failure = await AskAsync(engine, open, requests, answers, languages, cancellationToken).ConfigureAwait(false) ?? failure;
        }

        return failure is not null && Array.TrueForAll(answers, answer => answer is null || GoesOn(answer.Failure))
            ? throw failure
            : [.. answers.Select((answer, i) => answer ?? new TranslationCandidate { Id = requests[i].Id, Error = failure?.Message ?? "No engine translates between the languages.", Failure = failure?.Failure ?? EngineFailure.UnsupportedLanguage })];
    }

    private static async Task<EngineException?> AskAsync(
        ITranslationEngine engine, int[] open, IReadOnlyList<TranslationRequest> requests, TranslationCandidate?[] answers, LanguagePair languages, CancellationToken cancellationToken)
    {
        int last = Math.Max(1, engine.Capabilities.Encodings) - 1;
        try
        {
            IReadOnlyList<TranslationCandidate> given = await engine.TranslateAsync(
                [.. open.Select(i => requests[i] with { EncodingAttempt = Math.Min(requests[i].EncodingAttempt, last) })], languages, cancellationToken).ConfigureAwait(false);
            for (int i = 0; i < open.Length; i++)
            {
                answers[open[i]] = given[i] with
                {
                    Engine = given[i].Engine ?? engine.Capabilities.Name,
                    Techniques = given[i].Techniques.Count > 0 ? given[i].Techniques : [.. requests[open[i]].Terms.Select(term => engine.TechniqueFor(term, languages))],
                };
            }

            return null;
        }
        catch (EngineException exception)
        {
            return exception;
        }
    }

    private static bool GoesOn(EngineFailure? failure) =>
        failure is not (null or EngineFailure.Protocol);

    private static T NotNull<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }
}
