using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Localize.ConsoleHost.Tests.Commands;

/// <summary>Whatever a review tells, it names the place, the entry, the language, what, why, and the command that mends it.</summary>
public sealed partial class ReviewMessagesTests : IDisposable
{
    private const string Why = "House style.";

    private readonly ReviewRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Apply_EntryThatIsNotApproved_TellsAll()
    {
        await repository.PrepareAsync();

        HostRun apply = await repository.RunAsync("glossary", "apply", "--against", "HEAD");

        string message = Assert.Single(apply.Error.Split('\n'), line => line.Contains("not applied", StringComparison.Ordinal));
        TellsAll(message, "terms.yml:7:7:", "pending", "use-changed Kiev → Kyiv", Why, "localize glossary approve place.kyiv --locale tr");
    }

    [Fact]
    public async Task Approve_ByTheAuthorOrAStranger_TellsWhoMay()
    {
        await repository.PrepareAsync();
        repository.Write("owners.yaml", "tr: [Bea]\n");

        string author = (await repository.RunAsync("glossary", "approve", "place.kyiv", "--locale", "tr")).Error;
        string stranger = (await repository.RunAsync("glossary", "approve", "place.kyiv", "--locale", "tr", "--by", "Cem")).Error;

        TellsAll(author, "terms.yml:7:7:", "Anna wrote the entry", "localize glossary approve place.kyiv --locale tr --by NAME");
        TellsAll(stranger, "terms.yml:7:7:", "not among the owners of tr (Bea)", "localize glossary approve place.kyiv --locale tr --by NAME");
    }

    [Fact]
    public async Task Diff_DecisionThatNobodyHadTheRightToMake_IsAFindingThatTellsAll()
    {
        await repository.PrepareAsync();
        repository.Write("owners.yaml", "tr: [Bea]\n").Write("reviews.yaml", "# by hand\nplace.kyiv/tr: {sha: abc, by: Cem, on: 2026-11-22}\n");

        string message = (await repository.RunAsync("glossary", "diff", "--against", "HEAD")).Error;

        TellsAll(message, "reviews.yaml:2:1:", "Cem is not among the owners", "localize glossary approve place.kyiv --locale tr --by NAME");
    }

    [Fact]
    public async Task Diff_EachSegment_TellsWhatToRun()
    {
        await repository.PrepareAsync();

        string[] lines = (await repository.RunAsync("glossary", "diff", "--against", "HEAD")).Out.Split('\n');

        TellsAll(string.Concat(lines.Take(2)), "terms.yml:7:7:", "use-changed Kiev → Kyiv", Why, "pending", "localize glossary approve place.kyiv --locale tr");
        Assert.All(lines.Where(line => line.StartsWith("    docs/", StringComparison.Ordinal)), line => Assert.Matches(@"^    docs/[ab]\.md:\d+ tr swap: .*To mend it: localize glossary apply --against HEAD --target tr$", line));
        Assert.Equal(3, lines.Count(line => line.StartsWith("    docs/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Diff_AsSarif_EachMessageTellsAll()
    {
        await repository.PrepareAsync();

        JsonNode sarif = JsonNode.Parse((await repository.RunAsync("glossary", "diff", "--against", "HEAD", "--format", "sarif")).Out)!;

        JsonNode[] results = [.. sarif["runs"]![0]!["results"]!.AsArray().Select(result => result!)];
        Assert.Equal(5, results.Length);
        Assert.All(results, result => Assert.Matches(@"^place\.kyiv, tr.*To mend it: localize glossary (approve place\.kyiv --locale tr|apply --against HEAD --target tr)$", (string)result["message"]!["text"]!));
        Assert.All(results.Where(result => (string)result["ruleId"]! == "glossary/swap"), result => Assert.Contains(Why, (string)result["message"]!["text"]!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_DecisionsThatDoNotFit_TellWhereAndWhatToRun()
    {
        await repository.PrepareAsync();
        string Decision(string kind, string id, string hash) => $$"""{"kind": "{{kind}}", "locale": "tr", "id": "{{id}}", "document": "docs/a.md", "hash": "{{hash}}", "decision": "approve"}""";
        JsonNode review = JsonNode.Parse((await repository.RunAsync("glossary", "diff", "--against", "HEAD", "--format", "json")).Out)!;
        string key = (string)review["segments"]![0]!["key"]!;
        repository.Write("decisions.json", $$"""{"format": "localize-decisions", "version": 1, "by": "Bea", "decisions": [{{Decision("entry", "place.kyiv", "0")}}, {{Decision("entry", "place.gone", "0")}}, {{Decision("segment", key, "0")}}, {{Decision("segment", "unknown", "0")}}]}""");

        string[] lines = (await repository.RunAsync("review", "import", "decisions.json")).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(4, lines.Length);
        Assert.All(lines, line => Assert.Matches("localize glossary (diff|apply) --against", line));
        Assert.Contains(lines, line => line.Contains("terms.yml:3:5: place.kyiv/tr says something else", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("place.gone/tr is in no glossary", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("localized/tr/docs/a.md:1:3: the translation into tr", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("docs/a.md: no segment has the key unknown in tr", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Diff_CloneWithoutTheMemory_SaysWhyAllIsAsked()
    {
        await repository.PrepareAsync();
        Directory.Delete(Path.Combine(repository.Host.Folder, ".localize"), recursive: true);

        HostRun diff = await repository.RunAsync("glossary", "diff", "--against", "HEAD", "--fail-on", "never");

        Assert.Equal(0, diff.ExitCode);
        Assert.Matches(@"^localize\.yml:1:1: warning review\.memory: The memory has none of the \d translations into tr that the change touches.* Bring the memory to this clone", diff.Error);
        Assert.Matches(@"\ntr: \d ask\n", diff.Out);
    }

    private static void TellsAll(string message, params string[] parts)
    {
        Assert.Contains("place.kyiv/tr", message, StringComparison.Ordinal);
        Assert.All(parts, part => Assert.Contains(part, Place().Replace(message, "terms.yml:"), StringComparison.Ordinal));
    }

    // The glossary's path is the process's own; what counts is that it is there, with the line.
    [GeneratedRegex(@"[./\w-]*/terms\.yml:")]
    private static partial Regex Place();
}
