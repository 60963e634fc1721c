using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Localize.ConsoleHost.Reviewing;

/// <summary>Asks <c>git</c>. Nothing of the repository's configuration is run: no hooks, pagers or external tools.</summary>
internal sealed class GitProcess(string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>What a command printed, or null when it failed.</summary>
    /// <exception cref="RevisionException">There is no git, or it does not end.</exception>
    public byte[]? Ask(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", folder, "--no-pager", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        try
        {
            using Process process = Process.Start(start)!;
            using var output = new MemoryStream();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            process.StandardOutput.BaseStream.CopyTo(output);
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                throw new RevisionException("git does not answer.");
            }

            Trouble = errors.GetAwaiter().GetResult().Trim();
            return process.ExitCode == 0 ? output.ToArray() : null;
        }
        catch (Win32Exception exception)
        {
            throw new RevisionException("git is not installed. Install it, or compare with a folder or a file.", exception);
        }
    }

    /// <summary>What the last command said on standard error.</summary>
    public string Trouble { get; private set; } = "";

    /// <summary>The first line of what a command printed, or null when it failed.</summary>
    public string? Line(params string[] arguments) => Ask(arguments) is { } answer ? Encoding.UTF8.GetString(answer).Split('\n')[0].TrimEnd('\r') : null;
}
