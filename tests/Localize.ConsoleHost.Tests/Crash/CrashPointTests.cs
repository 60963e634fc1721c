using System.Globalization;

namespace Localize.ConsoleHost.Tests.Crash;

/// <summary>
/// The process ends at a named instant and the run is started again. <c>LOCALIZE_CRASH_HITS</c> says how many times each point is tried, at
/// its first, second, … hit; the default keeps CI short.
/// </summary>
public sealed class CrashPointTests
{
    private const int Articles = 6;

    private static readonly int Hits = int.Parse(Environment.GetEnvironmentVariable("LOCALIZE_CRASH_HITS") ?? "1", CultureInfo.InvariantCulture);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("intent-written")]
    [InlineData("sent")]
    [InlineData("answer-received")]
    [InlineData("answer-stored")]
    [InlineData("units-stored")]
    [InlineData("temporary-written")]
    [InlineData("temporary-flushed")]
    [InlineData("renamed")]
    [InlineData("folder-flushed")]
    [InlineData("edit-record-written")]
    [InlineData("ledger-settled")]
    [InlineData("compaction-begun")]
    [InlineData("compaction-done")]
    public async Task Run_EndedAtAPoint_LosesNothingPaidAndWritesNoHalfFile(string point)
    {
        await using var reference = new KillHarness(Articles);
        reference.Write();
        Assert.Equal(0, await reference.RunAsync(null, Cancellation));
        Dictionary<string, string> expected = reference.Outputs();
        for (int hit = 1; hit <= Hits; hit++)
        {
            await using var harness = new KillHarness(Articles);
            harness.Write();
            int? ended = await harness.RunAsync(null, Cancellation, FormattableString.Invariant($"{point}:{hit}"));
            Assert.True(ended != 0 || hit > 1, $"{point} was not reached.");
            harness.CheckAfterKill(expected);

            int? again = await harness.RunAsync(null, Cancellation);

            harness.CheckAtEnd(expected, again!.Value, reference.Billed);
            long billed = harness.Billed;
            Assert.Equal(0, await harness.RunAsync(null, Cancellation));
            Assert.Equal(billed, harness.Billed);
            Assert.Equal(0, harness.Reviewed);
            Assert.Empty(harness.Violations);
        }
    }

    [Theory]
    [InlineData("edits-adopted")]
    [InlineData("edit-record-written")]
    [InlineData("renamed")]
    public async Task Run_EndedWhileAnEditIsAdopted_KeepsTheEdit(string point)
    {
        await using var harness = new KillHarness(Articles);
        harness.Write();
        Assert.Equal(0, await harness.RunAsync(null, Cancellation));
        string output = Path.Combine(harness.Folder, "localized/es/article00.md");
        string edited = (await File.ReadAllTextAsync(output, Cancellation)).Replace("HARBOUR 3 ", "PORT 3 ", StringComparison.Ordinal);
        await File.WriteAllTextAsync(output, edited, Cancellation);
        Assert.NotEqual(0, await harness.RunAsync(null, Cancellation, point + ":1"));

        Assert.Equal(0, await harness.RunAsync(null, Cancellation));

        Assert.Equal(edited, await File.ReadAllTextAsync(output, Cancellation));
        Assert.Equal(1, harness.Reviewed);
    }
}
