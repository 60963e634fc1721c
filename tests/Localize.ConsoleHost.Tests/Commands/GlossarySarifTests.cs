using System.Text.Json.Nodes;
using Localize.Testing;
using NJsonSchema;

namespace Localize.ConsoleHost.Tests.Commands;

/// <summary>The SARIF of a glossary change, as a code host takes it.</summary>
public sealed class GlossarySarifTests : IDisposable
{
    private readonly ReviewRepository repository = new("news/");

    public void Dispose() => repository.Dispose();

    // Microsoft's multitool brings the schema of the standard. The tool itself passes a file that it cannot read in silence, so the schema judges here.
    [Fact]
    public async Task Diff_AsSarif_FitsTheSchemaOfTheStandard()
    {
        string path = Path.Combine(TestPaths.RepositoryRoot(), "artifacts", "second-readers", "node_modules", "@microsoft", "sarif-multitool-linux", "sarif-2.1.0.json");
        RequiredTool.Demand(File.Exists(path), "mkdir -p artifacts/second-readers && cp tests/Localize.Tests/SecondReaders/package*.json artifacts/second-readers/ && npm ci --ignore-scripts --prefix artifacts/second-readers");
        JsonSchema schema = await JsonSchema.FromFileAsync(path, TestContext.Current.CancellationToken);
        await repository.PrepareAsync();

        string sarif = (await SarifAsync()).ToJsonString();

        Assert.Empty(schema.Validate(sarif));
        Assert.NotEmpty(schema.Validate(sarif.Replace("\"level\":\"note\"", "\"level\":\"nonsense\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(sarif.Replace("\"startLine\":", "\"firstLine\":", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Diff_AsSarif_PointsAtTheLocalizedLineWithTheSourceBesideIt()
    {
        await repository.PrepareAsync();

        JsonNode swap = Results(await SarifAsync()).First(result => (string)result["ruleId"]! == "glossary/swap");

        JsonNode place = swap["locations"]![0]!["physicalLocation"]!;
        JsonNode source = swap["relatedLocations"]![0]!["physicalLocation"]!;
        Assert.Equal(("news/localized/tr/docs/a.md", "%SRCROOT%", 1), ((string)place["artifactLocation"]!["uri"]!, (string)place["artifactLocation"]!["uriBaseId"]!, (int)place["region"]!["startLine"]!));
        Assert.Equal(("news/docs/a.md", 1), ((string)source["artifactLocation"]!["uri"]!, (int)source["region"]!["startLine"]!));
        Assert.All(Results(await SarifAsync()), result => Assert.True(File.Exists(Path.Combine(repository.Host.Folder, (string)result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!))));
    }

    [Fact]
    public async Task Diff_AsSarif_FingerprintsStayWhenLinesMove()
    {
        await repository.PrepareAsync();
        string[] before = Fingerprints(await SarifAsync());
        foreach (string path in new[] { "news/docs/a.md", "news/localized/tr/docs/a.md", "news/localized/es/docs/a.md" })
        {
            repository.Host.Write(path, $"First of all, 2026.\n\n{repository.Host.Read(path)}");
        }

        JsonNode moved = await SarifAsync();

        Assert.Contains(Results(moved), result => (int)result["locations"]![0]!["physicalLocation"]!["region"]!["startLine"]! == 5);
        Assert.Equal(before, Fingerprints(moved));
        Assert.Equal(before.Length, before.Distinct().Count());
    }

    private async Task<JsonNode> SarifAsync() => JsonNode.Parse((await repository.Host.RunInAsync("news", "", "glossary", "diff", "--against", "HEAD", "--format", "sarif", "--fail-on", "never")).Out)!;

    private static IEnumerable<JsonNode> Results(JsonNode sarif) => sarif["runs"]![0]!["results"]!.AsArray().Select(result => result!);

    private static string[] Fingerprints(JsonNode sarif) => [.. Results(sarif).Select(result => (string)result["partialFingerprints"]!["localize/v1"]!).Order(StringComparer.Ordinal)];
}
