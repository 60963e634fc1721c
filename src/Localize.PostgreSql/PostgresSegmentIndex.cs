using Localize.Memory;
using Npgsql;

namespace Localize.PostgreSql;

/// <summary>
/// The index of similar segments as this process holds it: read on the first search, brought up to date before each. Full parts are kept in
/// the database, so that the next process need not make them.
/// </summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class PostgresSegmentIndex : IDisposable
{
    private readonly SemaphoreSlim catchingUp = new(1);
    private readonly SegmentIndex index = new();
    private int kept;

    public async ValueTask<SegmentIndex> UpToDateAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        using var last = new NpgsqlCommand("SELECT coalesce(max(id), -1) FROM segment", connection);
        if (index.Last >= (long)(await last.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!)
        {
            return index;
        }

        await catchingUp.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await ReadKeptAsync(connection, cancellationToken).ConfigureAwait(false);
            await ReadNewAsync(connection, cancellationToken).ConfigureAwait(false);
            await KeepNewAsync(connection, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            catchingUp.Release();
        }

        return index;
    }

    public void Dispose() => catchingUp.Dispose();

    private async ValueTask ReadKeptAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (index.Last >= 0)
        {
            return;
        }

        using var command = new NpgsqlCommand("SELECT part, tokens FROM segment_index ORDER BY part", connection);
        using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
            && reader.GetInt32(0) == kept && SegmentIndexPart.TryRead(reader.GetFieldValue<byte[]>(1)) is { } part && part.First > index.Last)
        {
            index.Add(part);
            kept++;
        }
    }

    private async ValueTask ReadNewAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        using var command = new NpgsqlCommand("SELECT id, source FROM segment WHERE id > $1 ORDER BY id", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = index.Last });
        using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            index.Add(reader.GetInt64(0), PostgresText.Read(reader.GetString(1)));
        }
    }

    private async ValueTask KeepNewAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            for (; kept < index.FullParts.Count; kept++)
            {
                using var command = new NpgsqlCommand("INSERT INTO segment_index VALUES ($1, $2) ON CONFLICT (part) DO UPDATE SET tokens = excluded.tokens", connection);
                command.Parameters.Add(new NpgsqlParameter { Value = kept });
                command.Parameters.Add(new NpgsqlParameter { Value = index.FullParts[kept].ToBytes() });
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (PostgresException)
        {
            // The search needs no kept part. Who stores something next hears what is wrong with the database.
        }
    }
}
