namespace Localize.Engines.Scheduling;

/// <summary>What a document in one target language has cost with one engine.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record LedgerAccount
{
    /// <summary>The document, or empty when the request named none.</summary>
    public string Document { get; init; } = "";

    /// <summary>The target language.</summary>
    public string Target { get; init; } = "";

    /// <summary>The engine's name.</summary>
    public string Engine { get; init; } = "";

    /// <summary>Characters billed, as the engine counted them.</summary>
    public long Characters { get; init; }

    /// <summary>Characters of calls without an answer that may be on the bill all the same.</summary>
    public long CharactersInDoubt { get; init; }
}
