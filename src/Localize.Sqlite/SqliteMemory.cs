using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Localize.Memory;

namespace Localize.Sqlite;

/// <summary>
/// A translation memory in a SQLite file. One file holds many language pairs, and several processes of a machine may use it at once.
/// What is stored is flushed to disk (write-ahead log, <c>synchronous=FULL</c>).
/// </summary>
/// <remarks>Thread-safe. The file may not lie on a network file system.</remarks>
public sealed class SqliteMemory : ITranslationMemory, IFuzzyMemory, IReadableMemory, IDisposable
{
    private const int SegmentsAtOnce = 500;

    private readonly Lock writing = new();
    private readonly WriteCount writes = new();
    private readonly ConcurrentBag<SqliteReader> readers = [];
    private readonly SqliteDatabase database;
    private readonly LanguagePair languages;
    private readonly SqliteWriter writer;
    private readonly SqliteSegmentIndex similar = new();

    private SqliteMemory(SqliteDatabase database, LanguagePair languages)
    {
        this.database = database;
        this.languages = languages;
        writer = new SqliteWriter(database.Connect(), languages);
    }

    /// <summary>Number of translations held of this language pair. Counts them: about a second for a million.</summary>
    public long Count => Read(reader => reader.CountUnits());

    /// <summary>For tests: the connection that writes.</summary>
    internal SqliteWriter Writer => writer;

    /// <summary>Opens a memory, and makes the file when it is not there.</summary>
    /// <param name="path">The file. Files beside it with the endings <c>-wal</c>, <c>-shm</c> and <c>.users</c> belong to it.</param>
    /// <param name="languages">The pair that is looked up and stored.</param>
    /// <returns>The memory; dispose it to close the file.</returns>
    /// <exception cref="LocalizationException">
    /// The file cannot be written, lies on a network file system, is damaged, or belongs to another or a newer program.
    /// </exception>
    public static SqliteMemory Open(string path, LanguagePair languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        SqliteDatabase database = SqliteDatabase.Open(path);
        try
        {
            return new SqliteMemory(database, languages);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<MemoryMatch?> FindAsync(MemoryQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        cancellationToken.ThrowIfCancellationRequested();
        string source = MemoryText.WellFormed(query.Source);
        return ValueTask.FromResult(MemoryMatch.Best(Read(reader => reader.UnitsOf(source)), query));
    }

    /// <inheritdoc/>
    public ValueTask StoreAsync(IReadOnlyCollection<TranslationUnit> units, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(units);
        cancellationToken.ThrowIfCancellationRequested();
        if (units.Count == 0)
        {
            return ValueTask.CompletedTask;
        }

        TranslationUnit[] wellFormed = [.. units.Select(unit => unit.WellFormed())];
        lock (writing)
        {
            database.Run(() => writer.Write(wellFormed));
            writes.Increment();
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Every match is found. The first call reads the index of the database's segments: some 70 bytes of memory a segment of a sentence, for
    /// all language pairs of the file, and under a second for a million.
    /// </remarks>
    public ValueTask<IReadOnlyList<FuzzyMatch>> FindSimilarAsync(string source, int count, double threshold, CancellationToken cancellationToken = default)
    {
        FuzzyMatch.Validate(source, count, threshold);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(reader => FindSimilar(reader, MemoryText.WellFormed(source), count, threshold, cancellationToken)));
    }

    /// <inheritdoc/>
    /// <remarks>Reads the segments by hundreds, so nobody who writes has to wait.</remarks>
    public async IAsyncEnumerable<TranslationUnit> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        for (long after = -1; Read(reader => reader.UnitsAfter(after, SegmentsAtOnce)) is { Count: > 0 } units; after = units[^1].Segment)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach ((_, TranslationUnit unit) in units)
            {
                yield return unit;
            }
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        while (readers.TryTake(out SqliteReader? reader))
        {
            reader.Dispose();
        }

        writer.Dispose();
        database.Dispose();
    }

    private IReadOnlyList<FuzzyMatch> FindSimilar(SqliteReader reader, string source, int count, double threshold, CancellationToken cancellationToken)
    {
        var search = new SimilarSearch(similar.UpToDate(reader, Keep, cancellationToken), source, count, threshold);
        while (search.Next() is { Count: > 0 } segments)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (long segment in segments)
            {
                search.Add(reader.UnitsOf(segment));
            }
        }

        return search.Best;
    }

    private void Keep(int place, SegmentIndexPart part)
    {
        lock (writing)
        {
            writer.KeepPart(place, part);
        }
    }

    private T Read<T>(Func<SqliteReader, T> read)
    {
        SqliteReader reader = readers.TryTake(out SqliteReader? free) ? free : new SqliteReader(database.Connect(), languages, writes);
        try
        {
            return database.Run(() => read(reader));
        }
        finally
        {
            readers.Add(reader);
        }
    }
}
