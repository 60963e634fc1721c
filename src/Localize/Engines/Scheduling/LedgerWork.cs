using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace Localize.Engines.Scheduling;

/// <summary>What a <see cref="DatabaseLedger"/> does in one transaction.</summary>
internal sealed class LedgerWork(DbTransaction transaction, string owner, TimeSpan lease, string now, string keys)
{
    public ValueTask<int> RenewAsync() => ExecuteAsync(
        $"INSERT INTO ledger_process (owner, expires) VALUES (@owner, {now} + @lease) ON CONFLICT (owner) DO UPDATE SET expires = excluded.expires",
        ("owner", owner), ("lease", (long)lease.TotalMilliseconds));

    /// <summary>Takes away the claims of processes that are gone, and brings their batches into doubt.</summary>
    public async ValueTask ReapAsync(Predicate<string> isGone)
    {
        foreach (string other in await TextsAsync($"SELECT owner FROM ledger_process WHERE owner <> @owner AND expires >= {now}", ("owner", owner)).ConfigureAwait(false))
        {
            if (isGone(other))
            {
                await ExecuteAsync("DELETE FROM ledger_process WHERE owner = @other", ("other", other)).ConfigureAwait(false);
            }
        }

        await ExecuteAsync($"DELETE FROM ledger_process WHERE expires < {now}").ConfigureAwait(false);
        await ExecuteAsync("DELETE FROM ledger_claim WHERE owner NOT IN (SELECT owner FROM ledger_process)").ConfigureAwait(false);
        foreach (string entry in await TextsAsync("SELECT entry FROM ledger_batch WHERE in_doubt = 0 AND owner NOT IN (SELECT owner FROM ledger_process)").ConfigureAwait(false))
        {
            LedgerBatch batch = BatchOf(entry);
            if (await ExecuteAsync("UPDATE ledger_batch SET in_doubt = @doubt WHERE id = @id AND in_doubt = 0", ("doubt", (long)batch.Characters), ("id", batch.Id)).ConfigureAwait(false) == 1)
            {
                await AccountAsync(batch, request => (0, request.Characters)).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Claims first and looks for answers then: one that is written in between is seen.</summary>
    public async ValueTask<LedgerClaim> ClaimAsync(IReadOnlyCollection<string> wanted)
    {
        string json = Json(wanted);
        await ExecuteAsync(
            $"""
            INSERT INTO ledger_claim (request, owner)
            SELECT DISTINCT value, @owner FROM ({keys}) AS wanted WHERE value NOT IN (SELECT request FROM ledger_answer) ORDER BY value
            ON CONFLICT (request) DO NOTHING
            """,
            ("owner", owner), ("keys", json)).ConfigureAwait(false);
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        using (DbCommand command = Command($"SELECT request, payload FROM ledger_answer WHERE request IN (SELECT value FROM ({keys}) AS wanted)", ("keys", json)))
        using (DbDataReader reader = await command.ExecuteReaderAsync().ConfigureAwait(false))
        {
            while (await reader.ReadAsync().ConfigureAwait(false))
            {
                answers[reader.GetString(0)] = reader.GetString(1);
            }
        }

        await ReleaseAsync(answers.Keys).ConfigureAwait(false);
        HashSet<string> elsewhere = [.. wanted.Where(key => !answers.ContainsKey(key))];
        elsewhere.ExceptWith(await TextsAsync(
            $"SELECT request FROM ledger_claim WHERE owner = @owner AND request IN (SELECT value FROM ({keys}) AS wanted)", ("owner", owner), ("keys", json)).ConfigureAwait(false));
        return new LedgerClaim(answers, elsewhere);
    }

    public async ValueTask ReleaseAsync(IReadOnlyCollection<string> released)
    {
        if (released.Count > 0)
        {
            await ExecuteAsync($"DELETE FROM ledger_claim WHERE owner = @owner AND request IN (SELECT value FROM ({keys}) AS wanted)", ("owner", owner), ("keys", Json(released))).ConfigureAwait(false);
        }
    }

    public async ValueTask<bool> BeginAsync(LedgerBatch batch)
    {
        string[] requests = [.. batch.Requests.Select(request => request.Key).Distinct(StringComparer.Ordinal)];
        object? held = await ScalarAsync(
            $"SELECT count(*) FROM ledger_claim WHERE owner = @owner AND request IN (SELECT value FROM ({keys}) AS wanted)", ("owner", owner), ("keys", Json(requests))).ConfigureAwait(false);
        if (Number(held) != requests.Length)
        {
            return false;
        }

        await ExecuteAsync("INSERT INTO ledger_batch (id, owner, entry) VALUES (@id, @owner, @entry)", ("id", batch.Id), ("owner", owner), ("entry", LedgerLine.Sent(batch).Write())).ConfigureAwait(false);
        return true;
    }

    public async ValueTask CompleteAsync(LedgerBatch batch, IReadOnlyList<LedgerAnswer> answers)
    {
        foreach (LedgerAnswer answer in answers)
        {
            await ExecuteAsync(
                "INSERT INTO ledger_answer (request, payload) VALUES (@request, @payload) ON CONFLICT (request) DO NOTHING",
                ("request", answer.Key), ("payload", answer.Payload)).ConfigureAwait(false);
        }

        Dictionary<string, int> billed = answers.DistinctBy(answer => answer.Key).ToDictionary(answer => answer.Key, answer => answer.Characters, StringComparer.Ordinal);
        await CloseAsync(batch).ConfigureAwait(false);
        await AccountAsync(batch, request => (billed.GetValueOrDefault(request.Key), 0)).ConfigureAwait(false);
        await ReleaseAsync([.. billed.Keys]).ConfigureAwait(false);
    }

    public async ValueTask FailAsync(LedgerBatch batch, bool mayBeBilled)
    {
        await CloseAsync(batch).ConfigureAwait(false);
        if (mayBeBilled)
        {
            await AccountAsync(batch, request => (0, request.Characters)).ConfigureAwait(false);
        }
    }

    public async ValueTask SettleAsync(IReadOnlyCollection<string> used)
    {
        object? others = await ScalarAsync("SELECT count(*) FROM ledger_process WHERE owner <> @owner", ("owner", owner)).ConfigureAwait(false);
        await ExecuteAsync($"UPDATE ledger_answer SET is_settled = TRUE WHERE request IN (SELECT value FROM ({keys}) AS wanted)", ("keys", Json(used))).ConfigureAwait(false);
        await ExecuteAsync("DELETE FROM ledger_batch WHERE in_doubt > 0").ConfigureAwait(false);
        if (Number(others) == 0)
        {
            await ExecuteAsync("DELETE FROM ledger_answer WHERE is_settled").ConfigureAwait(false);
        }
    }

    public async ValueTask<int> CharactersInDoubtAsync() => (int)Number(await ScalarAsync("SELECT coalesce(sum(in_doubt), 0) FROM ledger_batch").ConfigureAwait(false));

    public async ValueTask<IReadOnlyList<LedgerAccount>> AccountsAsync()
    {
        var accounts = new List<LedgerAccount>();
        using DbCommand command = Command("SELECT document, target, engine, characters, in_doubt FROM ledger_account");
        using DbDataReader reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            accounts.Add(new LedgerAccount
            {
                Document = reader.GetString(0), Target = reader.GetString(1), Engine = reader.GetString(2), Characters = reader.GetInt64(3), CharactersInDoubt = reader.GetInt64(4),
            });
        }

        return [.. accounts.OrderBy(a => a.Document, StringComparer.Ordinal).ThenBy(a => a.Target, StringComparer.Ordinal).ThenBy(a => a.Engine, StringComparer.Ordinal)];
    }

    public async ValueTask LeaveAsync()
    {
        await ExecuteAsync("DELETE FROM ledger_claim WHERE owner = @owner", ("owner", owner)).ConfigureAwait(false);
        await ExecuteAsync("DELETE FROM ledger_process WHERE owner = @owner", ("owner", owner)).ConfigureAwait(false);
    }

    // Another process may have thought this one gone and brought the batch into doubt; that is settled now.
    private async ValueTask CloseAsync(LedgerBatch batch)
    {
        long doubt = Number(await ScalarAsync("SELECT coalesce(max(in_doubt), 0) FROM ledger_batch WHERE id = @id", ("id", batch.Id)).ConfigureAwait(false));
        await ExecuteAsync("DELETE FROM ledger_batch WHERE id = @id", ("id", batch.Id)).ConfigureAwait(false);
        if (doubt > 0)
        {
            await AccountAsync(batch, request => (0, -request.Characters)).ConfigureAwait(false);
        }
    }

    private async ValueTask AccountAsync(LedgerBatch batch, Func<LedgerRequest, (int Characters, int InDoubt)> entry)
    {
        // In one order everywhere, so that two processes never wait for each other.
        foreach (IGrouping<string, LedgerRequest> document in batch.Requests.GroupBy(request => request.Document ?? "", StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            await ExecuteAsync(
                """
                INSERT INTO ledger_account (document, target, engine, characters, in_doubt) VALUES (@document, @target, @engine, @characters, @doubt)
                ON CONFLICT (document, target, engine) DO UPDATE
                SET characters = ledger_account.characters + excluded.characters, in_doubt = ledger_account.in_doubt + excluded.in_doubt
                """,
                ("document", document.Key), ("target", batch.Languages.Target), ("engine", batch.Engine),
                ("characters", document.Sum(request => (long)entry(request).Characters)), ("doubt", document.Sum(request => (long)entry(request).InDoubt))).ConfigureAwait(false);
        }
    }

    private static LedgerBatch BatchOf(string entry) => LedgerLine.Read(entry)!.ToBatch();

    private static string Json(IEnumerable<string> values) => JsonSerializer.Serialize(values);

    private static long Number(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private DbCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        DbCommand command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach ((string name, object value) in parameters)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private async ValueTask<int> ExecuteAsync(string sql, params (string Name, object Value)[] parameters)
    {
        using DbCommand command = Command(sql, parameters);
        return await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    private async ValueTask<object?> ScalarAsync(string sql, params (string Name, object Value)[] parameters)
    {
        using DbCommand command = Command(sql, parameters);
        return await command.ExecuteScalarAsync().ConfigureAwait(false);
    }

    private async ValueTask<IReadOnlyList<string>> TextsAsync(string sql, params (string Name, object Value)[] parameters)
    {
        using DbCommand command = Command(sql, parameters);
        using DbDataReader reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        var texts = new List<string>();
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
