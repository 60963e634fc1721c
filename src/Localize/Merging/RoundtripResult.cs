using Localize.Documents;

namespace Localize.Merging;

/// <summary>What a round trip of one document showed.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record RoundtripResult
{
    /// <summary>The document.</summary>
    public required string Path { get; init; }

    /// <summary>The mode.</summary>
    public required RoundtripMode Mode { get; init; }

    /// <summary>The merged text.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the structure is the source's, and in identity mode every character. In all modes but the hostile one no unit may have fallen back.</summary>
    public required bool IsOk { get; init; }

    /// <summary>Where the structure differs.</summary>
    public IReadOnlyList<StructureDifference> Differences { get; init; } = [];

    /// <summary>What merging found.</summary>
    public IReadOnlyList<QualityIssue> Issues { get; init; } = [];

    /// <summary>Number of units.</summary>
    public required int Units { get; init; }

    /// <summary>Units that were left in the source language.</summary>
    public required int FallbackUnits { get; init; }

    /// <summary>Letters inside units.</summary>
    public required int LettersInUnits { get; init; }

    /// <summary>Letters of visible text that no unit holds; see <see cref="ExtractCoverage.Missed"/>.</summary>
    public required int LettersMissed { get; init; }

    /// <summary>The share of the letters of visible text that units hold, 0 to 1; 1 when there are none.</summary>
    public double Coverage => LettersMissed == 0 ? 1 : (double)LettersInUnits / (LettersInUnits + LettersMissed);
}
