namespace Localize.Checks;

/// <summary>Looks at one translated segment. One file a check; adding one touches <see cref="QualityChecks.All"/> only.</summary>
/// <remarks>Implementations are stateless, never throw on any text, and may be shared between threads.</remarks>
public interface IQualityCheck
{
    /// <summary>Looks at a segment.</summary>
    /// <param name="segment">Source and target.</param>
    /// <returns>What was found; empty when all is well.</returns>
    IEnumerable<QualityIssue> Check(CheckedSegment segment);
}
