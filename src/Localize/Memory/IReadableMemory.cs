namespace Localize.Memory;

/// <summary>A memory that gives all it holds, for exchange and for reports.</summary>
/// <remarks>Implementations may be called from several threads at once.</remarks>
public interface IReadableMemory
{
    /// <summary>Reads every translation of the memory's language pair; of a segment the oldest first. What is stored meanwhile may or may not be among them.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The translations, read as they are asked for.</returns>
    IAsyncEnumerable<TranslationUnit> ReadAllAsync(CancellationToken cancellationToken = default);
}
