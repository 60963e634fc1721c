using Localize.Testing.Http;

namespace Localize.Engines.AzureTranslator.Tests;

/// <summary>A row of the fault matrix: what the service does, and what a user of the engine must see.</summary>
/// <param name="Replies">The scripted replies; <see langword="null"/> is a good answer, and after the last one all answers are good.</param>
/// <param name="Failure">The failure that the call ends with, or <see langword="null"/> when it succeeds.</param>
/// <param name="Calls">Requests that the service sees.</param>
internal sealed record FaultRow(ServerReply?[] Replies, EngineFailure? Failure, int Calls)
{
    /// <summary>Segments in the batch, of five characters each. Default 1.</summary>
    internal int Segments { get; init; } = 1;

    /// <summary>The waits between attempts in seconds, or <see langword="null"/> when they are not looked at.</summary>
    internal double[]? Waits { get; init; }

    /// <summary>Characters that may have been billed for nothing. Default 0.</summary>
    internal int PossiblyBilled { get; init; }

    /// <summary>What the message must hold. Empty by default.</summary>
    internal string Says { get; init; } = "";
}
