using Localize.Memory;
using Npgsql;

namespace Localize.PostgreSql;

/// <summary>A unit as it is written: keys computed, texts in the form of <see cref="PostgresText"/>.</summary>
internal sealed record PostgresRow(byte[] Segment, byte[] Entry, TranslationUnit Unit)
{
    // Who adds segments does it alone until it commits, so that numbers are seen in ascending order: an index that has seen one has seen all
    // before it. The number of the lock is any that others are not likely to take.
    private const string SegmentsInOrder =
        "SELECT pg_advisory_xact_lock(1282368334) WHERE EXISTS (SELECT 1 FROM unnest($1) AS row(key) WHERE NOT EXISTS (SELECT 1 FROM segment s WHERE s.key = row.key))";

    /// <summary>The rows of some units: of two for the same entry the later one, in one order everywhere so that two processes never wait for each other.</summary>
    public static PostgresRow[] Of(IEnumerable<TranslationUnit> units, LanguagePair languages) =>
    [
        .. units.Select(unit => Of(unit.WellFormed(), languages)).Index()
            .GroupBy(row => (Convert.ToHexString(row.Item.Segment), Convert.ToHexString(row.Item.Entry)))
            .Select(group => (group.Key, group.Last().Index, group.Last().Item))
            .OrderBy(row => row.Key.Item1, StringComparer.Ordinal).ThenBy(row => row.Index)
            .Select(row => row.Item),
    ];

    /// <summary>Writes all rows in one transaction.</summary>
    public static async ValueTask WriteAsync(PostgresRow[] rows, NpgsqlConnection connection, LanguagePair languages)
    {
        NpgsqlTransaction transaction = await connection.BeginTransactionAsync().ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            await ExecuteAsync(connection, SegmentsInOrder, [rows.Select(row => row.Segment).ToArray()]).ConfigureAwait(false);
            await ExecuteAsync(
                connection,
                """
                INSERT INTO segment (key, language, source)
                SELECT key, $3, source FROM unnest($1, $2) WITH ORDINALITY AS row(key, source, place)
                WHERE NOT EXISTS (SELECT 1 FROM segment s WHERE s.key = row.key)
                ORDER BY place ON CONFLICT (key) DO NOTHING
                """,
                rows.Select(row => row.Segment).ToArray(), Texts(rows, unit => unit.Source), languages.Source).ConfigureAwait(false);
            await ExecuteAsync(
                connection,
                """
                INSERT INTO unit (segment, entry, language, state, stamp, context, origin, target)
                SELECT s.id, row.entry, $3, row.state, row.stamp, row.context, row.origin, row.target
                FROM unnest($1, $2, $4, $5, $6, $7, $8) WITH ORDINALITY AS row(key, entry, state, stamp, context, origin, target, place)
                JOIN segment s ON s.key = row.key
                ORDER BY place
                ON CONFLICT (segment, entry) DO UPDATE SET age = nextval('unit_age'), state = excluded.state, origin = excluded.origin, target = excluded.target
                """,
                rows.Select(row => row.Segment).ToArray(), rows.Select(row => row.Entry).ToArray(), languages.Target, rows.Select(row => (short)row.Unit.State).ToArray(),
                Texts(rows, unit => unit.Stamp), Texts(rows, unit => unit.Context), Texts(rows, unit => unit.Origin), Texts(rows, unit => unit.Target)).ConfigureAwait(false);
            await transaction.CommitAsync().ConfigureAwait(false);
        }
    }

    private static PostgresRow Of(TranslationUnit unit, LanguagePair languages) => new(
        PostgresText.Key(languages.Source, unit.Source),
        PostgresText.Key(languages.Target, unit.IsHuman ? "person" : "machine", unit.Stamp, unit.Context),
        unit);

    private static string[] Texts(PostgresRow[] rows, Func<TranslationUnit, string> text) => [.. rows.Select(row => PostgresText.Write(text(row.Unit)))];

    private static async ValueTask ExecuteAsync(NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        await using (command.ConfigureAwait(false))
        {
            foreach (object value in values)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            }

            await command.ExecuteNonQueryAsync().ConfigureAwait(false);
        }
    }
}
