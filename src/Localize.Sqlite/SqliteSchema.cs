using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Localize.Sqlite;

/// <summary>The tables of a database, and their version.</summary>
internal static class SqliteSchema
{
    /// <summary>The version this program writes; <c>PRAGMA user_version</c> of the file.</summary>
    public const int Version = 1;

    // "LocM": tells our files from those of others (PRAGMA application_id).
    private const int ApplicationId = 0x4C6F634D;

    // A segment's row never changes, so its text is indexed once. The index keeps only which trigram stands in which row: no positions, no copy.
    private const string Tables =
        """
        CREATE TABLE segment (
          id INTEGER PRIMARY KEY,
          key BLOB NOT NULL UNIQUE,
          language TEXT NOT NULL,
          source TEXT NOT NULL
        ) STRICT;
        CREATE VIRTUAL TABLE segment_text USING fts5(source, content='', columnsize=0, detail=none, tokenize='trigram');
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

    /// <summary>Makes the tables in an empty file; in another one it looks whether this program knows them.</summary>
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
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};"));
        transaction.Commit();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.Command(sql);
        return (long)command.ExecuteScalar()!;
    }
}
