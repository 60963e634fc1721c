using System.Text.Json.Nodes;
using Localize.Testing.Http;

namespace Localize.ConsoleHost.Tests.Commands;

/// <summary>What a review says that a glossary change costs, beside what the service bills for it.</summary>
public sealed class GlossaryCostTests : IDisposable
{
    private const string Before = "source: en\nterms:\n  - id: place.odesa\n    kind: place\n    match: [Odesa]\n    locales:\n      tr: {use: Odesa}\n      es: {use: Odesa}\n";

    private static readonly string After = Before.Replace("tr: {use: Odesa}", "tr: {use: Hocabey}", StringComparison.Ordinal).Replace("es: {use: Odesa}", "es: {use: Jadzhibey}", StringComparison.Ordinal);

    // A translation in which nothing of the term can be found again, so that no swap will do.
    private readonly AzureTranslatorServer server = new(html => HtmlPseudoTranslator.ToCapitals(html.Replace("Odesa", "haven", StringComparison.Ordinal)));

    private readonly TestHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Diff_Cost_IsWhatTheServiceBillsForAPreviewAndThenForTheRun()
    {
        await using LoopbackHttpServer closing = server;
        await PrepareAsync();

        JsonNode review = await DiffAsync();
        long preview = await BilledByAsync("glossary", "diff", "--against", "old.yml", "--preview", "--fail-on", "never");
        long run = await BilledByAsync("run");
        JsonNode done = await DiffAsync();

        long counted = (long)review["totals"]!["characters"]!;
        Assert.Equal(6, (int)review["totals"]!["buckets"]!["retranslate"]!);
        Assert.Equal((counted, counted), (preview, run));
        Assert.Equal(counted * 10m / 1_000_000, (decimal)review["totals"]!["cost"]!);
        Assert.Equal((0L, 6), ((long)done["totals"]!["characters"]!, (int)done["totals"]!["buckets"]!["compliant"]!));
    }

    [Fact]
    public async Task Diff_CostOfALanguage_IsThatOfItsOwnRequestsWithTheirMarkup()
    {
        await using LoopbackHttpServer closing = server;
        await PrepareAsync();

        JsonNode review = await DiffAsync();
        int before = server.Requests.Count;
        await host.RunAsync("run");

        foreach (JsonNode? locale in review["locales"]!.AsArray())
        {
            RecordedRequest[] sent = [.. server.Requests.Skip(before).Where(request => request.Query("to").Contains((string)locale!["locale"]!))];
            string texts = string.Concat(sent.SelectMany(AzureTranslatorServer.TextsOf));
            Assert.Contains("<mstrans:dictionary", texts, StringComparison.Ordinal);
            Assert.Equal(texts.Length, (long)locale!["characters"]!);
            Assert.Equal("azure-translator", (string)locale["engine"]!);
        }
    }

    // The same sentence stands in both articles: the first is billed. What the memory has under the new glossary is not billed again.
    [Fact]
    public async Task Diff_EqualAndRememberedSegments_CostNothing()
    {
        await using LoopbackHttpServer closing = server;
        await PrepareAsync();
        string[] localized = [.. Directory.GetFiles(Path.Combine(host.Folder, "localized"), "*.md", SearchOption.AllDirectories)];
        Dictionary<string, string> texts = localized.ToDictionary(path => path, File.ReadAllText);
        string[] journals = Directory.GetFiles(Path.Combine(host.Folder, ".localize", "memory"), "*.jsonl");
        Dictionary<string, string> remembered = journals.ToDictionary(path => path, File.ReadAllText);
        JsonNode review = await DiffAsync();
        await host.RunAsync("run");
        foreach ((string path, string text) in texts)
        {
            await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        }

        // As if the documents had been put back, with a memory of both glossaries.
        foreach ((string path, string lines) in remembered)
        {
            await File.AppendAllTextAsync(path, lines, TestContext.Current.CancellationToken);
        }

        JsonNode again = await DiffAsync();

        JsonNode?[] twice = [.. review["segments"]!.AsArray().Where(segment => (string)segment!["locale"]! == "tr" && ((string)segment["source"]!).StartsWith("Ferries", StringComparison.Ordinal))];
        Assert.Equal(2, twice.Length);
        Assert.True((int)twice[0]!["characters"]! > 0);
        Assert.Equal(0, (int)twice[1]!["characters"]!);
        Assert.Equal((6, 0L), ((int)again["totals"]!["buckets"]!["retranslate"]!, (long)again["totals"]!["characters"]!));
    }

    [Fact]
    public async Task Diff_WithoutAPrice_CountsCharactersAndLeavesTheCostOpen()
    {
        await using LoopbackHttpServer closing = server;
        await PrepareAsync(price: "");

        JsonNode review = await DiffAsync();

        Assert.True((long)review["totals"]!["characters"]! > 0);
        Assert.Null(review["totals"]!["cost"]);
    }

    private async Task<long> BilledByAsync(params string[] verb)
    {
        int before = server.Requests.Count;
        Assert.Equal(0, (await host.RunAsync(verb)).ExitCode);
        return server.Requests.Skip(before).Sum(request => AzureTranslatorServer.TextsOf(request).Sum(text => (long)text.Length));
    }

    private async Task<JsonNode> DiffAsync() => JsonNode.Parse((await host.RunAsync("glossary", "diff", "--against", "old.yml", "--format", "json", "--fail-on", "never")).Out)!;

    private async Task PrepareAsync(string price = "\n  price: 10")
    {
        host.Variables["AZURE_TRANSLATOR_KEY"] = AzureTranslatorServer.Key;
        host.Variables["AZURE_TRANSLATOR_REGION"] = AzureTranslatorServer.Region;
        host.Write("localize.yml", $"targets: [tr, es]\ndocuments: [\"docs/*.md\"]\nglossaries: [terms.yml]\nengine: azure\nazure:\n  endpoint: {server.Address}{price}\n")
            .Write("docs/a.md", "# The port\n\nThe **mayor** of Odesa & her [guests](https://port.example/) spoke. It rained.\n\nFerries left Odesa.\n")
            .Write("docs/b.md", "Nothing here.\n\nFerries left Odesa.\n")
            .Write("terms.yml", "source: en\nterms: []\n").Write("old.yml", Before);
        Assert.Equal(0, (await host.RunAsync("run")).ExitCode);
        host.Write("terms.yml", After);
    }
}
