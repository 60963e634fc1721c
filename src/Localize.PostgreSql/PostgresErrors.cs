using Npgsql;

namespace Localize.PostgreSql;

/// <summary>What the server says, by SQLSTATE (PostgreSQL manual, appendix A), with what to do about it. No address, user or password is in it.</summary>
internal static class PostgresErrors
{
    public static LocalizationException Explain(Exception exception) => new(exception is PostgresException known ? OfServer(known) : OfConnection(exception));

    private static string OfServer(PostgresException exception) => exception.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => "The database refuses the user or its password. Mend the connection string.",
        PostgresErrorCodes.InvalidCatalogName => "The server has no such database. Make it with createdb, or mend the connection string.",
        PostgresErrorCodes.InsufficientPrivilege => "The user may not do this in the database. Grant CREATE on the schema, or use the owner of the tables.",
        PostgresErrorCodes.DiskFull => "The server's disk is full. What was stored before is kept; free space and run again.",
        PostgresErrorCodes.TooManyConnections => "The server takes no more connections. Run again later, or raise max_connections.",
        PostgresErrorCodes.ReadOnlySqlTransaction => "The database can only be read: it is a standby or set to read-only. Name the primary server.",
        _ => $"The database failed with SQLSTATE {exception.SqlState}.",
    };

    private static string OfConnection(Exception exception) => exception is NpgsqlException { InnerException: TimeoutException } or TimeoutException
        ? "The database does not answer in time. Look at the server, then run again."
        : "The database cannot be reached. Start the server, or mend host and port in the connection string.";
}
