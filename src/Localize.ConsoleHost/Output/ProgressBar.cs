using Spectre.Console;

namespace Localize.ConsoleHost.Output;

/// <summary>A bar a language on standard error, on a terminal only: in a file or in CI it would be noise.</summary>
internal static class ProgressBar
{
    /// <summary>Runs work that tells how far it is: the language, and the documents done of all.</summary>
    public static Task RunAsync(HostEnvironment environment, Func<Action<string, int, int>, Task> work)
    {
        if (!environment.IsTerminal)
        {
            return work((_, _, _) => { });
        }

        return environment.ConsoleOn(environment.Error).Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new SpinnerColumn())
            .StartAsync(context =>
            {
                var bars = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
                return work((name, done, all) =>
                {
                    if (!bars.TryGetValue(name, out ProgressTask? bar))
                    {
                        bars[name] = bar = context.AddTask(name.EscapeMarkup(), maxValue: Math.Max(1, all));
                    }

                    bar.Value = done;
                });
            });
    }
}
