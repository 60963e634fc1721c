namespace Localize.Engines.Scheduling;

/// <summary>
/// A ledger in a text file, JSON lines: batches as they are sent, their answers as they come, and an account of what each document,
/// language and engine has cost. <see cref="Settle"/> drops the answers once the memory has them.
/// </summary>
/// <remarks>Thread-safe. One process at a time holds a ledger, by a lock file beside it.</remarks>
public sealed class JournalLedger : ITranslationLedger, IDisposable
{
    private const string What = "ledger";

    private readonly Lock gate = new();
    private readonly AppendedFile file;
    private readonly Dictionary<string, string> answers = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LedgerBatch> open = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Document, string Target, string Engine), LedgerAccount> accounts = [];

    private JournalLedger(AppendedFile file) => this.file = file;

    /// <inheritdoc/>
    public int CharactersInDoubt { get; private set; }

    /// <summary>What each document, target language and engine has cost so far, in the order of their names.</summary>
    public IReadOnlyList<LedgerAccount> Accounts
    {
        get
        {
            lock (gate)
            {
                return [.. accounts.Values.OrderBy(a => a.Document, StringComparer.Ordinal).ThenBy(a => a.Target, StringComparer.Ordinal).ThenBy(a => a.Engine, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>Opens a ledger and reads what earlier runs wrote.</summary>
    /// <param name="path">The file; it is made with the first batch.</param>
    /// <returns>The ledger. Dispose it to release its lock.</returns>
    /// <exception cref="LocalizationException">It cannot be read or written, or another process holds it.</exception>
    public static JournalLedger Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var ledger = new JournalLedger(AppendedFile.Open(path, What));
        try
        {
            foreach (string line in AppendedFile.ReadLines(path, What))
            {
                ledger.Apply(LedgerLine.Read(line));
            }
        }
        catch
        {
            ledger.Dispose();
            throw;
        }

        ledger.CharactersInDoubt = ledger.open.Values.Sum(batch => batch.Characters);
        return ledger;
    }

    /// <inheritdoc/>
    public ValueTask<LedgerClaim> ClaimAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            Dictionary<string, string> found = keys.Where(answers.ContainsKey).Distinct(StringComparer.Ordinal)
                .ToDictionary(key => key, key => answers[key], StringComparer.Ordinal);
            used.UnionWith(found.Keys);
            return ValueTask.FromResult(new LedgerClaim(found, []));
        }
    }

    /// <inheritdoc/>
    /// <remarks>No other process holds the ledger, so there is nothing to do.</remarks>
    public ValueTask ReleaseAsync(IReadOnlyCollection<string> keys) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask<bool> BeginAsync(LedgerBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        cancellationToken.ThrowIfCancellationRequested();
        Add(LedgerLine.Sent(batch));
        CrashPoint.Reach("intent-written");
        return ValueTask.FromResult(true);
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(LedgerBatch batch, IReadOnlyList<LedgerAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(answers);
        lock (gate)
        {
            used.UnionWith(answers.Select(answer => answer.Key));
        }

        Add(LedgerLine.Done(batch, answers));
        CrashPoint.Reach("answer-stored");
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask FailAsync(LedgerBatch batch, bool mayBeBilled)
    {
        ArgumentNullException.ThrowIfNull(batch);
        Add(LedgerLine.Failed(batch, mayBeBilled));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public void Settle()
    {
        lock (gate)
        {
            foreach (string key in used)
            {
                answers.Remove(key);
            }

            foreach (LedgerBatch batch in open.Values)
            {
                Account(batch, request => new LedgerAccount { CharactersInDoubt = request.Characters });
            }

            if (file.HasChanged || open.Count > 0 || used.Count > 0)
            {
                IEnumerable<LedgerLine> kept = answers.Count == 0 ? [] : [LedgerLine.Kept(answers.OrderBy(a => a.Key, StringComparer.Ordinal))];
                file.Replace(Accounts.Select(LedgerLine.Of).Concat(kept).Select(line => line.Write()));
            }

            CrashPoint.Reach("ledger-settled");
            open.Clear();
            used.Clear();
            CharactersInDoubt = 0;
        }
    }

    /// <summary>Releases the lock.</summary>
    public void Dispose() => file.Dispose();

    private void Add(LedgerLine line)
    {
        lock (gate)
        {
            file.Append([line.Write()]);
            Apply(line);
        }
    }

    private void Apply(LedgerLine? line)
    {
        switch (line)
        {
            case { Account: { } account }:
                Account(account);
                break;
            case { State: LedgerState.Sent, Batch: { } id }:
                open[id] = line.ToBatch();
                break;
            case { State: LedgerState.Done, Batch: { } id, Answers: { } brought } when open.Remove(id, out LedgerBatch? batch):
                Take(batch, brought);
                break;
            case { State: LedgerState.Kept, Answers: { } brought }:
                Keep(brought);
                break;
            case { State: LedgerState.Failed, Batch: { } id } when open.Remove(id, out LedgerBatch? batch) && line.MayBeBilled:
                Account(batch, request => new LedgerAccount { CharactersInDoubt = request.Characters });
                break;
        }
    }

    private void Take(LedgerBatch batch, IReadOnlyList<LedgerLine.Answer> brought)
    {
        Keep(brought);
        Dictionary<string, int> billed = brought.DistinctBy(answer => answer.Key).ToDictionary(answer => answer.Key, answer => answer.Characters, StringComparer.Ordinal);
        Account(batch, request => new LedgerAccount { Characters = billed.GetValueOrDefault(request.Key) });
    }

    private void Keep(IReadOnlyList<LedgerLine.Answer> brought)
    {
        foreach (LedgerLine.Answer answer in brought)
        {
            answers[answer.Key] = answer.Payload.GetRawText();
        }
    }

    private void Account(LedgerBatch batch, Func<LedgerRequest, LedgerAccount> entry)
    {
        foreach (LedgerRequest request in batch.Requests)
        {
            Account(entry(request) with { Document = request.Document ?? "", Target = batch.Languages.Target, Engine = batch.Engine });
        }
    }

    private void Account(LedgerAccount entry)
    {
        (string, string, string) key = (entry.Document, entry.Target, entry.Engine);
        LedgerAccount sum = accounts.GetValueOrDefault(key) ?? entry with { Characters = 0, CharactersInDoubt = 0 };
        accounts[key] = sum with
        {
            Characters = sum.Characters + entry.Characters, CharactersInDoubt = sum.CharactersInDoubt + entry.CharactersInDoubt,
        };
    }
}
