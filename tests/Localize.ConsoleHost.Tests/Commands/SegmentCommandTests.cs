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
