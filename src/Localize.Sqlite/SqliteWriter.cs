using Localize.Memory;
using Microsoft.Data.Sqlite;

namespace Localize.Sqlite;

/// <summary>The connection of a process that writes, with its commands prepared once. For one thread at a time.</summary>
internal sealed class SqliteWriter : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly LanguagePair languages;
    private readonly SqliteCommand addSegment;
    private readonly SqliteCommand findSegment;
    private readonly SqliteCommand addUnit;
    private readonly SqliteCommand addPart;

    public SqliteWriter(SqliteConnection connection, LanguagePair languages)
    {
        this.connection = connection;
        this.languages = languages;
        addSegment = connection.Command(
            "INSERT INTO segment (key, language, source) VALUES ($key, $language, $source) ON CONFLICT (key) DO NOTHING RETURNING id",
            ("$key", SqliteType.Blob), ("$language", SqliteType.Text), ("$source", SqliteType.Text));
        findSegment = connection.Command("SELECT id FROM segment WHERE key = $key", ("$key", SqliteType.Blob));

        addPart = connection.Command(
            "INSERT OR REPLACE INTO segment_index (part, tokens) VALUES ($part, $tokens)", ("$part", SqliteType.Integer), ("$tokens", SqliteType.Blob));

        // A replaced row gets the next number, so the highest is the newest.
        addUnit = connection.Command(
            """
            INSERT OR REPLACE INTO unit (segment, language, human, stamp, context, state, origin, target)
            VALUES ($segment, $language, $human, $stamp, $context, $state, $origin, $target)
            """,
            ("$segment", SqliteType.Integer), ("$language", SqliteType.Text), ("$human", SqliteType.Integer), ("$stamp", SqliteType.Text),
            ("$context", SqliteType.Text), ("$state", SqliteType.Integer), ("$origin", SqliteType.Text), ("$target", SqliteType.Text));
    }

    /// <summary>For tests: what else this connection is told.</summary>
    internal SqliteConnection Connection => connection;

    private SqliteCommand[] Commands => [addSegment, findSegment, addUnit, addPart];

    /// <summary>Writes all units or none.</summary>
    public void Write(IEnumerable<TranslationUnit> units) => InTransaction(() =>
    {
        foreach (TranslationUnit unit in units)
        {
            addUnit.With(
                SegmentOf(unit.Source), languages.Target, unit.IsHuman ? 1 : 0, unit.Stamp, unit.Context, (int)unit.State, unit.Origin, unit.Target).ExecuteNonQuery();
        }
    });

    /// <summary>Keeps a full part of the index of similar segments.</summary>
    public void KeepPart(int place, SegmentIndexPart part) => InTransaction(() => addPart.With(place, part.ToBytes()).ExecuteNonQuery());

    public void Dispose()
    {
        foreach (SqliteCommand command in Commands)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private void InTransaction(Action write)
    {
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        foreach (SqliteCommand command in Commands)
        {
            command.Transaction = transaction;
        }

        write();
        transaction.Commit();
    }

    private long SegmentOf(string source)
    {
        byte[] key = SegmentKey.Of(languages.Source, source);
        if (findSegment.With(key).ExecuteScalar() is long known)
        {
            return known;
        }

        return (long)addSegment.With(key, languages.Source, source).ExecuteScalar()!;
    }
}
