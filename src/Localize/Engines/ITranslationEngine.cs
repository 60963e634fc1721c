using Localize.Terms;

namespace Localize.Engines;

/// <summary>Translates segments. The one seam between the pipeline and every machine-translation service.</summary>
/// <remarks>Implementations may be called from several threads at once.</remarks>
public interface ITranslationEngine
{
    /// <summary>What the engine can do, what it costs and where its limits are.</summary>
    EngineCapabilities Capabilities { get; }

    /// <summary>Whether the engine translates between the two languages.</summary>
    /// <param name="languages">The languages.</param>
    /// <returns><see langword="true"/> when it does.</returns>
    bool Supports(LanguagePair languages);

    /// <summary>
    /// How many characters a segment takes of a call's limit and of the quota, markup included. Default: the length of its text.
    /// </summary>
    /// <param name="request">The segment.</param>
    /// <param name="languages">The languages.</param>
    /// <returns>Characters in the unit that the engine counts.</returns>
    int Measure(TranslationRequest request, LanguagePair languages)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Source.Text.Length;
    }

    /// <summary>How the engine makes a translation use a term. Default: as its <see cref="EngineCapabilities.Terms"/> say for all terms.</summary>
    /// <param name="term">The term.</param>
    /// <param name="languages">The languages.</param>
    /// <returns>The technique; <see cref="TermTechnique.StandIn"/> for a protected term wherever the engine can.</returns>
    TermTechnique TechniqueFor(TermConstraint term, LanguagePair languages) => Capabilities.TechniqueFor(term);

    /// <summary>
    /// Translates a batch. There is one candidate per request, in the same order, with the same id. A segment that cannot be
    /// translated has a candidate with an error; it does not disturb the others. An engine tries each call once:
    /// <see cref="Scheduling.TranslationScheduler"/>, which the pipeline puts before every engine, is the one that tries again.
    /// </summary>
    /// <param name="requests">The segments; the engine packs them into calls within its own limits. May be empty.</param>
    /// <param name="languages">The languages.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>As many candidates as requests.</returns>
    /// <exception cref="EngineException">The whole batch failed: no credentials, no quota, the service is away.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<IReadOnlyList<TranslationCandidate>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests, LanguagePair languages, CancellationToken cancellationToken = default);
}
