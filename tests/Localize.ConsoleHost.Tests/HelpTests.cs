using Localize.Testing;

namespace Localize.ConsoleHost.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("")]
    [InlineData("init")]
    [InlineData("run")]
    [InlineData("plan")]
    [InlineData("check")]
    [InlineData("extract")]
    [InlineData("segment")]
    [InlineData("terms find")]
    [InlineData("terms check")]
    [InlineData("glossary lint")]
    [InlineData("glossary fmt")]
    [InlineData("glossary explain")]
    [InlineData("roundtrip")]
    [InlineData("doctor")]
    [InlineData("export")]
    [InlineData("import")]
    [InlineData("memory stats")]
    [InlineData("memory export")]
    [InlineData("memory import")]
    [InlineData("glossary diff")]
    [InlineData("glossary approve")]
    [InlineData("glossary reject")]
    [InlineData("glossary apply")]
    [InlineData("review import")]
    public async Task Help_OfAVerb_IsAsApproved(string verb)
    {
        using var host = new TestHost();

        HostRun run = await host.RunAsync([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(run.Out.Split('\n'), line => line.Length > 80);
        Snapshot.Verify(run.Out.Replace("Localize.ConsoleHost.Tests", "localize", StringComparison.Ordinal).Replace("testhost", "localize", StringComparison.Ordinal), "txt", [("verb", verb.Length == 0 ? "none" : verb)]);
    }

    [Fact]
    public async Task Parse_UnknownVerb_EndsWithTwoAndPointsToHelp()
    {
        using var host = new TestHost();

        HostRun run = await host.RunAsync("rnu");

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Contains("See `localize --help`.", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void Snapshots_AllOfThem_AreReadByATest() =>
        Snapshot.AssertNoneDangles(typeof(HelpTests).Assembly, TestPaths.BesideThisFile("."));
}
