using System.Runtime.CompilerServices;

namespace Localize.Memory;

/// <summary>One memory that is written, and others beside it that are only read: the reviewed work of the house.</summary>
/// <remarks>Thread-safe when its parts are. It does not dispose them.</remarks>
/// <param name="written">Where translations are stored; the newest, so it wins among equals.</param>
/// <param name="references">Memories that are only read.</param>
public sealed class LayeredMemory(ITranslationMemory written, params IReadOnlyList<ITranslationMemory> references) : ITranslationMemory, IFuzzyMemory, IReadableMemory
{
    private readonly ITranslationMemory[] oldestFirst = [.. references, written];

    /// <inheritdoc/>
    public async ValueTask<MemoryMatch?> FindAsync(MemoryQuery query, CancellationToken cancellationToken = default)
    {
        var units = new List<TranslationUnit>(oldestFirst.Length);
        foreach (ITranslationMemory memory in oldestFirst)
        {
            if (await memory.FindAsync(query, cancellationToken).ConfigureAwait(false) is { } match)
            {
                units.Add(match.Unit);
            }
        }

        return MemoryMatch.Best(units, query);
    }

    /// <inheritdoc/>
    /// <remarks>Those of the references first; memories that cannot give all they hold are passed over.</remarks>
    public async IAsyncEnumerable<TranslationUnit> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (IReadableMemory memory in oldestFirst.OfType<IReadableMemory>())
        {
            await foreach (TranslationUnit unit in memory.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return unit;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask StoreAsync(IReadOnlyCollection<TranslationUnit> units, CancellationToken cancellationToken = default) => written.StoreAsync(units, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<FuzzyMatch>> FindSimilarAsync(string source, int count, double threshold, CancellationToken cancellationToken = default)
    {
        FuzzyMatch.Validate(source, count, threshold);
        var matches = new List<FuzzyMatch>();
        foreach (IFuzzyMemory memory in oldestFirst.OfType<IFuzzyMemory>())
        {
            matches.AddRange(await memory.FindSimilarAsync(source, count, threshold, cancellationToken).ConfigureAwait(false));
        }

        // A segment that two memories hold is one match.
        IEnumerable<FuzzyMatch> distinct = matches.GroupBy(match => match.Unit.Source, StringComparer.Ordinal)
            .Select(group => FuzzyMatch.Of([.. group.Select(match => match.Unit)], group.First().Similarity));
        return FuzzyMatch.Best(distinct, count);
    }
}
