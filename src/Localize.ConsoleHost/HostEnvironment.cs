using Spectre.Console;

namespace Localize.ConsoleHost;

/// <summary>Everything the host takes from its process, so that a test can give it other things.</summary>
internal sealed record HostEnvironment
{
    public required TextReader In { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public required string WorkingFolder { get; init; }

    public required Func<string, string?> Variable { get; init; }

    /// <summary>Whether colours and bars are wanted on standard error.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Width of the terminal in columns; 80 where there is none.</summary>
    public int Width { get; init; } = 80;

    /// <summary>What day it is.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public static HostEnvironment FromProcess() => new()
    {
        In = Console.In,
        Out = Console.Out,
        Error = Console.Error,
        WorkingFolder = Directory.GetCurrentDirectory(),
        Variable = Environment.GetEnvironmentVariable,
        IsTerminal = !Console.IsErrorRedirected && !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb",
        Width = Console.IsOutputRedirected ? 80 : Math.Max(60, Console.WindowWidth),
    };

    /// <summary>Names files of a folder as a person in the working folder knows them.</summary>
    public Func<string, string> NamesFrom(string folder) => path => Path.GetRelativePath(WorkingFolder, Path.Combine(folder, path));

    /// <summary>A console for tables and colours on a writer.</summary>
    public IAnsiConsole ConsoleOn(TextWriter writer)
    {
        bool colours = IsTerminal && string.IsNullOrEmpty(Variable("NO_COLOR"));
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colours ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = colours ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = Width;
        return console;
    }
}
