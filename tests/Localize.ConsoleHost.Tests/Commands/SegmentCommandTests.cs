namespace Localize.ConsoleHost.Tests.Commands;

public sealed class SegmentCommandTests : IDisposable
{
    private readonly TestHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Segment_Lines_WritesOneSentenceALine()
    {
        HostRun run = await host.FilterAsync("Dr. Lee came. He left.\nSecond line.\n", "segment");

        Assert.Equal("Dr. Lee came.\nHe left.\nSecond line.\n", run.Out);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Segment_JsonLines_WritesSegmentsThatJoinedAreTheText()
    {
        HostRun run = await host.FilterAsync("{\"id\":7,\"language\":\"zh\",\"text\":\"一。 二？三\"}\n\n{\"id\":\"b\",\"text\":\"One. Two.\"}", "segment", "--jsonl");

        Assert.Equal("{\"id\":7,\"segments\":[\"一。 \",\"二？\",\"三\"]}\n{\"id\":\"b\",\"segments\":[\"One. \",\"Two.\"]}\n", run.Out);
    }

    [Fact]
    public async Task Segment_GoldenRulesPreset_KeepsAQuotationWhole()
    {
        HostRun run = await host.FilterAsync("“I came. I saw.” He left.\n", "segment", "--preset", "golden-rules");

        Assert.Equal("“I came. I saw.”\nHe left.\n", run.Out);
    }

    [Fact]
    public async Task Segment_Explain_NamesTheRuleOfEachCandidate()
    {
        HostRun run = await host.FilterAsync("Dr. Lee came. He left.\n", "segment", "--explain");

        Assert.Equal("3 - Title: Dr.| Lee came. He left.\n13 + FullStop: Dr. Lee came.| He left.\n22 - EndOfText: r. Lee came. He left.|\n", run.Out);
    }

    [Fact]
    public async Task Segment_ExplainOfJsonLines_IsRefused() =>
        Assert.Equal(ExitCodes.Usage, (await host.FilterAsync("", "segment", "--explain", "--jsonl")).ExitCode);

    private const string Srx =
        """
        <srx version="2.0"><header segmentsubflows="yes" cascade="yes"/><body>
        <languagerules><languagerule languagerulename="all">
        <rule break="yes"><beforebreak>;</beforebreak><afterbreak>\s</afterbreak></rule>
        </languagerule></languagerules>
        <maprules><languagemap languagepattern=".*" languagerulename="all"/></maprules></body></srx>
        """;

    private const string Settings = "targets: [es]\ndocuments: [a.md]\nsegmentation:\n  srx: { file: house.srx }\n  languages:\n    en: { abbreviations: [Zub.], no-break: [\"Now! Masters\"] }\n";

    [Fact]
    public async Task Segment_SrxRules_DecideWhereTheyMatch()
    {
        host.Write("house.srx", Srx);

        Assert.Equal("One;\nDr. Lee came.\nHe left.\n", (await host.FilterAsync("One; Dr. Lee came. He left.\n", "segment", "--srx", "house.srx")).Out);
        Assert.Equal("One;\nDr. Lee came. He left.\n", (await host.FilterAsync("One; Dr. Lee came. He left.\n", "segment", "--srx", "house.srx", "--srx-only")).Out);
        Assert.Equal(ExitCodes.Usage, (await host.FilterAsync("", "segment", "--srx-only")).ExitCode);
    }

    [Fact]
    public async Task Segment_HostileSrx_IsRefusedWithItsPlace()
    {
        host.Write("house.srx", Srx.Replace(";", "([a-z]+)+(?=x)", StringComparison.Ordinal));

        HostRun run = await host.FilterAsync("One.\n", "segment", "--srx", "house.srx");

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Contains("house.srx:3:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Segment_Configuration_GivesWordsAndRules()
    {
        host.Write("house.srx", Srx).Write("localize.yml", Settings);

        HostRun run = await host.FilterAsync("The Zub. The end; We saw Now! Masters there.\n", "segment", "--config", ".");

        Assert.Equal("The Zub. The end;\nWe saw Now! Masters there.\n", run.Out);
    }

    [Fact]
    public async Task Segment_ExplainWithWordsOfTheUser_NamesThem()
    {
        host.Write("localize.yml", Settings.Replace("  srx: { file: house.srx }\n", "", StringComparison.Ordinal));

        HostRun run = await host.FilterAsync("The Zub. The Now! Masters.\n", "segment", "--config", ".", "--explain");

        Assert.Equal("8 - UserAbbreviation (Zub): The Zub.| The Now! Masters.\n17 - NoBreakPhrase (Now! Masters): The Zub. The Now!| Masters.\n26 - EndOfText: ub. The Now! Masters.|\n", run.Out);
    }

    [Fact]
    public async Task Segment_SrxExport_IsSrxThatCutsAlone()
    {
        HostRun exported = await host.RunAsync("segment", "--srx-export", "en");
        host.Write("rules.srx", exported.Out);

        Assert.Equal("Dr. Lee came.\nHe left.\n", (await host.FilterAsync("Dr. Lee came. He left.\n", "segment", "--srx", "rules.srx", "--srx-only")).Out);
        Assert.Contains("SRX cannot carry", exported.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json", "standard input:1:1: Not valid JSON")]
    [InlineData("{\"id\":1}", "standard input:1:1: Expected an object with \"text\"")]
    [InlineData("{\"id\":1,\"language\":\"??\",\"text\":\"a\"}", "\"??\" is not a language tag")]
    public async Task Segment_MistakenJsonLine_SaysWhereAndEndsWithTwo(string line, string expected)
    {
        HostRun run = await host.FilterAsync(line, "segment", "--jsonl");

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }
}
