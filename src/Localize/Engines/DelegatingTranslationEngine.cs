using Localize.Terms;

namespace Localize.Engines;

/// <summary>An engine that stands before another one and passes calls on: the base of repair, caching, budgets and logging.</summary>
/// <remarks>As thread-safe as the engine behind it, provided that derived classes add no unguarded state.</remarks>
public abstract class DelegatingTranslationEngine : ITranslationEngine
{
    /// <summary>Stands before another engine.</summary>
    /// <param name="inner">The engine that does the work.</param>
    protected DelegatingTranslationEngine(ITranslationEngine inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        Inner = inner;
    }

    /// <inheritdoc/>
    public virtual EngineCapabilities Capabilities => Inner.Capabilities;

    /// <summary>The engine that does the work.</summary>
    protected ITranslationEngine Inner { get; }

    /// <inheritdoc/>
    public virtual bool Supports(LanguagePair languages) => Inner.Supports(languages);

    /// <inheritdoc/>
    public virtual int Measure(TranslationRequest request, LanguagePair languages) => Inner.Measure(request, languages);

    /// <inheritdoc/>
    public virtual TermTechnique TechniqueFor(TermConstraint term, LanguagePair languages) => Inner.TechniqueFor(term, languages);

    /// <inheritdoc/>
    public virtual Task<IReadOnlyList<TranslationCandidate>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests, LanguagePair languages, CancellationToken cancellationToken = default) =>
        Inner.TranslateAsync(requests, languages, cancellationToken);
}
