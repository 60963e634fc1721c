using System.Data;
using Localize.Memory;
using Microsoft.Data.Sqlite;

namespace Localize.Sqlite;

/// <summary>A connection that reads, with its commands prepared once. For one thread at a time.</summary>
internal sealed class SqliteReader : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly LanguagePair languages;
    private readonly SqliteCommand units;
    private readonly SqliteCommand unitsOf;
    private readonly SqliteCommand text;
    private readonly SqliteCommand holders;
    private readonly UnitCache cache;
    private readonly SqliteCommand last;

    public SqliteReader(SqliteConnection connection, LanguagePair languages, WriteCount writes)
    {
        this.connection = connection;
        this.languages = languages;
        const string Columns = "u.id, u.target, u.state, u.origin, u.stamp, u.context";
        units = connection.Command(
            $"SELECT {Columns}, s.source FROM segment s JOIN unit u ON u.segment = s.id WHERE s.key = $key AND u.language = $language",
            ("$key", SqliteType.Blob), ("$language", SqliteType.Text));
        unitsOf = connection.Command(
            $"SELECT {Columns}, s.source FROM segment s JOIN unit u ON u.segment = s.id WHERE s.id = $id AND u.language = $language",
            ("$id", SqliteType.Integer), ("$language", SqliteType.Text));
        text = connection.Command(
            "SELECT source FROM segment s WHERE s.id = $id AND s.language = $source AND EXISTS (SELECT 1 FROM unit u WHERE u.segment = s.id AND u.language = $target)",
            ("$id", SqliteType.Integer), ("$source", SqliteType.Text), ("$target", SqliteType.Text));
        holders = connection.Command("SELECT rowid FROM segment_text WHERE segment_text MATCH $trigrams LIMIT $most", ("$trigrams", SqliteType.Text), ("$most", SqliteType.Integer));
        cache = new UnitCache(connection, writes);
        last = connection.Command("SELECT coalesce(max(id), 0) FROM segment");
        units.Parameters[1].Value = unitsOf.Parameters[1].Value = text.Parameters[2].Value = languages.Target;
        text.Parameters[1].Value = languages.Source;
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

    /// <summary>All translations of a segment by its number, the oldest first.</summary>
    public TranslationUnit[] UnitsOf(long segment) => Read(unitsOf.With(segment), source: null);

    /// <summary>The text of a segment, or null when it is of another language or has no translation into ours.</summary>
    public string? TextOf(long segment) => text.With(segment).ExecuteScalar() as string;

    /// <summary>The numbers of segments in which all of the trigrams stand.</summary>
    public void AddHolders(string trigrams, int most, List<long> found)
    {
        using SqliteDataReader reader = holders.With(trigrams, most).ExecuteReader();
        while (reader.Read())
        {
            found.Add(reader.GetInt64(0));
        }
    }

    /// <summary>Texts of so many segments, spread evenly over the database.</summary>
    public IReadOnlyList<string> Sample(int count)
    {
        long size = LastSegment();
        using SqliteCommand sampled = connection.Command("SELECT source FROM segment WHERE id = $id", ("$id", SqliteType.Integer));
        var texts = new List<string>(count);
        for (int i = 0; i < count && i < size; i++)
        {
            if (sampled.With(1 + (size <= count ? i : (long)((double)i / count * size))).ExecuteScalar() is string source)
            {
                texts.Add(source);
            }
        }

        return texts;
    }

    /// <summary>The number of the last segment. None is ever taken away, so there are as many.</summary>
    public long LastSegment() => (long)last.ExecuteScalar()!;

    /// <summary>How many translations there are into our language.</summary>
    public long CountUnits()
    {
        using SqliteCommand count = connection.Command(
            "SELECT count(*) FROM unit u JOIN segment s ON s.id = u.segment WHERE s.language = $source AND u.language = $target", ("$source", SqliteType.Text), ("$target", SqliteType.Text));
        return (long)count.With(languages.Source, languages.Target).ExecuteScalar()!;
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in new[] { units, unitsOf, text, holders, last })
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
