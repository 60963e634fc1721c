using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Localize.Fuzzing;

namespace Localize.Benchmarks;

/// <summary>
/// <c>--fuzz &lt;executions&gt; [--seed N] [--corpus folder]</c>: makes documents and checks what must hold for each. An execution
/// is extract, merge of its own units, merge of invented ones, and the proof by a whole parse. Prints each find in its shortest form.
/// </summary>
internal static class FuzzMode
{
    private const int MostFinds = 200;
    private const int ReportEvery = 250_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    public static int Run(string[] args)
    {
        long executions = long.Parse(args[1], CultureInfo.InvariantCulture);
        ulong seed = ulong.Parse(Option(args, "--seed") ?? "1", CultureInfo.InvariantCulture);
        long first = long.Parse(Option(args, "--from") ?? "0", CultureInfo.InvariantCulture);
        var mutator = new FuzzMutator(FuzzSeeds.Load(Option(args, "--corpus")), seed);
        var clock = Stopwatch.StartNew();
        int finds = 0;
        string current = "";
        long since = Stopwatch.GetTimestamp();
        using var watchdog = new Timer(_ => EndHang(current, Interlocked.Read(ref since)), null, LongestWait, LongestWait);
        for (long i = first; i < first + executions && finds < MostFinds; i++)
        {
            current = mutator.Document(i);
            Interlocked.Exchange(ref since, Stopwatch.GetTimestamp());
            if (FuzzProperties.Check(current, i) is { } problem)
            {
                finds++;
                string shortest = FuzzReducer.Reduce(current, i, problem);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"find {i} {FuzzProperties.Check(shortest, i)}\n     {JsonSerializer.Serialize(shortest)}"));
            }

            if ((i + 1) % ReportEvery == 0)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i + 1 - first:N0} executions, {finds} finds, {(i + 1 - first) / clock.Elapsed.TotalSeconds:N0} a second"));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {executions:N0} executions, {finds} finds, {clock.Elapsed.TotalSeconds:N0} s"));
        return finds == 0 ? 0 : 1;
    }

    private static void EndHang(string text, long since)
    {
        if (Stopwatch.GetElapsedTime(since) > LongestWait)
        {
            Console.WriteLine($"hang, never ended: {JsonSerializer.Serialize(text)}");
            Environment.Exit(2);
        }
    }

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and int at && at + 1 < args.Length ? args[at + 1] : null;
}
