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
    public void Open_UserWhoMayNotMakeTheExtension_SaysWhatToDo()
    {
        string connection = server.NewDatabase();
        string name = new Npgsql.NpgsqlConnectionStringBuilder(connection).Database!;
        server.Execute("postgres", $"CREATE ROLE guest_{name} LOGIN");

        Assert.Contains("CREATE EXTENSION pg_trgm", Refusal(server.ConnectionTo(name, $"guest_{name}")).Message, StringComparison.Ordinal);
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

    private static LocalizationException Refusal(string connection) => Assert.Throws<LocalizationException>(() => PostgresMemory.Open(connection, Languages));

    private static void AssertNoSecret(Exception exception) => Assert.DoesNotContain("hunter2", exception.ToString(), StringComparison.Ordinal);
}
