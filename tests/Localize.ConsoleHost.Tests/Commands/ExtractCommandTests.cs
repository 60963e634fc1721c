using System.Text.Json.Nodes;
using Localize.Testing;

namespace Localize.ConsoleHost.Tests.Commands;

public sealed class ExtractCommandTests : IDisposable
{
    private const string Guide =
        """
        ---
        title: A guide
        weight: 3
        ---
        # Ferries

        <!-- localize: note ships, not fairies -->
        The **night** ferry leaves at `22:00` and takes everybody who has a ticket, a bicycle, or both of them with it.

        ## Tickets

        | Class | Price |
        |---|---|
        | First | 20 € |

        ```sh
        buy ticket
        ```

        """;

    private readonly TestHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Extract_ADocument_ShowsItsUnitsWithContext()
    {
        HostRun run = await host.Write("docs/guide.md", Guide).RunAsync("extract", "docs");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(run.Out.Split('\n'), line => line.Length > 80);
        Snapshot.Verify(run.Out, "txt");
    }

    [Fact]
    public async Task Extract_Explained_ShowsTheSkeletonWithReasonsAndASummary()
    {
        HostRun run = await host.Write("docs/guide.md", Guide).RunAsync("extract", "docs/guide.md", "--explain");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(run.Out.Split('\n'), line => line.Length > 80);
        Snapshot.Verify(run.Out, "txt");
    }

    [Fact]
    public async Task Extract_JsonLines_WritesAnObjectAUnit()
    {
        HostRun run = await host.Write("guide.md", Guide).RunAsync("extract", "guide.md", "--jsonl");

        JsonNode[] units = [.. run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
        JsonNode ferry = units.Single(unit => unit["context"]!["note"] is not null);
        Assert.Equal("ships, not fairies", (string?)ferry["context"]!["note"]);
        Assert.Equal("Ferries", (string?)ferry["context"]!["headings"]![0]);
        Assert.Equal(8, (int)ferry["line"]!);
        Assert.StartsWith("The {1}night{/1} ferry leaves at {2/}", (string?)ferry["text"], StringComparison.Ordinal);
        Assert.Equal("`22:00`", (string?)ferry["codes"]![2]!["data"]);
        Assert.All(units, unit => Assert.Null(unit["skeleton"]));
    }

    [Fact]
    public async Task Extract_ExplainedJsonLines_WritesTheSkeletonAfterTheUnits()
    {
        HostRun run = await host.Write("guide.md", Guide).RunAsync("extract", "guide.md", "--jsonl", "--explain");

        Assert.Contains("{\"document\":\"guide.md\",\"skeleton\":\"CodeBlock\",\"line\":16,\"column\":1,\"text\":\"```sh\\nbuy ticket\\n```\"}", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_AMissingFile_SaysSoAndShowsTheOthers()
    {
        HostRun run = await host.Write("guide.md", "Text\n").RunAsync("extract", "none.md", "guide.md");

        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.Contains("none.md: The file does not exist.", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 units in 1 documents.", run.Out, StringComparison.Ordinal);
    }
}
