using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Localize.Engines.Apertium;

/// <summary>A running pipeline: texts and answers are framed by U+0000.</summary>
internal sealed class ApertiumProcess : IDisposable
{
    private const int LongestAnswerFactor = 16;
    private const int LongestAnswerBase = 64 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Process process;
    private readonly byte[] buffer = new byte[16 * 1024];

    private ApertiumProcess(Process process) => this.process = process;

    /// <summary>The shell's process id.</summary>
    internal int Id => process.Id;

    internal static ApertiumProcess Start(string shell, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(shell, arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        try
        {
            Process process = Process.Start(start)!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            return new ApertiumProcess(process);
        }
        catch (Win32Exception e)
        {
            throw ApertiumMessages.ToolMissing(shell, e);
        }
    }

    /// <summary>Sends a text and reads its answer. <see langword="null"/> when the process ended, stalled or said more than one answer.</summary>
    internal async Task<string?> ExchangeAsync(string text, CancellationToken cancellationToken)
    {
        byte[] request = Utf8.GetBytes(text + '\0');
        int limit = (request.Length * LongestAnswerFactor) + LongestAnswerBase;
        using CancellationTokenRegistration killing = cancellationToken.Register(Kill);
        try
        {
            Task write = WriteAsync(request, cancellationToken);
            string? answer = await ReadAsync(limit, cancellationToken).ConfigureAwait(false);
            await write.ConfigureAwait(false);
            return answer;
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private async Task WriteAsync(byte[] request, CancellationToken cancellationToken)
    {
        await process.StandardInput.BaseStream.WriteAsync(request, cancellationToken).ConfigureAwait(false);
        await process.StandardInput.BaseStream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<string?> ReadAsync(int limit, CancellationToken cancellationToken)
    {
        using var answer = new MemoryStream();
        while (true)
        {
            int read = await process.StandardOutput.BaseStream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            int end = Array.IndexOf(buffer, (byte)0, 0, read);
            answer.Write(buffer, 0, end < 0 ? read : end);
            if (end >= 0)
            {
                return end == read - 1 ? Encoding.UTF8.GetString(answer.ToArray()) : null;
            }

            if (read == 0 || answer.Length > limit)
            {
                return null;
            }
        }
    }

    private void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or NotSupportedException or AggregateException)
        {
            // It has ended already: nothing is left to kill.
        }
    }
}
