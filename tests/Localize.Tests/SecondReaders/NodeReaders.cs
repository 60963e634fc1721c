using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Localize.Testing;

namespace Localize.Tests.SecondReaders;

/// <summary>Readers of npm, run once for many texts. They lie in <c>artifacts/second-readers</c>, pinned by the lock file beside this file.</summary>
internal static class NodeReaders
{
    private const string InstallLine =
        "apt-get install nodejs npm; mkdir -p artifacts/second-readers && cp tests/Localize.Tests/SecondReaders/package*.json artifacts/second-readers/ && npm ci --ignore-scripts --prefix artifacts/second-readers";

    /// <summary>What a reader makes of each text; an error is a text that begins with <c>!</c>.</summary>
    public static IReadOnlyList<JsonNode?> Read(string reader, IEnumerable<string> texts)
    {
        string folder = Path.Combine(TestPaths.RepositoryRoot(), "artifacts", "second-readers");
        RequiredTool.Demand(Directory.Exists(Path.Combine(folder, "node_modules", "yaml")) && HasNode(), InstallLine);
        var start = new ProcessStartInfo("node", [TestPaths.BesideThisFile("readers.mjs")])
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8,
        };
        using Process node = Process.Start(start)!;
        Task<string> output = node.StandardOutput.ReadToEndAsync();
        node.StandardInput.Write(JsonSerializer.Serialize(texts.Select(text => new { reader, text })));
        node.StandardInput.Close();
        JsonArray found = JsonNode.Parse(output.GetAwaiter().GetResult())!.AsArray();
        node.WaitForExit();
        Assert.Equal(0, node.ExitCode);
        return [.. found.Select(item => item!["error"] is { } error ? JsonValue.Create($"!{error}") : item["value"])];
    }

    private static bool HasNode() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe")));
}
