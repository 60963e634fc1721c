namespace Localize.Memory;

/// <summary>A memory that also finds segments that are only similar. Such matches are shown to people and to models as examples; they are never shipped as translations.</summary>
/// <remarks>Implementations may be called from several threads at once.</remarks>
public interface IFuzzyMemory
{
    /// <summary>Finds the translations of similar segments.</summary>
    /// <param name="source">The segment in the form of <see cref="MemoryText"/>.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="threshold">The least similarity from 0 to 1; 0.7 and more is the usual band for fuzzy matches.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    /// <returns>The matches, the most similar first, people's work before machines'. The segment itself is not among them.</returns>
    ValueTask<IReadOnlyList<FuzzyMatch>> FindSimilarAsync(string source, int count, double threshold, CancellationToken cancellationToken = default);
}
