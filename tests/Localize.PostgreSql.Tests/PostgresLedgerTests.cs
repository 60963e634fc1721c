using Localize.Engines.Scheduling;
using Localize.StoreTests;

namespace Localize.PostgreSql.Tests;

public sealed class PostgresLedgerTests(PostgresServer server) : DatabaseLedgerContract
{
    private string? database;

    protected override DatabaseLedger OpenLedger(TimeSpan? lease) => PostgresLedger.Open(database ??= server.NewDatabase(), lease);
}
