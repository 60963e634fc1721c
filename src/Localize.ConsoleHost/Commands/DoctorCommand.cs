using System.CommandLine;
using System.Reflection;
using System.Runtime.InteropServices;
using Localize.Engines.Apertium;
using Localize.ConsoleHost.Configuration;
using Localize.ConsoleHost.Engines;
using Localize.ConsoleHost.Output;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize doctor</c>: says what is there, what is missing and how to mend it.</summary>
internal static class DoctorCommand
{
    public static Command Create(HostEnvironment environment, Messages messages)
    {
        Option<string> config = SharedOptions.Config();
        var command = new Verb(
            "doctor",
            "Looks at versions, configuration, glossaries, memories and engines, and says what is missing and how to mend it. Nothing is sent. Ends with exit code 2 if anything is broken.",
            "localize doctor --config newsroom")
        {
            config,
        };
        command.SetAction((parsed, _) => DiagnoseAsync(parsed.GetValue(config)!, environment, messages));
        return command;
    }

    private static async Task<int> DiagnoseAsync(string config, HostEnvironment environment, Messages messages)
    {
        WriteLine(environment, "localize", Version());
        WriteLine(environment, ".NET", RuntimeInformation.FrameworkDescription);
        WriteLine(environment, "apertium", Pairs());
        WriteLine(environment, "azure", AzureEngineFactory.Describe(environment.Variable));
        try
        {
            LocalizeConfiguration configuration = ConfigurationReader.Load(config, environment.WorkingFolder);
            await using Session session = Session.Open(environment, configuration, []);
            WriteLine(environment, "configuration", configuration.Path);
            WriteLine(environment, "documents", FormattableString.Invariant($"{session.Documents.Count}"));
            WriteLine(environment, "links", session.Site.Description);
            WriteLine(environment, "glossary", FormattableString.Invariant($"{session.Glossary.Entries.Count} concepts"));
            session.Stores.Probe();
            WriteLine(environment, "memory", session.Stores.Description);
            foreach (string target in configuration.Targets)
            {
                (_, EngineChoice choice) = session.PipelineInto(target, readOnly: true, messages);
                WriteLine(environment, $"{configuration.Source} → {target}", $"{choice.Engine.Capabilities.Name}: {choice.Reason}");
            }

            return ExitCodes.Done;
        }
        catch (LocalizationException exception)
        {
            messages.Error(exception.Message);
            return ExitCodes.Usage;
        }
    }

    private static string Version() =>
        typeof(DoctorCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static string Pairs()
    {
        IReadOnlyList<string> pairs = new ApertiumEngine().InstalledPairs;
        return pairs.Count > 0 ? string.Join(", ", pairs) : "not installed (apt-get install apertium-eng-spa)";
    }

    private static void WriteLine(HostEnvironment environment, string what, string value) =>
        environment.Out.WriteLine(SafeText.OneLine($"{what,-14}{value}"));
}
