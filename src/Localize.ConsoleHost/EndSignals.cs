using System.Runtime.InteropServices;

namespace Localize.ConsoleHost;

/// <summary>SIGINT, SIGTERM and SIGHUP: the first one ends the run in good order, a second one ends the process.</summary>
internal sealed class EndSignals : IDisposable
{
    private readonly CancellationTokenSource cancellation = new();
    private readonly PosixSignalRegistration[] registrations;
    private int number;

    public EndSignals() => registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, context => Receive(context, 1)),
        PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Receive(context, 2)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Receive(context, 15)),
    ];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => cancellation.Token;

    /// <summary>128 and the signal's number for a run that one ended, as shells say it; any other exit code as it is.</summary>
    public int ExitCodeOf(int exitCode) => exitCode == ExitCodes.Cancelled && number > 0 ? 128 + number : exitCode;

    public void Dispose()
    {
        Array.ForEach(registrations, registration => registration.Dispose());
        cancellation.Dispose();
    }

    private void Receive(PosixSignalContext context, int received)
    {
        if (Interlocked.CompareExchange(ref number, received, 0) != 0)
        {
            return;
        }

        context.Cancel = true;
        cancellation.Cancel();
        Tell("Ending: calls under way may finish and are kept. A second signal ends at once.");
    }

    private static void Tell(string message)
    {
        try
        {
            Console.Error.WriteLine(message);
        }
        catch (IOException)
        {
            // The terminal that hung up reads nothing any more.
        }
    }
}
