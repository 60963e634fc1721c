namespace Localize.ConsoleHost.Tests.Commands;

public sealed class PlanGateTests : IDisposable
{
    private readonly TestHost host = new();

    public PlanGateTests() => host.Write("localize.yml", "targets: [es]\ndocuments: [\"*.md\"]\nengine: pseudo\n").Write("a.md", "One sentence. Another one.\n");

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData("new", ExitCodes.Findings, "new is 2, the limit is 0.")]
    [InlineData("new>1", ExitCodes.Findings, "new is 2, the limit is 1.")]
    [InlineData("new>2", ExitCodes.Done, "")]
    [InlineData("stale,approved", ExitCodes.Done, "")]
    [InlineData("stale, characters>20", ExitCodes.Findings, "characters is 25, the limit is 20.")]
    [InlineData("segments>1,cost>0", ExitCodes.Findings, "segments is 2, the limit is 1.")]
    [InlineData("cost>5", ExitCodes.Done, "")]
    [InlineData("coost>5", ExitCodes.Usage, "Did you mean \"cost\"?")]
    [InlineData("cost>much", ExitCodes.Usage, "is not a condition")]
    public async Task Plan_FailIf_EndsAsTheConditionsSay(string conditions, int exitCode, string says)
    {
        HostRun run = await host.RunAsync("plan", "--fail-if", conditions);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_FailIfNothingIsNew_PassesAfterARun()
    {
        await host.RunAsync("run");

        Assert.Equal(ExitCodes.Done, (await host.RunAsync("plan", "--fail-if", "segments")).ExitCode);
    }
}
