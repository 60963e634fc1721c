namespace Localize.ConsoleHost.Tests;

/// <summary>Runs the console host in the test's process, in a folder of its own, without the machine's environment.</summary>
internal sealed class TestHost : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("localize-host-").FullName;

    public Dictionary<string, string?> Variables { get; } = new(StringComparer.Ordinal);

    public TestHost Write(string relativePath, string content)
    {
        string path = Path.Combine(Folder, relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content.ReplaceLineEndings("\n"));
        return this;
    }

    public string Read(string relativePath) => File.ReadAllText(Path.Combine(Folder, relativePath));

    public bool Has(string relativePath) => Path.Exists(Path.Combine(Folder, relativePath));

    public Task<HostRun> RunAsync(params string[] arguments) => RunInAsync("", "", arguments);

    public Task<HostRun> FilterAsync(string input, params string[] arguments) => RunInAsync("", input, arguments);

    public async Task<HostRun> RunInAsync(string relativeFolder, string input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var environment = new HostEnvironment
        {
            In = new StringReader(input),
            Out = output,
            Error = error,
            WorkingFolder = Path.Combine(Folder, relativeFolder),
            Variable = name => Variables.GetValueOrDefault(name),
        };
        int exitCode = await new LocalizeApplication(environment).RunAsync(arguments, TestContext.Current.CancellationToken);
        return new HostRun(exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>What a run of the host gave.</summary>
internal sealed record HostRun(int ExitCode, string Out, string Error);
