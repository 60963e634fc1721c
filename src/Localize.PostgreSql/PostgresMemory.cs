using Localize.Memory;
using Npgsql;

namespace Localize.PostgreSql;

/// <summary>A translation memory in a PostgreSQL database. One database holds many language pairs, and any number of processes and machines may use it at once.</summary>
/// <remarks>Thread-safe. The database needs the extension <c>pg_trgm</c>, which is made when the user may do that.</remarks>
public sealed class PostgresMemory : ITranslationMemory, IFuzzyMemory, IAsyncDisposable, IDisposable
{
    private const string Columns = "u.target, u.state, u.origin, u.stamp, u.context, s.source";
    private const int MostMeasured = 3_000;

    private readonly PostgresDatabase database;
    private readonly LanguagePair languages;
    private TrigramStatistics? statistics;

    private PostgresMemory(PostgresDatabase database, LanguagePair languages)
    {
        this.database = database;
        this.languages = languages;
    }

    /// <summary>Opens a memory, and makes its tables when they are not there.</summary>
    /// <param name="connectionString">As Npgsql takes it: <c>Host=db;Database=localize;Username=desk;Password=…</c>. It is in no message.</param>
    /// <param name="languages">The pair that is looked up and stored.</param>
    /// <returns>The memory; dispose it to close its connections.</returns>
    /// <exception cref="LocalizationException">The server cannot be reached, has no <c>pg_trgm</c>, or has the tables of a newer program.</exception>
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
    /// The index of <c>pg_trgm</c> gives the segments that hold the rarest words, and those are measured: in a large memory a segment that
    /// shares only very common words may be missed.
    /// </remarks>
    public ValueTask<IReadOnlyList<FuzzyMatch>> FindSimilarAsync(string source, int count, double threshold, CancellationToken cancellationToken = default)
    {
        FuzzyMatch.Validate(source, count, threshold);
        cancellationToken.ThrowIfCancellationRequested();
        return database.RunAsync(connection => FindSimilarAsync(connection, MemoryText.WellFormed(source), count, threshold, cancellationToken), cancellationToken);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => database.Dispose();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async ValueTask<IReadOnlyList<FuzzyMatch>> FindSimilarAsync(NpgsqlConnection connection, string source, int count, double threshold, CancellationToken cancellationToken)
    {
        string[] tokens = TokenText.TokensOf(source);
        var close = new List<(long Segment, double Similarity)>();
        foreach ((long segment, string text) in await CandidatesAsync(connection, source, cancellationToken).ConfigureAwait(false))
        {
            double similarity = string.Equals(text, source, StringComparison.Ordinal) ? 0 : TokenText.Similarity(tokens, TokenText.TokensOf(text), threshold);
            if (similarity >= threshold)
            {
                close.Add((segment, similarity));
            }
        }

        var matches = new List<FuzzyMatch>();
        double last = close.Count <= count ? threshold : close.Select(match => match.Similarity).OrderDescending().ElementAt(Math.Max(0, count - 1));
        foreach ((long segment, double similarity) in close.Where(match => match.Similarity >= last))
        {
            matches.Add(FuzzyMatch.Of(await UnitsAsync(connection, "s.id = $1", segment, cancellationToken).ConfigureAwait(false), similarity));
        }

        return FuzzyMatch.Best(matches, count);
    }

    private async ValueTask<IReadOnlyList<(long Segment, string Text)>> CandidatesAsync(NpgsqlConnection connection, string source, CancellationToken cancellationToken)
    {
        TrigramStatistics known = await StatisticsAsync(connection, cancellationToken).ConfigureAwait(false);
        var patterns = new List<object>();
        var clauses = new List<string>();
        double rows = 0;
        foreach (SearchClause clause in SearchClause.Of(source, known).TakeWhile(clause => rows < MostMeasured))
        {
            rows += clause.Holders;
            patterns.AddRange(clause.Features.Select(feature => PostgresText.Containing(feature.Text)));
            clauses.Add(string.Join(" AND ", Enumerable.Range(patterns.Count - clause.Features.Count + 1, clause.Features.Count).Select(n => $"s.source ILIKE ${n}")));
        }

        if (clauses.Count == 0)
        {
            return [];
        }

        using NpgsqlCommand command = Command(
            connection,
            $"""
            SELECT s.id, s.source FROM segment s
            WHERE (({string.Join(") OR (", clauses)}))
              AND s.language = ${patterns.Count + 1} AND EXISTS (SELECT 1 FROM unit u WHERE u.segment = s.id AND u.language = ${patterns.Count + 2})
            LIMIT {MostMeasured}
            """,
            [.. patterns, languages.Source, languages.Target]);
        using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var candidates = new List<(long, string)>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            candidates.Add((reader.GetInt64(0), PostgresText.Read(reader.GetString(1))));
        }

        return candidates;
    }

    private async ValueTask<TrigramStatistics> StatisticsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        using NpgsqlCommand last = Command(connection, "SELECT coalesce(max(id), 0) FROM segment");
        long segments = (long)(await last.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
        if (statistics is { } known && !known.IsOutgrownBy(segments))
        {
            return known;
        }

        long step = Math.Max(1, segments / TrigramStatistics.SampleSize);
        using NpgsqlCommand command = Command(connection, "SELECT source FROM segment WHERE id IN (SELECT generate_series(1, $1, $2))", segments, step);
        using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var sample = new List<string>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            sample.Add(PostgresText.Read(reader.GetString(0)));
        }

        return statistics = new TrigramStatistics(sample, segments);
    }

    private async ValueTask<IReadOnlyList<TranslationUnit>> UnitsAsync(NpgsqlConnection connection, string which, object key, CancellationToken cancellationToken)
    {
        using NpgsqlCommand command = Command(
            connection, $"SELECT {Columns} FROM segment s JOIN unit u ON u.segment = s.id WHERE {which} AND u.language = $2 ORDER BY u.age", key, languages.Target);
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
