using System.Diagnostics;
using Localize.Testing;

namespace Localize.PackageTests;

/// <summary>Packs the packages once into a folder of its own, which then serves as a package source.</summary>
public sealed class PackedPackages : IDisposable
{
    private static readonly string[] Projects = ["Localize", "Localize.Apertium", "Localize.AzureTranslator", "Localize.ChatModels", "Localize.HttpEngines", "Localize.Sqlite", "Localize.PostgreSql", "Localize.DependencyInjection", "Localize.Testing", "Localize.ConsoleHost"];

    /// <summary>Packs.</summary>
    public PackedPackages()
    {
        foreach (string project in Projects)
        {
            string path = Path.Combine(TestPaths.RepositoryRoot(), "src", project, project + ".csproj");
            Run(TestPaths.RepositoryRoot(), "pack", path, "--configuration", "Release", "--output", Feed, $"-p:Version={Version}", "-p:RestoreLockedMode=false", "--artifacts-path", Path.Combine(Folder, "artifacts"));
        }

        File.WriteAllText(
            Path.Combine(Folder, "NuGet.config"),
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(Folder, "packages")}" /></config>
              <packageSources><add key="packed" value="{Feed}" /></packageSources>
              <fallbackPackageFolders><add key="machine" value="{MachinePackages}" /></fallbackPackageFolders>
            </configuration>
            """);
    }

    /// <summary>A folder outside the repository, so that nothing of its build files reaches in.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("localize-packages-").FullName;

    /// <summary>The packed files.</summary>
    public string Feed => Path.Combine(Folder, "feed");

    /// <summary>A version no other run has.</summary>
    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

    private static string MachinePackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Runs <c>dotnet</c> and returns what it wrote.</summary>
    /// <param name="folder">Working folder.</param>
    /// <param name="arguments">Arguments.</param>
    /// <returns>Standard output.</returns>
    public string Run(string folder, params string[] arguments) => RunProgram("dotnet", folder, arguments);

    /// <summary>Runs a program and returns what it wrote.</summary>
    /// <param name="program">The program.</param>
    /// <param name="folder">Working folder.</param>
    /// <param name="arguments">Arguments.</param>
    /// <returns>Standard output.</returns>
    public static string RunProgram(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment.Remove("CI");
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output.Result}\n{error.Result}");
        return output.Result;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
