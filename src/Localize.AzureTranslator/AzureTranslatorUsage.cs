namespace Localize.Engines.AzureTranslator;

/// <summary>What an engine has used so far.</summary>
/// <param name="Requests">HTTP requests, retries included.</param>
/// <param name="CharactersSent">Characters of all answered requests, counted by the engine as the service documents it: UTF-16 code units, markup included.</param>
/// <param name="CharactersMetered">Characters the service said it metered (<c>X-Metered-Usage</c>).</param>
/// <param name="CharactersPossiblyBilled">Characters of attempts that failed in a way that leaves open whether they were billed.</param>
public readonly record struct AzureTranslatorUsage(int Requests, long CharactersSent, long CharactersMetered, long CharactersPossiblyBilled);
