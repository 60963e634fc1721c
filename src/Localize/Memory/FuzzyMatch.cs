namespace Localize.Memory;

/// <summary>A remembered translation of a similar segment.</summary>
/// <param name="Unit">The translation.</param>
/// <param name="Similarity">From 0 to 1: one minus the edit distance over <see cref="TokenText"/>, divided by the length of the longer segment.</param>
public sealed record FuzzyMatch(TranslationUnit Unit, double Similarity)
{
    /// <summary>A match with the translations of one segment: people's work before machines', the newest before older ones.</summary>
    /// <param name="units">The translations of the segment, the oldest first; at least one.</param>
    /// <param name="similarity">How similar the segment is.</param>
    /// <returns>The match.</returns>
    public static FuzzyMatch Of(IReadOnlyList<TranslationUnit> units, double similarity)
    {
        ArgumentNullException.ThrowIfNull(units);
        return new FuzzyMatch(units.LastOrDefault(unit => unit.IsHuman) ?? units[^1], similarity);
    }

    /// <summary>Orders matches as every memory does: the most similar first, people's work before machines', then by source.</summary>
    /// <param name="matches">The matches.</param>
    /// <param name="count">How many at most.</param>
    /// <returns>The best of them.</returns>
    public static IReadOnlyList<FuzzyMatch> Best(IEnumerable<FuzzyMatch> matches, int count)
    {
        ArgumentNullException.ThrowIfNull(matches);
        return
        [
            .. matches.OrderByDescending(match => match.Similarity).ThenByDescending(match => match.Unit.IsHuman)
                .ThenBy(match => match.Unit.Source, StringComparer.Ordinal).Take(count),
        ];
    }

    /// <summary>Checks the arguments of <see cref="IFuzzyMemory.FindSimilarAsync"/>.</summary>
    /// <param name="source">The segment.</param>
    /// <param name="count">How many at most; not negative.</param>
    /// <param name="threshold">The least similarity; above 0 and at most 1.</param>
    /// <exception cref="ArgumentException">One is out of its range.</exception>
    public static void Validate(string source, int count, double threshold)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threshold);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threshold, 1);
    }
}
