using System.Diagnostics;
using System.Text.Json;
using Localize.Review.Output;
using Localize.Testing;

namespace Localize.BrowserTests;

/// <summary>What the Nu HTML Checker of the W3C says of our pages.</summary>
public sealed class HtmlValidityTests : IDisposable
{
    private const string Install = "apt-get install default-jre-headless, and mkdir -p artifacts/second-readers && cp tests/Localize.Tests/SecondReaders/package*.json artifacts/second-readers/ && npm ci --ignore-scripts --prefix artifacts/second-readers";

    // It does not compute hashes, and so takes our own style and script for blocked; the browser's tests see that they are not.
    private const string UnknownHash = "violates Content Security Policy";

    private readonly string folder = Directory.CreateTempSubdirectory("localize-html-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Pages_AllKinds_AreValidHtmlAndABrokenOneIsNot()
    {
        Write("small", Pages.Small());
        Write("large", Pages.Large());
        Write("right-to-left", Pages.RightToLeft());
        Write("hostile", ReviewPage.Write(ReviewPageModel.FromReview(Tests.Review.Output.Hostile.Review("</p><script>alert(1)</script>\u202E&nope; <b id=filters>"))));
        Write("run", ReviewPage.Write(ReviewPageModel.FromRun([await HostileRun.OfAsync("\"><img src=x>", TestContext.Current.CancellationToken)])));
        Write("empty", ReviewPage.Write(ReviewPageModel.FromRun([])));
        Write("broken", Pages.Small().Replace("<main", "<p></div><main", StringComparison.Ordinal));

        string[] found = [.. (await CheckAsync()).Where(message => !message.Contains(UnknownHash, StringComparison.Ordinal))];

        Assert.Equal(["broken.html"], found.Select(message => message.Split(' ')[0]).Distinct());
    }

    private void Write(string name, string html) => File.WriteAllText(Path.Combine(folder, $"{name}.html"), html);

    /// <returns>File, kind and text of each message.</returns>
    private async Task<IReadOnlyList<string>> CheckAsync()
    {
        string checker = Path.Combine(TestPaths.RepositoryRoot(), "artifacts", "second-readers", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        bool hasJava = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(path => File.Exists(Path.Combine(path, "java")));
        RequiredTool.Demand(hasJava && File.Exists(checker), Install);
        using Process process = Process.Start(new ProcessStartInfo("java", ["-jar", checker, "--stdout", "--exit-zero-always", "--format", "json", .. Directory.GetFiles(folder)]) { RedirectStandardOutput = true })!;
        using JsonDocument answer = JsonDocument.Parse(await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return
        [
            .. answer.RootElement.GetProperty("messages").EnumerateArray()
                .Select(message => $"{Path.GetFileName(message.GetProperty("url").GetString())} {message.GetProperty("type").GetString()}: {message.GetProperty("message").GetString()}"),
        ];
    }
}
