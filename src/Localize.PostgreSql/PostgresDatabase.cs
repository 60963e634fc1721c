using System.Data.Common;
using System.Net.Sockets;
using Localize.Engines.Scheduling;
using Npgsql;

namespace Localize.PostgreSql;

/// <summary>A PostgreSQL database as the stores use it: tables made once, every commit on disk. Messages never hold the connection string.</summary>
internal sealed class PostgresDatabase : IAsyncDisposable, IDisposable
{
    /// <summary>The version of the tables that this program writes.</summary>
    public const int Version = 2;

    private const string Tables =
        """
        CREATE TABLE localize_version (version integer NOT NULL);
        CREATE TABLE segment (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, key bytea NOT NULL UNIQUE, language text NOT NULL, source text NOT NULL);
        CREATE SEQUENCE unit_age;
        CREATE TABLE unit (
          segment bigint NOT NULL REFERENCES segment(id),
          entry bytea NOT NULL,
          language text NOT NULL,
          age bigint NOT NULL DEFAULT nextval('unit_age'),
          state smallint NOT NULL,
          stamp text NOT NULL,
          context text NOT NULL,
          origin text NOT NULL,
          target text NOT NULL,
          PRIMARY KEY (segment, entry));
        """;

    // Segments are never changed or taken away, so what is kept of 65,536 of them stays true.
    private const string IndexTable = "CREATE TABLE segment_index (part integer PRIMARY KEY, tokens bytea NOT NULL);";

    // Version 1 had an index of trigrams.
    private const string FromVersion1 = "DROP INDEX segment_trigrams;";

    // Processes that start at once make the tables one after the other. Any number that others are not likely to take.
    private const long SchemaLock = 0x4C6F634D;

    private readonly NpgsqlDataSource source;

    private PostgresDatabase(NpgsqlDataSource source) => this.source = source;

    /// <exception cref="LocalizationException">The server cannot be reached or used.</exception>
    public static PostgresDatabase Open(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var database = new PostgresDatabase(SourceOf(connectionString));
        try
        {
            database.Run(() =>
            {
                using NpgsqlConnection connection = database.Connect();
                Ensure(connection);
            });
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public NpgsqlConnection Connect() => source.OpenConnection();

    public async ValueTask<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken) => await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);

    /// <exception cref="LocalizationException">The server failed.</exception>
    public void Run(Action work)
    {
        try
        {
            work();
        }
        catch (Exception exception) when (exception is DbException or SocketException or TimeoutException)
        {
            throw PostgresErrors.Explain(exception);
        }
    }

    /// <inheritdoc cref="Run"/>
    public async ValueTask<T> RunAsync<T>(Func<NpgsqlConnection, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            NpgsqlConnection connection = await ConnectAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                return await work(connection).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is DbException or SocketException or TimeoutException)
        {
            throw PostgresErrors.Explain(exception);
        }
    }

    public void Dispose() => source.Dispose();

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static NpgsqlDataSource SourceOf(string connectionString)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "localize", PersistSecurityInfo = false };
            settings.Options = $"{settings.Options} -c synchronous_commit=on".TrimStart();
            return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
        }
        catch (ArgumentException)
        {
            // The exception quotes parts of the string, which may be the password.
            throw new LocalizationException("The connection string is not one of PostgreSQL. Expected Host=...;Database=...;Username=...;Password=...");
        }
    }

    private static void Ensure(NpgsqlConnection connection)
    {
        using NpgsqlTransaction transaction = connection.BeginTransaction();
        Execute(connection, $"SELECT pg_advisory_xact_lock({SchemaLock})");
        if (Scalar(connection, "SHOW server_encoding") is not "UTF8")
        {
            throw new LocalizationException("The database is not in UTF-8. Make one with CREATE DATABASE ... ENCODING 'UTF8'.");
        }

        if (Scalar(connection, "SELECT to_regclass('localize_version') IS NOT NULL") is true)
        {
            int version = (int)Scalar(connection, "SELECT version FROM localize_version")!;
            if (version == 1)
            {
                Execute(connection, FromVersion1);
                Execute(connection, IndexTable);
                Execute(connection, $"UPDATE localize_version SET version = {Version}");
                transaction.Commit();
                return;
            }

            if (version != Version)
            {
                throw new LocalizationException($"The database has version {version} and this program knows version {Version}. Use the newer program, or name another database.");
            }

            return;
        }

        Execute(connection, Tables);
        Execute(connection, IndexTable);
        Execute(connection, DatabaseLedger.Tables);
        Execute(connection, $"INSERT INTO localize_version VALUES ({Version})");
        transaction.Commit();
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static object? Scalar(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}
