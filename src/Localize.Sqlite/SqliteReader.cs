using System.Data;
using Localize.Memory;
using Microsoft.Data.Sqlite;

namespace Localize.Sqlite;

/// <summary>A connection that reads, with its commands prepared once. For one thread at a time.</summary>
internal sealed class SqliteReader : IDisposable
{
    private const string Columns = "u.id, u.target, u.state, u.origin, u.stamp, u.context";

    private readonly SqliteConnection connection;
    private readonly LanguagePair languages;
    private readonly SqliteCommand units;
    private readonly SqliteCommand unitsOf;
    private readonly UnitCache cache;
    private readonly SqliteCommand last;

    public SqliteReader(SqliteConnection connection, LanguagePair languages, WriteCount writes)
    {
        this.connection = connection;
        this.languages = languages;
        units = connection.Command(
            $"SELECT {Columns}, s.source FROM segment s JOIN unit u ON u.segment = s.id WHERE s.key = $key AND u.language = $language",
            ("$key", SqliteType.Blob), ("$language", SqliteType.Text));
        unitsOf = connection.Command(
            $"SELECT {Columns}, s.source FROM segment s JOIN unit u ON u.segment = s.id WHERE s.id = $id AND u.language = $target AND s.language = $source",
            ("$id", SqliteType.Integer), ("$target", SqliteType.Text), ("$source", SqliteType.Text));
        cache = new UnitCache(connection, writes);
        last = connection.Command("SELECT coalesce(max(id), -1) FROM segment");
        units.Parameters[1].Value = unitsOf.Parameters[1].Value = languages.Target;
        unitsOf.Parameters[2].Value = languages.Source;
    }

    /// <summary>All translations of a segment, the oldest first.</summary>
    public TranslationUnit[] UnitsOf(string source)
    {
        if (cache.TryGet(source, out TranslationUnit[]? known))
        {
            return known;
        }

        units.Parameters[0].Value = SegmentKey.Of(languages.Source, source);
        TranslationUnit[] read = Read(units, source);
        cache.Add(source, read);
        return read;
    }

    /// <summary>All translations of a segment by its number, the oldest first; none when it is of another language.</summary>
    public TranslationUnit[] UnitsOf(long segment) => Read(unitsOf.With(segment), source: null);

    /// <summary>All translations of so many segments with a number greater than one, segment by segment, the oldest first.</summary>
    public IReadOnlyList<(long Segment, TranslationUnit Unit)> UnitsAfter(long number, int segments)
    {
        using SqliteCommand after = connection.Command(
            $"""
            SELECT {Columns}, s.source, s.id FROM
              (SELECT id, source FROM segment s WHERE id > $id AND language = $source AND EXISTS (SELECT 1 FROM unit u WHERE u.segment = s.id AND u.language = $target) ORDER BY id LIMIT $most) s
            JOIN unit u ON u.segment = s.id WHERE u.language = $target ORDER BY s.id, u.id
            """,
            ("$id", SqliteType.Integer), ("$source", SqliteType.Text), ("$target", SqliteType.Text), ("$most", SqliteType.Integer));
        using SqliteDataReader reader = after.With(number, languages.Source, languages.Target, segments).ExecuteReader();
        var units = new List<(long, TranslationUnit)>();
        while (reader.Read())
        {
            TranslationUnit unit = ReadUnit(reader, source: null).Unit;
            units.Add((reader.GetInt64(7), unit));
        }

        return units;
    }

    /// <summary>The number of the last segment, or −1.</summary>
    public long LastSegment() => (long)last.ExecuteScalar()!;

    /// <summary>The segments of all languages with a number greater than one, in order.</summary>
    public IEnumerable<(long Number, string Source)> SegmentsAfter(long number)
    {
        using SqliteCommand after = connection.Command("SELECT id, source FROM segment WHERE id > $id ORDER BY id", ("$id", SqliteType.Integer));
        using SqliteDataReader reader = after.With(number).ExecuteReader();
        while (reader.Read())
        {
            yield return (reader.GetInt64(0), reader.GetString(1));
        }
    }

    /// <summary>What the database keeps of the index of similar segments, in order.</summary>
    public IEnumerable<(long Place, byte[] Part)> KeptParts()
    {
        using SqliteCommand parts = connection.Command("SELECT part, tokens FROM segment_index ORDER BY part");
        using SqliteDataReader reader = parts.ExecuteReader();
        while (reader.Read())
        {
            yield return (reader.GetInt64(0), (byte[])reader[1]);
        }
    }

    /// <summary>How many translations there are into our language.</summary>
    public long CountUnits()
    {
        using SqliteCommand count = connection.Command(
            "SELECT count(*) FROM unit u JOIN segment s ON s.id = u.segment WHERE s.language = $source AND u.language = $target", ("$source", SqliteType.Text), ("$target", SqliteType.Text));
        return (long)count.With(languages.Source, languages.Target).ExecuteScalar()!;
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in new[] { units, unitsOf, last })
        {
            command.Dispose();
        }

        cache.Dispose();
        connection.Dispose();
    }

    private static TranslationUnit[] Read(SqliteCommand command, string? source)
    {
        using SqliteDataReader reader = command.ExecuteReader(CommandBehavior.SequentialAccess);
        if (!reader.Read())
        {
            return [];
        }

        (long Id, TranslationUnit Unit) first = ReadUnit(reader, source);
        if (!reader.Read())
        {
            return [first.Unit];
        }

        var units = new List<(long Id, TranslationUnit Unit)> { first };
        do
        {
            units.Add(ReadUnit(reader, source));
        }
        while (reader.Read());
        return [.. units.OrderBy(unit => unit.Id).Select(unit => unit.Unit)];
    }

    private static (long Id, TranslationUnit Unit) ReadUnit(SqliteDataReader reader, string? source) => (reader.GetInt64(0), new TranslationUnit
    {
        Target = reader.GetString(1),
        State = (SegmentState)reader.GetInt32(2),
        Origin = reader.GetString(3),
        Stamp = reader.GetString(4),
        Context = reader.GetString(5),
        Source = source ?? reader.GetString(6),
    });
}
