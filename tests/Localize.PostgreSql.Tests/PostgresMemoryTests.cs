using Localize.Memory;

namespace Localize.PostgreSql.Tests;

public sealed class PostgresMemoryTests(PostgresServer server)
{
    private static readonly LanguagePair Languages = new("en", "tr");

    [Fact]
    public void Open_ServerThatIsNotThere_SaysSoWithoutTheConnectionString()
    {
        LocalizationException away = Refusal("Host=/tmp/no-such-server;Database=desk;Username=editor;Password=hunter2;Timeout=2");

        Assert.Contains("cannot be reached", away.Message, StringComparison.Ordinal);
        AssertNoSecret(away);
    }

    [Theory]
    [InlineData("Password=hunter2;Nonsense=1")]
    [InlineData("hunter2")]
    [InlineData("Host=x;Port=hunter2")]
    public void Open_NoConnectionString_SaysSoWithoutRepeatingIt(string connection)
    {
        LocalizationException wrong = Refusal(connection);

        Assert.Contains("connection string", wrong.Message, StringComparison.Ordinal);
        AssertNoSecret(wrong);
    }

    [Fact]
    public void Open_DatabaseThatIsNotThere_SaysSo()
    {
        server.NewDatabase();

        Assert.Contains("no such database", Refusal(server.ConnectionTo("absent")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_UserWhoMayNotMakeTables_SaysWhatToDo()
    {
        string connection = server.NewDatabase();
        string name = new Npgsql.NpgsqlConnectionStringBuilder(connection).Database!;
        server.Execute("postgres", $"CREATE ROLE guest_{name} LOGIN");

        Assert.Contains("Grant CREATE on the schema", Refusal(server.ConnectionTo(name, $"guest_{name}")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_DatabaseOfTheFirstVersion_KeepsItsTranslationsAndFindsSimilarOnes()
    {
        string connection = server.NewDatabase();
        string name = new Npgsql.NpgsqlConnectionStringBuilder(connection).Database!;
        using (PostgresMemory memory = PostgresMemory.Open(connection, Languages))
        {
            await memory.StoreAsync([Unit("The old harbour was closed.")], TestContext.Current.CancellationToken);
        }

        server.Execute(name, "DROP TABLE segment_index; CREATE EXTENSION pg_trgm; CREATE INDEX segment_trigrams ON segment USING gin (source gin_trgm_ops); UPDATE localize_version SET version = 1");

        using PostgresMemory again = PostgresMemory.Open(connection, Languages);

        Assert.Equal("The old harbour was closed.", await BestAsync(again, "The old harbour was opened."));
    }

    [Fact]
    public async Task FindSimilarAsync_ManySegments_KeepsTheIndexForTheNextProcess()
    {
        string connection = server.NewDatabase();
        string name = new Npgsql.NpgsqlConnectionStringBuilder(connection).Database!;
        using (PostgresMemory memory = PostgresMemory.Open(connection, Languages))
        {
            await memory.StoreAsync(
                [.. Enumerable.Range(0, 66_000).Select(n => Unit($"Ferry {n} left the harbour of port {n / 7} at noon."))], TestContext.Current.CancellationToken);
            Assert.Equal("Ferry 14 left the harbour of port 2 at noon.", await BestAsync(memory, "Ferry 14 left the harbour of port 2 at night."));
        }

        server.Execute(name, "DO $$ BEGIN ASSERT (SELECT count(*) FROM segment_index) = 1; END $$");
        using PostgresMemory again = PostgresMemory.Open(connection, Languages);

        Assert.Equal("Ferry 65000 left the harbour of port 9285 at noon.", await BestAsync(again, "Ferry 65000 left the harbour of port 9285 at night."));
        Assert.Equal("Ferry 65999 left the harbour of port 9428 at noon.", await BestAsync(again, "Ferry 65999 left the harbour of port 9428 at night."));
    }

    [Fact]
    public void Open_DatabaseThatIsNotUtf8_SaysSo() => Assert.Contains(
        "UTF-8", Refusal(server.NewDatabase("ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")).Message, StringComparison.Ordinal);

    [Fact]
    public void Open_DatabaseOfANewerProgram_SaysSo()
    {
        string connection = server.NewDatabase();
        PostgresMemory.Open(connection, Languages).Dispose();
        server.Execute(new Npgsql.NpgsqlConnectionStringBuilder(connection).Database!, "UPDATE localize_version SET version = 99");

        Assert.Contains("version 99", Refusal(connection).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_SeveralAtOnceOnAnEmptyDatabase_MakesTheTablesOnce()
    {
        string connection = server.NewDatabase();

        PostgresMemory[] memories = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => PostgresMemory.Open(connection, Languages), TestContext.Current.CancellationToken)));

        Assert.Equal(0, await memories[0].CountAsync(TestContext.Current.CancellationToken));
        Array.ForEach(memories, memory => memory.Dispose());
    }

    private static TranslationUnit Unit(string source) => new() { Source = source, Target = $"tr {source}", State = SegmentState.Translated, Origin = "test", Stamp = "s" };

    private static async Task<string> BestAsync(PostgresMemory memory, string source) =>
        Assert.Single(await memory.FindSimilarAsync(source, 1, 0.7, TestContext.Current.CancellationToken)).Unit.Source;

    private static LocalizationException Refusal(string connection) => Assert.Throws<LocalizationException>(() => PostgresMemory.Open(connection, Languages));

    private static void AssertNoSecret(Exception exception) => Assert.DoesNotContain("hunter2", exception.ToString(), StringComparison.Ordinal);
}
