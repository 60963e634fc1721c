using System.Data.Common;
using Localize.Engines.Scheduling;
using Microsoft.Data.Sqlite;

namespace Localize.Sqlite;

/// <summary>
/// A ledger in a SQLite file, which may be that of a <see cref="SqliteMemory"/>. Several processes of a machine may use it at once: what
/// one is at work on the others wait for, and what one has paid for the others find.
/// </summary>
/// <remarks>Thread-safe.</remarks>
public sealed class SqliteLedger : DatabaseLedger
{
    private readonly string path;
    private readonly SqliteDatabase database;
    private readonly FileStream signOfLife;

    private SqliteLedger(string path, SqliteDatabase database, TimeSpan lease)
        : base(lease)
    {
        this.path = path;
        this.database = database;
        signOfLife = new FileStream(SignOf(Owner), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        Start();
    }

    /// <inheritdoc/>
    protected override string NowSql => "CAST(unixepoch('subsec') * 1000 AS INTEGER)";

    /// <inheritdoc/>
    protected override string KeysSql => "SELECT value FROM json_each(@keys)";

    /// <summary>Opens a ledger, and makes the file when it is not there.</summary>
    /// <param name="path">The file. Files beside it that begin with its name belong to it.</param>
    /// <param name="lease">How long a process that stands still keeps what it has taken on, or <see langword="null"/> for half a minute. One that has ended keeps nothing.</param>
    /// <returns>The ledger; dispose it to let go of what it holds.</returns>
    /// <exception cref="LocalizationException">As of <see cref="SqliteMemory.Open"/>.</exception>
    public static SqliteLedger Open(string path, TimeSpan? lease = null)
    {
        SqliteDatabase database = SqliteDatabase.Open(path);
        try
        {
            return new SqliteLedger(path, database, lease ?? TimeSpan.FromSeconds(30));
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>For tests: ends as a killed process does, whose locks the system takes away.</summary>
    internal void VanishWithLocks()
    {
        Vanish();
        signOfLife.Dispose();
    }

    /// <inheritdoc/>
    protected override DbConnection Connect() => database.Connect();

    /// <inheritdoc/>
    protected override DbTransaction BeginTransaction(DbConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return ((SqliteConnection)connection).BeginTransaction(deferred: false);
    }

    /// <inheritdoc/>
    protected override LocalizationException Explain(DbException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception is SqliteException known ? SqliteErrors.Explain(known, path) : new LocalizationException(exception.Message, path, innerException: exception);
    }

    /// <inheritdoc/>
    /// <remarks>A living process holds the lock of its file.</remarks>
    protected override bool IsGone(string owner)
    {
        try
        {
            using var sign = new FileStream(SignOf(owner), FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (FileNotFoundException)
        {
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            signOfLife.Dispose();
            database.Dispose();
        }
    }

    private string SignOf(string owner) => $"{Path.GetFullPath(path)}.{owner}.alive";
}
