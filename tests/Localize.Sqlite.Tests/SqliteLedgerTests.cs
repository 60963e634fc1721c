using Localize.Engines.Scheduling;
using Localize.StoreTests;

namespace Localize.Sqlite.Tests;

public sealed class SqliteLedgerTests : DatabaseLedgerContract
{
    private readonly string folder = Directory.CreateTempSubdirectory("localize-sqlite-ledger-").FullName;

    private string DatabasePath => Path.Combine(folder, "ledger.db");

    [Fact]
    public async Task ClaimAsync_OwnerWasKilled_WaitsForNoLease()
    {
        SqliteLedger killed = SqliteLedger.Open(DatabasePath, TimeSpan.FromHours(1));
        await killed.ClaimAsync(["a"], TestContext.Current.CancellationToken);
        using SqliteLedger next = SqliteLedger.Open(DatabasePath);
        Assert.Equal(["a"], (await next.ClaimAsync(["a"], TestContext.Current.CancellationToken)).Elsewhere);

        killed.VanishWithLocks();

        Assert.Empty((await next.ClaimAsync(["a"], TestContext.Current.CancellationToken)).Elsewhere);
        killed.Dispose();
    }

    protected override DatabaseLedger OpenLedger(TimeSpan? lease) => SqliteLedger.Open(DatabasePath, lease);

    protected override ValueTask CleanAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
