using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Localize.ConsoleHost.Commands;

/// <summary>A verb with examples, which its help shows at the end.</summary>
internal sealed class Verb(string name, string description, params IReadOnlyList<string> examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>Makes the help of a command line end with the examples of the verb asked about.</summary>
    public static void ShowExamplesInHelp(RootCommand root, int width)
    {
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        var action = (HelpAction)help.Action!;
        action.MaxWidth = width;
        help.Action = new HelpWithExamples(action);
    }

    /// <summary>Whether the user asked for help, whatever else is wrong with the line.</summary>
    public static bool IsHelpWanted(ParseResult parsed) => parsed.Action is HelpWithExamples;

    private sealed class HelpWithExamples(HelpAction inner) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            int exitCode = inner.Invoke(parseResult);
            if (parseResult.CommandResult.Command is Verb { Examples.Count: > 0 } verb)
            {
                TextWriter output = parseResult.InvocationConfiguration.Output;
                output.WriteLine("Examples:");
                foreach (string example in verb.Examples)
                {
                    output.WriteLine("  " + example);
                }

                output.WriteLine();
            }

            return exitCode;
        }
    }
}
