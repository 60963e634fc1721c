namespace Localize.Memory;

/// <summary>Remembers translations.</summary>
/// <remarks>Implementations may be called from several threads at once.</remarks>
public interface ITranslationMemory
{
    /// <summary>Finds the best translation of a segment.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    /// <returns>The best match, or <see langword="null"/>.</returns>
    ValueTask<MemoryMatch?> FindAsync(MemoryQuery query, CancellationToken cancellationToken = default);

    /// <summary>Stores translations. When the call returns they survive the end of the process.</summary>
    /// <param name="units">The translations.</param>
    /// <param name="cancellationToken">Cancels the call before anything is written; never in the middle.</param>
    /// <returns>A task that ends when the units are written.</returns>
    ValueTask StoreAsync(IReadOnlyCollection<TranslationUnit> units, CancellationToken cancellationToken = default);
}
