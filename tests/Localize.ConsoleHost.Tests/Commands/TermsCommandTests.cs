namespace Localize.ConsoleHost.Tests.Commands;

public sealed class TermsCommandTests : IDisposable
{
    private const string Glossary = "glossary: g\nschema: 1\nsource: en\nterms:\n- id: place.kyiv\n  kind: place\n  match: [Kyiv]\n  except: [Chicken Kyiv]\n  locales:\n    tr:\n      use: Kyiv\n      never: [Kiev]\n      why: House choice.\n";

    private readonly TestHost host = new();

    public TermsCommandTests() => host.Write("g.yml", Glossary);

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Find_Sentence_WritesTermsWithOffsets()
    {
        HostRun run = await host.FilterAsync("{\"id\":\"a\",\"lang\":\"en\",\"text\":\"In Kyiv’s east.\"}\n{\"id\":2,\"lang\":\"en\",\"text\":\"None.\"}\n", "terms", "find", "--glossary", "g.yml");

        Assert.Equal(
            "{\"id\":\"a\",\"matches\":[{\"term\":\"place.kyiv\",\"start\":3,\"length\":4,\"surface\":\"Kyiv\"}]}\n{\"id\":2,\"matches\":[]}\n", run.Out);
    }

    [Theory]
    [InlineData("Kyiv’de patlama oldu.", "\"verdict\":\"ok\",\"kind\":\"honoured\"")]
    [InlineData("Kiev'de patlama oldu.", "\"verdict\":\"violation\",\"kind\":\"forbidden\"")]
    [InlineData("Patlama oldu.", "\"verdict\":\"violation\",\"kind\":\"missing\"")]
    public async Task Check_Target_WritesTheVerdict(string target, string expected)
    {
        HostRun run = await host.FilterAsync($"{{\"id\":1,\"lang\":\"tr\",\"term\":\"place.kyiv\",\"source\":\"An explosion in Kyiv.\",\"target\":\"{target}\"}}", "terms", "check", "-g", "g.yml");

        Assert.Contains(expected, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_UnknownConcept_NamesTheLine()
    {
        HostRun run = await host.FilterAsync("\n{\"id\":1,\"lang\":\"tr\",\"term\":\"place.x\",\"source\":\"\",\"target\":\"\"}", "terms", "check", "-g", "g.yml");

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Contains("standard input:2:1: The glossary has no concept \"place.x\".", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_Sentence_ShowsWhatFiresWhatDoesNotAndWhy()
    {
        HostRun run = await host.RunAsync("glossary", "explain", "Kyiv eats Chicken Kyiv at kyiv.example.org", "--to", "tr", "-g", "g.yml");

        Assert.Contains("0-4 \"Kyiv\": place.kyiv → Kyiv", run.Out, StringComparison.Ordinal);
        Assert.Contains("House choice.", run.Out, StringComparison.Ordinal);
        Assert.Contains("because of the except-phrase \"Chicken Kyiv\"", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fmt_UnsortedFile_SortsItOnceAndThenNoMore()
    {
        host.Write("g.yml", Glossary + "\n- id: place.amman\n  kind: place\n  match: [Amman]\n");

        HostRun check = await host.RunAsync("glossary", "fmt", "--check", "g.yml");
        await host.RunAsync("glossary", "fmt", "g.yml");
        string once = host.Read("g.yml");
        HostRun again = await host.RunAsync("glossary", "fmt", "--check", "g.yml");

        Assert.Equal([ExitCodes.Findings, ExitCodes.Done], [check.ExitCode, again.ExitCode]);
        Assert.True(once.IndexOf("place.amman", StringComparison.Ordinal) < once.IndexOf("place.kyiv", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lint_BrokenFile_NamesPlaceAndEndsWithOne()
    {
        host.Write("g.yml", Glossary.Replace("never: [Kiev]", "never: [Kyiv]", StringComparison.Ordinal));

        HostRun run = await host.RunAsync("glossary", "lint", "g.yml");

        Assert.Equal(ExitCodes.Findings, run.ExitCode);
        Assert.Matches(@"g\.yml:\d+:\d+: error glossary\.", run.Error);
    }
}
