using Microsoft.Data.Sqlite;

namespace Localize.Sqlite;

/// <summary>
/// One SQLite file as this process uses it: write-ahead log, every commit flushed to disk, checked after a process did not close it.
/// Connections are made for one user each; they are not shared between threads.
/// </summary>
internal sealed class SqliteDatabase : IDisposable
{
    private readonly string path;
    private readonly UserMark user;

    private SqliteDatabase(string path, UserMark user)
    {
        this.path = path;
        this.user = user;
    }

    /// <summary>Opens the file, and makes it when it is not there.</summary>
    /// <exception cref="LocalizationException">It cannot be used; the message says why and what to do.</exception>
    public static SqliteDatabase Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string full = Path.GetFullPath(path);
        DatabaseFolder.Prepare(full, path, MountTable.OfSystem());
        UserMark user = UserMark.Set(full, path);
        var database = new SqliteDatabase(path, user);
        try
        {
            using SqliteConnection connection = database.Connect();
            database.Run(() =>
            {
                SqliteSchema.Ensure(connection, path);
                if (user.FoundUncleanExit)
                {
                    Check(connection, path);
                }
            });
            return database;
        }
        catch
        {
            user.Dispose();
            throw;
        }
    }

    public SqliteConnection Connect() => Run(() =>
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(path), Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            connection.Open();
            connection.Execute(
                """
                PRAGMA trusted_schema = OFF;
                PRAGMA cell_size_check = ON;
                PRAGMA busy_timeout = 30000;
                PRAGMA foreign_keys = ON;
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                PRAGMA cache_size = -65536;
                PRAGMA temp_store = MEMORY;
                """);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <summary>Runs a piece of work; what SQLite says is told in the house's words.</summary>
    /// <exception cref="LocalizationException">SQLite failed.</exception>
    public T Run<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException exception)
        {
            throw SqliteErrors.Explain(exception, path);
        }
    }

    /// <inheritdoc cref="Run{T}"/>
    public void Run(Action work) => Run(() =>
    {
        work();
        return true;
    });

    public void Dispose() => user.Dispose();

    private static void Check(SqliteConnection connection, string path)
    {
        using SqliteCommand command = connection.Command("PRAGMA quick_check(1)");
        if (command.ExecuteScalar() is not "ok")
        {
            throw new LocalizationException("The database was not closed by the last process and is damaged. Put back a copy, or recover it with \"sqlite3 old.db .recover | sqlite3 new.db\".", path);
        }
    }
}
