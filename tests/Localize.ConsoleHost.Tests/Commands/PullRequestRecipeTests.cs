using System.Diagnostics;
using Localize.Review.Output;
using Localize.Testing;
using YamlDotNet.Serialization;

namespace Localize.ConsoleHost.Tests.Commands;

/// <summary>
/// The shell steps of the workflow in glossaries/README.md, run by bash in a clone with a changed term, as a runner would: a step after a
/// failed one runs only if it says so. Only <c>gh</c> and the tool's installation are played.
/// </summary>
public sealed class PullRequestRecipeTests : IDisposable
{
    private readonly ReviewRepository repository = new();
    private readonly List<string> failed = [];

    private string Clone => Path.Combine(repository.Host.Folder, "clone");

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Workflow_ChangedTerm_IsRedUntilApprovedAndAppliedAndRenewsItsComment()
    {
        await PrepareAsync();

        await RunAsync();
        string[] first = [.. failed];
        string comment = Made("gh.log");
        string sarif = Made("glossary.sarif");
        Assert.Equal(0, (await InCloneAsync("glossary", "approve", "place.kyiv", "--locale", "tr", "--by", "Bea")).ExitCode);
        Assert.Equal(0, (await InCloneAsync("glossary", "apply", "--against", "origin/main...HEAD")).ExitCode);
        await RunAsync();

        Assert.Equal(2, first.Length);
        Assert.Contains("--format markdown", first[0], StringComparison.Ordinal);
        Assert.Contains("localize check", first[1], StringComparison.Ordinal);
        Assert.Equal("pr comment 7 --body-file comment.md\n", comment);
        Assert.StartsWith(ReviewMarkdown.Marker, Made("comment.md"), StringComparison.Ordinal);
        Assert.Contains("Kiev", Made("comment.md"), StringComparison.Ordinal);
        Assert.Contains("localized/tr/docs/a.md", sarif, StringComparison.Ordinal);
        Assert.Contains("<!DOCTYPE html>", Made("review.html"), StringComparison.Ordinal);
        Assert.Empty(failed);
        Assert.EndsWith("api --method PATCH repos/news/room/issues/comments/4711 -F body=@comment.md\n", Made("gh.log"), StringComparison.Ordinal);
    }

    private string Made(string name) => File.ReadAllText(Path.Combine(Clone, name));

    private Task<HostRun> InCloneAsync(params string[] arguments) => repository.Host.RunInAsync("clone", "", arguments);

    private async Task PrepareAsync()
    {
        RequiredTool.Demand(File.Exists("/bin/bash"), "apt-get install bash");
        await repository.PrepareAsync();
        repository.Write("terms.yml", ReviewRepository.Glossary).Write("glossaries/terms.yml", ReviewRepository.Glossary)
            .Write("localize.yml", repository.Read("localize.yml").Replace("[terms.yml]", "[glossaries/terms.yml]", StringComparison.Ordinal));
        await repository.RunAsync("glossary", "fmt", "glossaries/terms.yml");
        repository.Git("rm", "-q", "terms.yml");
        repository.Git("add", "-A");
        repository.Git("commit", "-qm", "two");
        repository.Git("clone", "-q", repository.Host.Folder, Clone);
        repository.Host.Write("clone/glossaries/terms.yml", ReviewRepository.Changed);
        await InCloneAsync("glossary", "fmt", "glossaries/terms.yml");
        repository.Git("-C", Clone, "-c", "user.name=Anna", "-c", "user.email=anna@example.org", "commit", "-qam", "three");
        Play("dotnet", $"[ \"$1\" = localize ] || exit 0\nshift\nexec {Dotnet()} {Path.Combine(AppContext.BaseDirectory, "Localize.ConsoleHost.dll")} \"$@\"");
        Play("gh", "case \"$*\" in *--jq*) [ -s gh.log ] && echo 4711;; *) echo \"$*\" >> gh.log;; esac\nexit 0");
    }

    private static string Dotnet() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "dotnet")).First(File.Exists);

    private void Play(string program, string script)
    {
        repository.Host.Write($"bin/{program}", $"#!/bin/bash\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(repository.Host.Folder, "bin", program), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private async Task RunAsync()
    {
        failed.Clear();
        foreach (Dictionary<object, object> step in Steps().Where(step => step.ContainsKey("run")))
        {
            bool runsAlways = step.TryGetValue("if", out object? condition) && condition.ToString()!.Contains("always()", StringComparison.Ordinal);
            string run = step["run"].ToString()!;
            if ((failed.Count == 0 || runsAlways) && await BashAsync(run) != 0)
            {
                failed.Add(run);
            }
        }
    }

    private static IEnumerable<Dictionary<object, object>> Steps()
    {
        string readme = File.ReadAllText(Path.Combine(TestPaths.RepositoryRoot(), "glossaries", "README.md"));
        string yaml = readme[readme.IndexOf("# .github/workflows/", StringComparison.Ordinal)..];
        var workflow = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(yaml[..yaml.IndexOf("```", StringComparison.Ordinal)]);
        var jobs = (Dictionary<object, object>)workflow["jobs"];
        return ((List<object>)((Dictionary<object, object>)jobs["review"])["steps"]).Cast<Dictionary<object, object>>();
    }

    private async Task<int> BashAsync(string script)
    {
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script]) { WorkingDirectory = Clone, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{Path.Combine(repository.Host.Folder, "bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["AGAINST"] = "origin/main...HEAD";
        start.Environment["NUMBER"] = "7";
        start.Environment["GITHUB_REPOSITORY"] = "news/room";
        using Process process = Process.Start(start)!;
        string[] said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine($"{script}\n→ {process.ExitCode}\n{string.Concat(said)}");
        return process.ExitCode;
    }
}
