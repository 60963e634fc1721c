using System.CommandLine;
using Localize.ConsoleHost.Output;

namespace Localize.ConsoleHost.Commands;

/// <summary><c>localize memory</c>: the translation memory as a whole.</summary>
internal static class MemoryCommand
{
    public static Command Create(HostEnvironment environment, Messages messages) =>
        new("memory", "Counts what the translation memory holds, and moves it between programs.")
        {
            MemoryStatsCommand.Create(environment, messages), MemoryExportCommand.Create(environment, messages), ImportCommand.CreateForMemories(environment, messages),
        };
}
