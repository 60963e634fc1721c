using Localize.Terms;

namespace Localize.Engines;

/// <summary>How an engine enforces terms.</summary>
public enum TermSupport
{
    /// <summary>Not at all; terms are only checked afterwards.</summary>
    None,

    /// <summary>It is told the target term in its own markup or list.</summary>
    Native,

    /// <summary>A stand-in goes through the engine in the term's place.</summary>
    StandIn,

    /// <summary>It is told the target term and its forms in words, and inflects it itself.</summary>
    Prompt,
}

/// <summary>How much fits into one call of an engine, and how many calls may run at once.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record EngineLimits
{
    /// <summary>Most segments in one call. Default 100.</summary>
    public int MaxSegments { get; init; } = 100;

    /// <summary>Most characters in one call, as <see cref="ITranslationEngine.Measure"/> counts them. A longer segment goes alone. Default 50,000.</summary>
    public int MaxCharacters { get; init; } = 50_000;

    /// <summary>Most calls at the same time. Default 4.</summary>
    public int MaxConcurrency { get; init; } = 4;
}

/// <summary>What an engine can do, what it costs and where its limits are.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record EngineCapabilities
{
    /// <summary>The engine's name in configuration, memory and reports: <c>azure-translator</c>, <c>apertium</c>, <c>pseudo</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Model, category or version that its output depends on; part of the memory's stamp. Empty by default.</summary>
    public string Model { get; init; } = "";

    /// <summary>How much fits into one call, and how many calls may run at once.</summary>
    public EngineLimits Limits { get; init; } = new();

    /// <summary>How terms are enforced.</summary>
    public TermSupport Terms { get; init; }

    /// <summary>Whether nothing leaves the machine.</summary>
    public bool IsOffline { get; init; }

    /// <summary>Whether the output is a stand-in for testing that nobody should publish.</summary>
    public bool IsPseudo { get; init; }

    /// <summary>Whether it learns from <see cref="TranslationRequest.Examples"/>. Default <see langword="false"/>.</summary>
    public bool UsesExamples { get; init; }

    /// <summary>How many ways of encoding inline codes the engine has; see <see cref="TranslationRequest.EncodingAttempt"/>. Default 1.</summary>
    public int Encodings { get; init; } = 1;

    /// <summary>Price of a million source characters in US dollars, or 0 when it costs nothing, or <see langword="null"/> when unknown.</summary>
    public decimal? PricePerMillionCharacters { get; init; }

    /// <summary>How an engine with these <see cref="Terms"/> makes a translation use a term.</summary>
    /// <param name="term">The term.</param>
    /// <returns>The technique; <see cref="TermTechnique.StandIn"/> for a protected term wherever terms are enforced.</returns>
    public TermTechnique TechniqueFor(TermConstraint term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Terms switch
        {
            TermSupport.None => TermTechnique.None,
            TermSupport.Native when !term.IsProtected => TermTechnique.Dictionary,
            TermSupport.Prompt when !term.IsProtected => TermTechnique.Prompt,
            _ => TermTechnique.StandIn,
        };
    }
}
