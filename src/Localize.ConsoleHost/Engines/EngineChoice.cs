using Localize.Engines;

namespace Localize.ConsoleHost.Engines;

/// <summary>An engine and why it was taken.</summary>
internal sealed record EngineChoice(ITranslationEngine Engine, string Reason);
