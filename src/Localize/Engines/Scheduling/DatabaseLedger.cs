using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace Localize.Engines.Scheduling;

/// <summary>
/// A ledger in a database that several processes share, so that none of them pays for what another one is at work on or has paid for.
/// A process takes requests on under a lease that it renews by itself; when it is gone, others take them over. The name of a process is
/// its fencing token: it is unique for all time and is asked for in the transaction that books a batch, so one that comes back too late
/// books nothing.
/// </summary>
/// <remarks>Thread-safe. A process that stands still for longer than the lease while a call is under way may see it paid twice.</remarks>
public abstract partial class DatabaseLedger : ITranslationLedger, IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly TimeSpan lease;
    private ITimer? heartbeat;
    private DbConnection? connection;
    private bool isClosed;

    /// <summary>Makes a ledger; <see cref="Start"/> begins it.</summary>
    /// <param name="lease">How long a process counts as alive after its last sign of life.</param>
    /// <exception cref="ArgumentException">The lease is not positive.</exception>
    protected DatabaseLedger(TimeSpan lease)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lease, TimeSpan.Zero);
        this.lease = lease;
    }

    /// <inheritdoc/>
    public int CharactersInDoubt { get; private set; }

    /// <summary>What each document, target language and engine has cost so far, in the order of their names.</summary>
    public IReadOnlyList<LedgerAccount> Accounts => Run(work => work.AccountsAsync()).AsTask().GetAwaiter().GetResult();

    /// <summary>The name of this process in the ledger: unique for all time.</summary>
    protected string Owner { get; } = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);

    /// <summary>SQL for the time of the database in milliseconds.</summary>
    protected abstract string NowSql { get; }

    /// <summary>SQL that gives the elements of the JSON array <c>@keys</c> as a column <c>value</c>.</summary>
    protected abstract string KeysSql { get; }

    /// <inheritdoc/>
    public ValueTask<LedgerClaim> ClaimAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        cancellationToken.ThrowIfCancellationRequested();
        return Run(async work =>
        {
            await work.ReapAsync(IsGone).ConfigureAwait(false);
            LedgerClaim claim = await work.ClaimAsync(keys).ConfigureAwait(false);
            used.UnionWith(claim.Answers.Keys);
            return claim;
        });
    }

    /// <inheritdoc/>
    public ValueTask ReleaseAsync(IReadOnlyCollection<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return Run(work => work.ReleaseAsync(keys));
    }

    /// <inheritdoc/>
    public ValueTask<bool> BeginAsync(LedgerBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        cancellationToken.ThrowIfCancellationRequested();
        return Run(work => work.BeginAsync(batch));
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(LedgerBatch batch, IReadOnlyList<LedgerAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(answers);
        return Run(async work =>
        {
            await work.CompleteAsync(batch, answers).ConfigureAwait(false);
            used.UnionWith(answers.Select(answer => answer.Key));
        });
    }

    /// <inheritdoc/>
    public ValueTask FailAsync(LedgerBatch batch, bool mayBeBilled)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return Run(work => work.FailAsync(batch, mayBeBilled));
    }

    /// <inheritdoc/>
    /// <remarks>While other processes are alive the answers stay for them; the last one drops them.</remarks>
    public void Settle()
    {
        Run(async work =>
        {
            await work.ReapAsync(IsGone).ConfigureAwait(false);
            await work.SettleAsync([.. used]).ConfigureAwait(false);
            used.Clear();
        }).AsTask().GetAwaiter().GetResult();
        CharactersInDoubt = 0;
    }

    /// <summary>Lets go of what this process has taken on, and closes the connection.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>For tests: ends without a word, as a process does that is killed.</summary>
    internal void Vanish()
    {
        heartbeat?.Dispose();
        heartbeat = null;
        connection?.Dispose();
        connection = null;
    }

    /// <summary>Opens a connection on a database that has the <see cref="Tables"/>.</summary>
    protected abstract DbConnection Connect();

    /// <summary>Begins a transaction that writes.</summary>
    /// <param name="connection">A connection of <see cref="Connect"/>.</param>
    /// <returns>The transaction.</returns>
    protected abstract DbTransaction BeginTransaction(DbConnection connection);

    /// <summary>Tells what the database said in words of the house, without its connection string.</summary>
    /// <param name="exception">What it said.</param>
    /// <returns>What is thrown.</returns>
    protected abstract LocalizationException Explain(DbException exception);

    /// <summary>Whether a process whose lease still runs is known to be gone. Default no.</summary>
    /// <param name="owner">Its name.</param>
    /// <returns>Whether it is certain.</returns>
    protected virtual bool IsGone(string owner) => false;

    /// <summary>Joins the processes on the ledger and finds what earlier ones left in doubt. Call it at the end of the constructor.</summary>
    /// <exception cref="LocalizationException">The database cannot be used.</exception>
    protected void Start()
    {
        CharactersInDoubt = Run(async work =>
        {
            await work.ReapAsync(IsGone).ConfigureAwait(false);
            return await work.CharactersInDoubtAsync().ConfigureAwait(false);
        }).AsTask().GetAwaiter().GetResult();
        heartbeat = TimeProvider.System.CreateTimer(_ => Renew(), null, lease / 3, lease / 3);
    }

    /// <summary>Lets go of everything.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || heartbeat is null)
        {
            return;
        }

        heartbeat.Dispose();
        heartbeat = null;
        try
        {
            Run(work => work.LeaveAsync()).AsTask().GetAwaiter().GetResult();
        }
        catch (LocalizationException)
        {
            // The database is away; the lease ends by itself.
        }

        // A sign of life may be waiting its turn: it finds the ledger closed, and never a connection that is being closed.
        gate.Wait();
        isClosed = true;
        connection?.Dispose();
        connection = null;
        gate.Release();
    }

    private async void Renew()
    {
        try
        {
            await Run(work => work.RenewAsync()).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Nobody waits for a sign of life, so an exception here would end the process. The next call on the ledger meets the same and tells its caller.
        }
    }

    private ValueTask Run(Func<LedgerWork, ValueTask> step) => new(Run(async work =>
    {
        await step(work).ConfigureAwait(false);
        return true;
    }).AsTask());

    private async ValueTask<T> Run<T>(Func<LedgerWork, ValueTask<T>> step)
    {
        await gate.WaitAsync().ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            connection ??= Connect();
            DbTransaction transaction = BeginTransaction(connection);
            await using (transaction.ConfigureAwait(false))
            {
                var work = new LedgerWork(transaction, Owner, lease, NowSql, KeysSql);
                await work.RenewAsync().ConfigureAwait(false);
                T result = await step(work).ConfigureAwait(false);
                await transaction.CommitAsync().ConfigureAwait(false);
                return result;
            }
        }
        catch (DbException exception)
        {
            // The connection may be what broke.
            connection?.Dispose();
            connection = null;
            throw Explain(exception);
        }
        catch (Exception exception) when (exception is ArgumentException or (InvalidOperationException and not ObjectDisposedException))
        {
            // A driver whose connection broke under it may lose step; a new one is made for the next call.
            connection?.Dispose();
            connection = null;
            throw;
        }
        finally
        {
            gate.Release();
        }
    }
}
