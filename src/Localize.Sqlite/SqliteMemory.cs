using System.Collections.Concurrent;
using Localize.Memory;

namespace Localize.Sqlite;

/// <summary>
/// A translation memory in a SQLite file. One file holds many language pairs, and several processes of a machine may use it at once.
/// What is stored is flushed to disk (write-ahead log, <c>synchronous=FULL</c>).
/// </summary>
/// <remarks>Thread-safe. The file may not lie on a network file system.</remarks>
public sealed class SqliteMemory : ITranslationMemory, IFuzzyMemory, IDisposable
{
    private readonly Lock writing = new();
    private readonly WriteCount writes = new();
    private readonly ConcurrentBag<SqliteReader> readers = [];
    private readonly SqliteDatabase database;
    private readonly LanguagePair languages;
    private readonly SqliteWriter writer;
    private TrigramStatistics? statistics;

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
    /// The index gives the segments that share the rarest words, and the closest of them are measured: in a large memory a segment that
    /// shares only very common words may be missed.
    /// </remarks>
    public ValueTask<IReadOnlyList<FuzzyMatch>> FindSimilarAsync(string source, int count, double threshold, CancellationToken cancellationToken = default)
    {
        FuzzyMatch.Validate(source, count, threshold);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(reader => FuzzySearch.Find(reader, StatisticsOf(reader), MemoryText.WellFormed(source), count, threshold, cancellationToken)));
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

    // The estimate need not be exact; it is made anew when the memory has doubled.
    private TrigramStatistics StatisticsOf(SqliteReader reader)
    {
        TrigramStatistics? known = statistics;
        long segments = reader.LastSegment();
        return known is not null && !known.IsOutgrownBy(segments) ? known : statistics = new TrigramStatistics(reader.Sample(TrigramStatistics.SampleSize), segments);
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
