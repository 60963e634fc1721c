using System.Data.Common;
using Localize.Engines.Scheduling;

namespace Localize.PostgreSql;

/// <summary>
/// A ledger in a PostgreSQL database, which may be that of a <see cref="PostgresMemory"/>. Any number of processes and machines may use it
/// at once: what one is at work on the others wait for, and what one has paid for the others find.
/// </summary>
/// <remarks>Thread-safe. Leases run by the server's clock.</remarks>
public sealed class PostgresLedger : DatabaseLedger
{
    private readonly PostgresDatabase database;

    private PostgresLedger(PostgresDatabase database, TimeSpan lease)
        : base(lease)
    {
        this.database = database;
        Start();
    }

    /// <inheritdoc/>
    protected override string NowSql => "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)";

    /// <inheritdoc/>
    protected override string KeysSql => "SELECT value FROM jsonb_array_elements_text(CAST(@keys AS jsonb))";

    /// <summary>Opens a ledger, and makes its tables when they are not there.</summary>
    /// <param name="connectionString">As of <see cref="PostgresMemory.Open"/>.</param>
    /// <param name="lease">How long a process that is gone or stands still keeps what it has taken on, or <see langword="null"/> for half a minute.</param>
    /// <returns>The ledger; dispose it to let go of what it holds.</returns>
    /// <exception cref="LocalizationException">As of <see cref="PostgresMemory.Open"/>.</exception>
    public static PostgresLedger Open(string connectionString, TimeSpan? lease = null)
    {
        PostgresDatabase database = PostgresDatabase.Open(connectionString);
        try
        {
            return new PostgresLedger(database, lease ?? TimeSpan.FromSeconds(30));
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override DbConnection Connect() => database.Connect();

    /// <inheritdoc/>
    protected override DbTransaction BeginTransaction(DbConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return connection.BeginTransaction();
    }

    /// <inheritdoc/>
    protected override LocalizationException Explain(DbException exception) => PostgresErrors.Explain(exception);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            database.Dispose();
        }
    }
}
