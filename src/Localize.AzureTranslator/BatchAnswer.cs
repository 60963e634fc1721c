namespace Localize.Engines.AzureTranslator;

/// <summary>The service's answer to a batch.</summary>
/// <param name="Texts">One text per element.</param>
/// <param name="Sent">Characters of the batch as the engine counts them.</param>
/// <param name="Metered">Characters the service metered, when it said so.</param>
internal sealed record BatchAnswer(IReadOnlyList<string> Texts, int Sent, int? Metered);
