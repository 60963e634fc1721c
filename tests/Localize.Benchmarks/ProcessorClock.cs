using System.Diagnostics;

namespace Localize.Benchmarks;

/// <summary>Processor time of this process, which other work on the machine hardly changes.</summary>
internal static class ProcessorClock
{
    /// <summary>How many passes are measured.</summary>
    public const int Passes = 9;

    /// <summary>The compiler looks at what runs often and compiles it anew; after this many passes over the corpora it has nothing left to do.</summary>
    private const int WarmUps = 25;

    public static TimeSpan Now => Process.GetCurrentProcess().TotalProcessorTime;

    /// <summary>The seconds of the best of several passes, after passes in which the compiler does its work.</summary>
    public static double Best(Action pass)
    {
        for (int i = 0; i < WarmUps; i++)
        {
            pass();
        }

        double best = double.MaxValue;
        for (int i = 0; i < Passes; i++)
        {
            TimeSpan before = Now;
            pass();
            best = Math.Min(best, (Now - before).TotalSeconds);
        }

        return best;
    }
}
