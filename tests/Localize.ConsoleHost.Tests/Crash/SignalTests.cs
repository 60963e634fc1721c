using System.Diagnostics;

namespace Localize.ConsoleHost.Tests.Crash;

/// <summary>Signals sent to a process of the host while a paid call is under way, over a server that keeps the bill and its answers back.</summary>
public sealed class SignalTests : IAsyncLifetime
{
    private const int Articles = 6;

    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(60);

    private readonly KillHarness harness = new(Articles);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Windows has no such signals, and env of macOS cannot give them back to a process.");
        harness.Write();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => harness.DisposeAsync();

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public async Task Run_SignalWhileACallIsUnderWay_KeepsWhatIsPaidForAndSendsNothingTwice(string signal, int exitCode)
    {
        await using var reference = new KillHarness(Articles);
        reference.Write();
        Assert.Equal(0, await reference.RunAsync(null, Cancellation));
        Dictionary<string, string> expected = reference.Outputs();
        IDisposable held = harness.Hold();
        using Process process = await StartAsync();
        await SignalAsync(process, signal);
        int sent = harness.Requests;
        held.Dispose();

        await WaitForEndAsync(process);

        Assert.Equal(exitCode, process.ExitCode);
        Assert.Equal(sent, harness.Requests);
        Assert.InRange(harness.Billed, 1, reference.Billed - 1);
        harness.CheckAfterKill(expected);
        Assert.Equal(0, harness.InDoubt);
        int? again = await harness.RunAsync(null, Cancellation);
        harness.CheckAtEnd(expected, again!.Value, reference.Billed);
        Assert.Empty(harness.Violations);
        Assert.Equal(harness.BilledTexts.Count, harness.BilledTexts.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("INT", "INT", 130)]
    [InlineData("TERM", "TERM", 143)]
    [InlineData("HUP", "TERM", 143)]
    public async Task Run_SecondSignal_EndsAtOnceAndLeavesTheCallInDoubt(string first, string second, int exitCode)
    {
        using IDisposable held = harness.Hold();
        using Process process = await StartAsync();
        await SignalAsync(process, first);
        var clock = Stopwatch.StartNew();
        Send(process, second);

        await WaitForEndAsync(process);

        // The grace time would be twenty seconds.
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 15);
        Assert.Equal(exitCode, process.ExitCode);
        harness.CheckAfterKill(new Dictionary<string, string>());
        Assert.Equal(harness.Billed, harness.InDoubt);
        held.Dispose();
        Assert.Equal(0, await harness.RunAsync(null, Cancellation));
        Assert.Contains("may be billed twice", harness.LastError, StringComparison.Ordinal);
        Assert.Equal(Articles, harness.Outputs().Count);
    }

    private async Task<Process> StartAsync()
    {
        ProcessStartInfo start = harness.StartOfHost();
        // Who starts the tests may ignore signals, as nohup and a shell's background do, and what is ignored is inherited.
        (start.FileName, string[] arguments) = ("env", [.. start.ArgumentList]);
        start.ArgumentList.Clear();
        foreach (string argument in (string[])["--default-signal=HUP,INT,TERM", "dotnet", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        Process process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync(Cancellation);
        var clock = Stopwatch.StartNew();
        while (harness.Requests == 0)
        {
            Assert.False(process.HasExited, "The run ended before it sent anything.");
            Assert.InRange(clock.Elapsed, TimeSpan.Zero, LongEnough);
            await Task.Delay(5, Cancellation);
        }

        return process;
    }

    // The host says when it has taken a signal.
    private static async Task SignalAsync(Process process, string signal)
    {
        Send(process, signal);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(LongEnough);
        while (await process.StandardError.ReadLineAsync(patience.Token) is { } line && !line.StartsWith("Ending", StringComparison.Ordinal))
        {
            // Progress and warnings come before it.
        }
    }

    private static void Send(Process process, string signal)
    {
        using Process kill = Process.Start("kill", ["-" + signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    private static async Task WaitForEndAsync(Process process)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(LongEnough);
        await process.WaitForExitAsync(patience.Token);
    }
}
