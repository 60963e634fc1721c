using System.Runtime.CompilerServices;
using Localize.Memory;
using Npgsql;

namespace Localize.PostgreSql;

/// <summary>A translation memory in a PostgreSQL database. One database holds many language pairs, and any number of processes and machines may use it at once.</summary>
/// <remarks>Thread-safe. The database needs no extension.</remarks>
public sealed class PostgresMemory : ITranslationMemory, IFuzzyMemory, IReadableMemory, IAsyncDisposable, IDisposable
{
    private const string Columns = "u.target, u.state, u.origin, u.stamp, u.context, s.source";

    private readonly PostgresDatabase database;
    private readonly LanguagePair languages;
    private readonly PostgresSegmentIndex similar = new();

    private PostgresMemory(PostgresDatabase database, LanguagePair languages)
    {
        this.database = database;
        this.languages = languages;
    }

    /// <summary>Opens a memory, and makes its tables when they are not there.</summary>
    /// <param name="connectionString">As Npgsql takes it: <c>Host=db;Database=localize;Username=desk;Password=…</c>. It is in no message.</param>
    /// <param name="languages">The pair that is looked up and stored.</param>
    /// <returns>The memory; dispose it to close its connections.</returns>
    /// <exception cref="LocalizationException">The server cannot be reached, its user may not make tables, or it has the tables of a newer program.</exception>
    public static PostgresMemory Open(string connectionString, LanguagePair languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        return new PostgresMemory(PostgresDatabase.Open(connectionString), languages);
    }

    /// <summary>Counts the translations held of this language pair.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Their number.</returns>
    public ValueTask<long> CountAsync(CancellationToken cancellationToken = default) => database.RunAsync(
        async connection =>
        {
            using NpgsqlCommand command = Command(connection, "SELECT count(*) FROM unit u JOIN segment s ON s.id = u.segment WHERE s.language = $1 AND u.language = $2", languages.Source, languages.Target);
            return (long)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
        },
        cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<MemoryMatch?> FindAsync(MemoryQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        cancellationToken.ThrowIfCancellationRequested();
        byte[] key = PostgresText.Key(languages.Source, MemoryText.WellFormed(query.Source));
        return MemoryMatch.Best(await database.RunAsync(connection => UnitsAsync(connection, "s.key = $1", key, cancellationToken), cancellationToken).ConfigureAwait(false), query);
    }

    /// <inheritdoc/>
    /// <remarks>All units are written in one transaction.</remarks>
    public async ValueTask StoreAsync(IReadOnlyCollection<TranslationUnit> units, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(units);
        cancellationToken.ThrowIfCancellationRequested();
        PostgresRow[] rows = PostgresRow.Of(units, languages);
        if (rows.Length == 0)
        {
            return;
        }

        await database.RunAsync(
            async connection =>
            {
                await PostgresRow.WriteAsync(rows, connection, languages).ConfigureAwait(false);
                return true;
            },
            CancellationToken.None).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Every match is found. The first call reads the index of the database's segments: some 70 bytes of memory a segment of a sentence, for
    /// all language pairs of the database.
    /// </remarks>
    public ValueTask<IReadOnlyList<FuzzyMatch>> FindSimilarAsync(string source, int count, double threshold, CancellationToken cancellationToken = default)
    {
        FuzzyMatch.Validate(source, count, threshold);
        cancellationToken.ThrowIfCancellationRequested();
        return database.RunAsync(connection => FindSimilarAsync(connection, MemoryText.WellFormed(source), count, threshold, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<TranslationUnit> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        long after = -1;
        while (await database.RunAsync(connection => NumbersAfterAsync(connection, after, cancellationToken), cancellationToken).ConfigureAwait(false) is { Length: > 0 } segments)
        {
            IReadOnlyList<TranslationUnit> units = await database.RunAsync(connection => UnitsAsync(connection, "s.id = ANY($1)", segments, cancellationToken), cancellationToken).ConfigureAwait(false);
            foreach (TranslationUnit unit in units)
            {
                yield return unit;
            }

            after = segments[^1];
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        similar.Dispose();
        database.Dispose();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        similar.Dispose();
        return database.DisposeAsync();
    }

    private async ValueTask<IReadOnlyList<FuzzyMatch>> FindSimilarAsync(NpgsqlConnection connection, string source, int count, double threshold, CancellationToken cancellationToken)
    {
        SegmentIndex index = await similar.UpToDateAsync(connection, cancellationToken).ConfigureAwait(false);
        var search = new SimilarSearch(index, source, count, threshold);
        while (search.Next() is { Count: > 0 } segments)
        {
            IReadOnlyList<TranslationUnit> units = await UnitsAsync(connection, "s.id = ANY($1)", segments.ToArray(), cancellationToken).ConfigureAwait(false);
            foreach (IGrouping<string, TranslationUnit> segment in units.GroupBy(unit => unit.Source, StringComparer.Ordinal))
            {
                search.Add([.. segment]);
            }
        }

        return search.Best;
    }

    private async ValueTask<long[]> NumbersAfterAsync(NpgsqlConnection connection, long after, CancellationToken cancellationToken)
    {
        using NpgsqlCommand command = Command(
            connection,
            """
            SELECT s.id FROM segment s WHERE s.id > $1 AND s.language = $2 AND EXISTS (SELECT 1 FROM unit u WHERE u.segment = s.id AND u.language = $3)
            ORDER BY s.id LIMIT 1000
            """,
            after, languages.Source, languages.Target);
        using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var numbers = new List<long>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            numbers.Add(reader.GetInt64(0));
        }

        return [.. numbers];
    }

    private async ValueTask<IReadOnlyList<TranslationUnit>> UnitsAsync(NpgsqlConnection connection, string which, object key, CancellationToken cancellationToken)
    {
        using NpgsqlCommand command = Command(
            connection, $"SELECT {Columns} FROM segment s JOIN unit u ON u.segment = s.id WHERE {which} AND u.language = $2 AND s.language = $3 ORDER BY s.id, u.age", key, languages.Target, languages.Source);
        using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var units = new List<TranslationUnit>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            units.Add(new TranslationUnit
            {
                Target = PostgresText.Read(reader.GetString(0)),
                State = (SegmentState)reader.GetInt16(1),
                Origin = PostgresText.Read(reader.GetString(2)),
                Stamp = PostgresText.Read(reader.GetString(3)),
                Context = PostgresText.Read(reader.GetString(4)),
                Source = PostgresText.Read(reader.GetString(5)),
            });
        }

        return units;
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (object value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
