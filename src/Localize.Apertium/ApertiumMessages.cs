namespace Localize.Engines.Apertium;

/// <summary>What the engine says when something is wrong.</summary>
internal static class ApertiumMessages
{
    internal static EngineException PairMissing(LanguagePair languages, IReadOnlyList<string> installed)
    {
        string remedy = ApertiumLanguages.PackageOf(languages) is { } package
            ? $"Install it with \"apt-get install {package}\"."
            : "Debian has no package for this pair; choose another engine.";
        return installed.Count == 0
            ? new EngineException(ApertiumEngine.EngineName, EngineFailure.Unavailable, $"No pair is installed, so {languages} cannot be translated. {remedy}")
            : new EngineException(
                ApertiumEngine.EngineName, EngineFailure.UnsupportedLanguage, $"The pair {languages} is not installed (there are {string.Join(", ", installed)}). {remedy}");
    }

    internal static EngineException ToolMissing(string tool, Exception cause) => new(
        ApertiumEngine.EngineName, EngineFailure.Unavailable, $"The program \"{tool}\" cannot be started. Install it with \"apt-get install apertium bash\".", cause);

    internal static EngineException ToolFailed(string tool, string mode, string output) => new(
        ApertiumEngine.EngineName, EngineFailure.Unavailable, $"\"{tool}\" could not read {mode}: {TextSafety.Clean(output).Trim()}. Install the pair again.");
}
