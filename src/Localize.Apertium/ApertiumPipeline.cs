using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Localize.Engines.Apertium;

/// <summary>
/// One pair's programs, kept running: a text goes in with a closing mark of its own, and the answer must end with that mark. Anything
/// else means that the programs have lost step; they are ended and started again, and the text is tried once more.
/// </summary>
internal sealed class ApertiumPipeline : IAsyncDisposable
{
    private readonly ApertiumOptions options;
    private readonly string mode;
    private readonly SemaphoreSlim gate = new(1, 1);
    private ApertiumProcess? running;
    private int requests;

    internal ApertiumPipeline(ApertiumOptions options, string mode)
    {
        this.options = options;
        this.mode = mode;
    }

    /// <summary>How often the programs were started.</summary>
    internal int Starts { get; private set; }

    /// <summary>The process that runs now, for tests that kill it.</summary>
    internal ApertiumProcess? Running => running;

    /// <summary>Sends a stream and reads its translation; <see langword="null"/> when the programs failed on it twice.</summary>
    internal async Task<string?> ExchangeAsync(string stream, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await TryOnceAsync(stream, cancellationToken).ConfigureAwait(false)
                ?? await TryOnceAsync(stream, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await gate.WaitAsync().ConfigureAwait(false);
        Stop();
        gate.Dispose();
    }

    private async Task<string?> TryOnceAsync(string stream, CancellationToken cancellationToken)
    {
        string mark = string.Create(CultureInfo.InvariantCulture, $"[N:{++requests}]");
        using var timeout = new CancellationTokenSource(options.Timeout + TimeSpan.FromMilliseconds(stream.Length), options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        running ??= await StartAsync(cancellationToken).ConfigureAwait(false);
        string? answer = await running.ExchangeAsync(stream + mark, either.Token).ConfigureAwait(false);
        if (answer is not null && answer.EndsWith(mark, StringComparison.Ordinal))
        {
            return answer[..^mark.Length];
        }

        Stop();
        cancellationToken.ThrowIfCancellationRequested();
        return null;
    }

    private void Stop()
    {
        running?.Dispose();
        running = null;
    }

    private async Task<ApertiumProcess> StartAsync(CancellationToken cancellationToken)
    {
        string command = await ReadCommandAsync(cancellationToken).ConfigureAwait(false);
        Starts++;
        return ApertiumProcess.Start(options.Shell, ["-c", command, "apertium", "-g", ""]);
    }

    private async Task<string> ReadCommandAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(options.PipelineTool, ["-z", mode])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        };
        using Process tool = StartTool(start);
        Task<string> errors = tool.StandardError.ReadToEndAsync(cancellationToken);
        string command = await tool.StandardOutput.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
        await tool.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        return tool.ExitCode == 0 && command.Contains('|', StringComparison.Ordinal)
            ? command
            : throw ApertiumMessages.ToolFailed(options.PipelineTool, mode, await errors.ConfigureAwait(false));
    }

    private static Process StartTool(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw ApertiumMessages.ToolMissing(start.FileName, e);
        }
    }
}
