using Spectre.Console;

namespace Localize.ConsoleHost.Output;

/// <summary>What people read besides the data: errors, hints and progress, on standard error.</summary>
internal sealed class Messages(HostEnvironment environment)
{
    private readonly IAnsiConsole console = environment.ConsoleOn(environment.Error);

    public void Error(string message) => Write("error", "red", message);

    public void Warning(string message) => Write("warning", "yellow", message);

    public void Hint(string message) => environment.Error.WriteLine(SafeText.OneLine(message));

    public void Issue(QualityIssue issue)
    {
        string colour = issue.Severity switch { Severity.Error => "red", Severity.Warning => "yellow", _ => "grey" };
        string place = issue.Position is { } position ? $"{issue.Document}:{position}: " : issue.Document is null ? "" : $"{issue.Document}: ";
        console.MarkupInterpolated($"{SafeText.OneLine(place)}");
        console.Markup($"[{colour}]{issue.Severity.ToString().ToLowerInvariant()}[/] ");
        environment.Error.WriteLine(SafeText.OneLine($"{issue.Rule}: {issue.Message}{(issue.Suggestion is null ? "" : " " + issue.Suggestion)}"));
    }

    private void Write(string kind, string colour, string message)
    {
        console.Markup($"[{colour}]{kind}:[/] ");
        environment.Error.WriteLine(SafeText.OneLine(message));
    }
}
