using System.CommandLine;
using System.CommandLine.Parsing;
using Localize.ConsoleHost.Commands;
using Localize.ConsoleHost.Output;

namespace Localize.ConsoleHost;

/// <summary>The command line: parses, runs a verb, and turns what went wrong into one line and an exit code.</summary>
internal sealed class LocalizeApplication(HostEnvironment environment)
{
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken = default)
    {
        var messages = new Messages(environment);
        ParseResult parsed = BuildRoot(messages).Parse(arguments);
        if (parsed.Errors.Count > 0 && !Verb.IsHelpWanted(parsed))
        {
            foreach (string error in parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal))
            {
                messages.Error(error);
            }

            messages.Hint($"See `localize {VerbOf(parsed)}--help`.");
            return ExitCodes.Usage;
        }

        try
        {
            var configuration = new InvocationConfiguration { Output = environment.Out, Error = environment.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (LocalizationException exception)
        {
            messages.Error(exception.Message);
            return exception is Localize.Engines.EngineException ? ExitCodes.Failure : ExitCodes.Usage;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            messages.Error("Cancelled. What was finished is written and kept.");
            return ExitCodes.Cancelled;
        }
        catch (IOException exception)
        {
            messages.Error(exception.Message);
            return ExitCodes.Failure;
        }
    }

    private RootCommand BuildRoot(Messages messages)
    {
        RootCommand root = CreateRoot(messages);
        Verb.ShowExamplesInHelp(root, environment.Width);
        return root;
    }

    private RootCommand CreateRoot(Messages messages) => new(
        "Localizes Markdown articles and plain-text news: units out, sentences cut, terms enforced, memory first, engine for the "
        + "rest, checks, structure proved, merged back.\n\nExit codes: 0 done, 1 findings at or above the gate, 2 usage or "
        + "configuration, 3 engine or input/output failure, 130 cancelled (143 by SIGTERM, "
        + "129 by SIGHUP).")
    {
        InitCommand.Create(environment, messages),
        RunCommand.Create(environment, messages),
        PlanCommand.Create(environment, messages),
        CheckCommand.Create(environment, messages),
        ExportCommand.Create(environment, messages),
        ImportCommand.Create(environment, messages),
        ExtractCommand.Create(environment, messages),
        SegmentCommand.Create(environment, messages),
        TermsCommand.Create(environment),
        GlossaryCommand.Create(environment, messages),
        MemoryCommand.Create(environment, messages),
        ReviewCommand.Create(environment, messages),
        RoundtripCommand.Create(environment, messages),
        DoctorCommand.Create(environment, messages),
    };

    private static string VerbOf(ParseResult parsed)
    {
        string path = "";
        for (CommandResult? result = parsed.CommandResult; result is { Command: not RootCommand }; result = result.Parent as CommandResult)
        {
            path = $"{result.Command.Name} {path}";
        }

        return path;
    }
}
