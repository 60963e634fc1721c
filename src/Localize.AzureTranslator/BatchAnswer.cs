namespace Localize.Engines.AzureTranslator;

/// <summary>The service's answer to a batch, or why there is none.</summary>
/// <param name="Texts">One text per element; empty when <paramref name="Failure"/> is set.</param>
/// <param name="Metered">Characters the service metered, when it said so.</param>
/// <param name="Failure">Why it failed for good, or <see langword="null"/>.</param>
/// <param name="Attempts">How often it was tried.</param>
internal sealed record BatchAnswer(IReadOnlyList<string> Texts, int? Metered, AttemptFailure? Failure, int Attempts)
{
    /// <summary>Characters of the batch as the engine counts them.</summary>
    internal int Sent { get; init; }
}
