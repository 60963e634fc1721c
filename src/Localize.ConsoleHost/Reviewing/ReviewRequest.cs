using Localize.ConsoleHost.Configuration;

namespace Localize.ConsoleHost.Reviewing;

/// <summary>What the user wants reviewed.</summary>
/// <param name="Config">The configuration or its folder.</param>
/// <param name="Against">What the glossary is compared with.</param>
/// <param name="Targets">Only these languages; empty: those of the configuration.</param>
/// <param name="Engine">In place of the configuration's engine, for the price.</param>
/// <param name="OnlyGlossary">Whether no document is looked at.</param>
internal sealed record ReviewRequest(string Config, string Against, IReadOnlyList<string> Targets, string? Engine, bool OnlyGlossary)
{
    /// <summary>Whether what must be translated anew is really translated, for show.</summary>
    public bool Preview { get; init; }

    /// <summary>What a preview may spend.</summary>
    public BudgetSettings Budget { get; init; } = new();
}
