using Localize.Engines.Scheduling;
using Localize.StoreTests;

namespace Localize.PostgreSql.Tests;

public sealed class PostgresLedgerTests(PostgresServer server) : DatabaseLedgerContract
{
    private string? database;

    protected override DatabaseLedger OpenLedger(TimeSpan? lease) => PostgresLedger.Open(database ??= server.NewDatabase(), lease);

    [Fact]
    public void Dispose_WhileSignsOfLifeAreGiven_EndsNothingElse()
    {
        string connection = server.NewDatabase();
        for (int i = 0; i < 40; i++)
        {
            PostgresLedger.Open(connection, TimeSpan.FromMilliseconds(3)).Dispose();
        }

        using PostgresLedger after = PostgresLedger.Open(connection);
        Assert.Equal(0, after.CharactersInDoubt);
    }
}
