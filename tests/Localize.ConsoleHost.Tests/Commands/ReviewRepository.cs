using System.Diagnostics;
using Localize.Testing;

namespace Localize.ConsoleHost.Tests.Commands;

/// <summary>A newsroom in a git repository of a test's own, localized under one glossary and with another one since.</summary>
/// <param name="below">The folder of the newsroom in the repository, with a slash; empty for its root.</param>
internal sealed class ReviewRepository(string below = "") : IDisposable
{
    public const string Glossary = """
        source: en
        terms:
          - id: place.kyiv
            kind: place
            match: [Kyiv, Kiev]
            locales:
              tr: {use: Kiev}
              es: {use: Kiev}
          - id: place.odesa
            kind: place
            match: [Odesa]
            locales:
              tr: {use: Odesa}
        """;

    public static readonly string Changed = Glossary.Replace("tr: {use: Kiev}", "tr: {use: Kyiv, never: [Kiev], why: House style.}", StringComparison.Ordinal);

    public TestHost Host { get; } = new();

    /// <summary>Localizes, commits everything with the memory, and then changes the glossary in the working copy.</summary>
    public async Task PrepareAsync(string settings = "")
    {
        RequiredTool.Demand(File.Exists("/usr/bin/git"), "apt-get install git");
        Write("localize.yml", $"targets: [tr, es]\ndocuments: [\"docs/*.md\"]\nglossaries: [terms.yml]\nengine: pseudo\n{settings}").Write("terms.yml", Glossary)
            .Write("docs/a.md", "# Talks in Kyiv\n\nThe [mayor](https://kyiv.example/Kiev) of **Kyiv** spoke. It rained. Then Kyiv slept\\!\n")
            .Write("docs/b.md", "# Night in Kyiv\n\nOdesa is far.\n");
        Assert.Equal(0, (await RunAsync("run")).ExitCode);
        Git("init", "-q", "-b", "main");
        Git("config", "user.name", "Anna");
        Git("config", "user.email", "anna@example.org");
        Git("add", "-A");
        Git("commit", "-qm", "one");
        Write("terms.yml", Changed);
    }

    public ReviewRepository Write(string path, string content)
    {
        Host.Write(below + path, content);
        return this;
    }

    public string Read(string path) => Host.Read(below + path);

    public Task<HostRun> RunAsync(params string[] arguments) => Host.RunInAsync(below, "", arguments);

    /// <summary>The full name of a revision's commit.</summary>
    public string Commit(string revision) => Git("rev-parse", revision).Trim();

    /// <summary>Runs git and gives what it prints.</summary>
    public string Git(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("git", ["-C", Host.Folder, .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.GetAwaiter().GetResult());
        return output;
    }

    public void Dispose() => Host.Dispose();
}
