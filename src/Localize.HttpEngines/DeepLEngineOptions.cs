namespace Localize.Engines.Http;

/// <summary>Settings of <see cref="DeepLEngine"/>.</summary>
/// <remarks>Not thread-safe while it is being changed.</remarks>
public sealed class DeepLEngineOptions : HttpEngineOptions
{
    /// <summary>The plan for paying users; the default unless the key ends in <c>:fx</c>.</summary>
    public static readonly Uri ProEndpoint = new("https://api.deepl.com");

    /// <summary>The free plan, whose keys end in <c>:fx</c>.</summary>
    public static readonly Uri FreeEndpoint = new("https://api-free.deepl.com");

    /// <summary><c>prefer_more</c>, <c>prefer_less</c>, <c>more</c>, <c>less</c> or <see langword="null"/>, the default. Those with <c>prefer</c> never fail.</summary>
    public string? Formality { get; set; }

    /// <summary><c>latency_optimized</c>, <c>quality_optimized</c>, <c>prefer_quality_optimized</c> or <see langword="null"/>, the default.</summary>
    public string? ModelType { get; set; }

    /// <summary>Glossaries of the service (v3), at most five; the service inflects their terms, so they are not put into the text as well. Empty by default.</summary>
    public IList<string> GlossaryIds { get; } = [];

    /// <inheritdoc/>
    /// <remarks>Without an endpoint the one of the key's plan is taken.</remarks>
    public override void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Key);
        Endpoint ??= Key.EndsWith(":fx", StringComparison.Ordinal) ? FreeEndpoint : ProEndpoint;
        base.Validate();
        if (GlossaryIds.Count > 5)
        {
            throw new ArgumentException("DeepL takes five glossaries at most.");
        }
    }
}
