using System.Diagnostics;
using Localize.Testing.Http;

namespace Localize.ConsoleHost.Tests.Commands;

public sealed class RunPreflightTests : IAsyncLifetime
{
    private readonly TestHost host = new();
    private readonly DeepLServer server = new();

    public ValueTask InitializeAsync()
    {
        host.Variables["DEEPL_AUTH_KEY"] = DeepLServer.Key;
        host.Write("localize.yml", $"targets: [es]\ndocuments: [\"*.md\"]\nengine: deepl\ndeepl:\n  endpoint: {server.Address}\n").Write("a.md", "A ferry left.\n");
        Directory.CreateDirectory(Path.Combine(host.Folder, "localized"));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        Start("umount", "localized");
        host.Dispose();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("size=2m", "not enough room")]
    [InlineData("size=128m,ro", "cannot be written to")]
    public async Task Run_ResultsCannotBeWritten_IsRefusedBeforeAnythingIsSent(string options, string says)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Start("mount", "-t", "tmpfs", "-o", options, "tmpfs", "localized"), "A small file system is mounted for this, which takes root on Linux.");

        HostRun run = await host.RunAsync("run");

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was sent", run.Error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    private bool Start(string tool, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(tool, arguments) { WorkingDirectory = host.Folder, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
