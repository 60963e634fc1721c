using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Localize.Sqlite;

/// <summary>The tables of a database, and their version.</summary>
internal static class SqliteSchema
{
    /// <summary>The version this program writes; <c>PRAGMA user_version</c> of the file.</summary>
    public const int Version = 2;

    // "LocM": tells our files from those of others (PRAGMA application_id).
    private const int ApplicationId = 0x4C6F634D;

    private const string Tables =
        """
        CREATE TABLE segment (
          id INTEGER PRIMARY KEY,
          key BLOB NOT NULL UNIQUE,
          language TEXT NOT NULL,
          source TEXT NOT NULL
        ) STRICT;
        CREATE TABLE unit (
          id INTEGER PRIMARY KEY,
          segment INTEGER NOT NULL REFERENCES segment(id),
          language TEXT NOT NULL,
          human INTEGER NOT NULL,
          stamp TEXT NOT NULL,
          context TEXT NOT NULL,
          state INTEGER NOT NULL,
          origin TEXT NOT NULL,
          target TEXT NOT NULL,
          UNIQUE (segment, language, human, stamp, context)
        ) STRICT;
        """;

    // Segments are never changed or taken away, so what is kept of 65,536 of them stays true.
    private const string IndexTable = "CREATE TABLE segment_index (part INTEGER PRIMARY KEY, tokens BLOB NOT NULL) STRICT;";

    // Version 1 had an index of trigrams.
    private const string FromVersion1 = "DROP TABLE segment_text;";

    /// <summary>Makes the tables in an empty file and brings those of an older program up to date; in another one it looks whether this program knows them.</summary>
    /// <exception cref="LocalizationException">The file belongs to a newer program or to another one.</exception>
    public static void Ensure(SqliteConnection connection, string path)
    {
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        long version = Number(connection, "PRAGMA user_version");
        long application = Number(connection, "PRAGMA application_id");
        if (version == Version && application == ApplicationId)
        {
            return;
        }

        if (application == ApplicationId && version == 1)
        {
            connection.Execute(FromVersion1);
            Finish(connection, transaction);
            return;
        }

        if (application == ApplicationId)
        {
            throw new LocalizationException($"The database has version {version} and this program knows version {Version}. Use the newer program, or name another file.", path);
        }

        if (Number(connection, "SELECT count(*) FROM sqlite_schema") > 0)
        {
            throw new LocalizationException("The database belongs to another program. Name another file.", path);
        }

        connection.Execute(Tables);
        connection.Execute(Localize.Engines.Scheduling.DatabaseLedger.Tables);
        Finish(connection, transaction);
    }

    private static void Finish(SqliteConnection connection, SqliteTransaction transaction)
    {
        connection.Execute(IndexTable);
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};"));
        transaction.Commit();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.Command(sql);
        return (long)command.ExecuteScalar()!;
    }
}
