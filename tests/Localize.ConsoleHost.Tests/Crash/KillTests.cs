using System.Diagnostics;
using System.Globalization;

namespace Localize.ConsoleHost.Tests.Crash;

/// <summary>
/// Kill -9 at random instants. <c>LOCALIZE_KILLS</c> sets their number; the default keeps CI short. The seed is drawn and printed.
/// </summary>
public sealed class KillTests
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("LOCALIZE_KILLS") ?? "12", CultureInfo.InvariantCulture);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_KilledAtAnyInstant_LosesNothingPaidAndWritesNoHalfFile()
    {
        await using var reference = new KillHarness();
        reference.Write();
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, await reference.RunAsync(null, Cancellation));
        double whole = clock.Elapsed.TotalMilliseconds;
        Dictionary<string, string> expected = reference.Outputs();
        Assert.Equal(60, expected.Count);
        int seed = Environment.TickCount;
        var random = new Random(seed);
        int kills = 0, rounds = 0;
        long inDoubt = 0, billedTwice = 0;
        var violations = new List<string>();
        while (kills < Kills)
        {
            await using var harness = new KillHarness();
            harness.Write();
            int? exitCode = null;
            while (exitCode is null)
            {
                bool mayKill = kills + harness.Kills < Kills;
                exitCode = await harness.RunAsync(mayKill ? TimeSpan.FromMilliseconds(random.NextDouble() * whole * 1.1) : null, Cancellation);
                if (exitCode is null)
                {
                    harness.CheckAfterKill(expected);
                }
            }

            harness.CheckAtEnd(expected, exitCode.Value, reference.Billed);
            kills += harness.Kills;
            inDoubt += harness.InDoubt;
            billedTwice += harness.Billed - reference.Billed;
            rounds++;
            violations.AddRange(harness.Violations);

            // A diagnostic message comes at once (-diagnostics), so that a run that is cut off still says how far it came.
            TestContext.Current.SendDiagnosticMessage(
                string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {kills} kills in {rounds} rounds, {violations.Count} violations, {billedTwice} characters billed twice, {inDoubt} in doubt, of {reference.Billed} each round"));
        }

        Assert.Empty(violations);
    }

    [Fact]
    public async Task Harness_NaiveWriter_IsCaught()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The naive writer is a shell script.");
        await using var harness = new KillHarness();
        harness.Write();
        string folder = Path.Combine(harness.Folder, "localized", "es");
        Directory.CreateDirectory(folder);
        Dictionary<string, string> expected = Enumerable.Range(0, 60).ToDictionary(i => Path.Combine("localized", "es", $"article{i:00}.md"), _ => "first half\nsecond half\n");
        const string Script = "for i in $(seq -w 0 59); do echo 'first half' > localized/es/article$i.md; sleep 0.005; echo 'second half' >> localized/es/article$i.md; done";
        var random = new Random(1);
        for (int i = 0; i < 20; i++)
        {
            var start = new ProcessStartInfo("sh", ["-c", Script]) { WorkingDirectory = harness.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
            await harness.RunAsync(start, TimeSpan.FromMilliseconds(random.Next(20, 200)), Cancellation);
            harness.CheckAfterKill(expected);
        }

        Assert.NotEmpty(harness.Violations);
    }
}
