using System.CommandLine;

namespace Localize.ConsoleHost.Commands;

internal static class RoundtripCommand
{
    public static Command Create(HostEnvironment environment, Output.Messages messages) => new("roundtrip", "x");
}
