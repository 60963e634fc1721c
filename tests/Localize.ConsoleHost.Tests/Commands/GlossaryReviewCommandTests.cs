using System.Text.Json.Nodes;
using Localize.Review.Output;
using Localize.Testing;
using NJsonSchema;

namespace Localize.ConsoleHost.Tests.Commands;

/// <summary>A glossary change from its diff to the swapped documents, as a terminologist would go, in a git repository of the test's own.</summary>
public sealed class GlossaryReviewCommandTests : IDisposable
{
    private const string Glossary = ReviewRepository.Glossary;

    private static readonly string Changed = ReviewRepository.Changed;

    private readonly ReviewRepository repository = new();

    private readonly TestHost host;

    public GlossaryReviewCommandTests() => host = repository.Host;

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Diff_AgainstEveryKindOfRevision_SaysTheSame()
    {
        await PrepareAsync();
        Git("tag", "v1");
        Git("checkout", "-q", "-b", "work");
        host.Write("terms.yml", Changed);
        Git("commit", "-qam", "two");
        Git("checkout", "-q", "main");
        host.Write("other.md", "x");
        Git("add", "-A");
        Git("commit", "-qm", "three");
        Git("checkout", "-q", "work");
        host.Write("old/terms.yml", Glossary).Write("old.yml", Glossary);

        var seen = new List<string>();
        foreach (string against in new[] { "v1", "main", "HEAD~1", repository.Commit("main"), "main...HEAD", "main...", "old", "old.yml" })
        {
            HostRun run = await host.RunAsync("glossary", "diff", "--against", against, "--fail-on", "never");
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            seen.Add(run.Out.Replace($"--against {against} ", "--against X ", StringComparison.Ordinal));
        }

        Assert.Single(seen.Distinct());
        Assert.Contains("output  place.kyiv/tr: use-changed Kiev → Kyiv; never-added Kiev", seen[0], StringComparison.Ordinal);
        Assert.Contains("docs/a.md:1 tr swap:", seen[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("never", 0)]
    [InlineData("unapproved", 1)]
    [InlineData("output", 1)]
    [InlineData("any", 1)]
    public async Task Diff_Gate_DecidesTheExitCode(string failOn, int exitCode)
    {
        await PrepareAsync();
        host.Write("terms.yml", Changed);

        Assert.Equal(exitCode, (await host.RunAsync("glossary", "diff", "--against", "HEAD", "--fail-on", failOn)).ExitCode);
    }

    [Fact]
    public async Task Diff_TermMovedToAnotherFileAndSorted_IsNoChange()
    {
        await PrepareAsync();
        int second = Glossary.IndexOf("  - id: place.odesa", StringComparison.Ordinal);
        host.Write("terms.yml", Glossary[..second]).Write("more.yml", "source: en\n# moved\nterms:\n" + Glossary[second..]);
        host.Write("localize.yml", host.Read("localize.yml").Replace("[terms.yml]", "[more.yml, terms.yml]", StringComparison.Ordinal));

        HostRun run = await host.RunAsync("glossary", "diff", "--against", "HEAD", "--fail-on", "any");

        Assert.Equal((0, "The glossaries mean the same as those of HEAD.\n"), (run.ExitCode, run.Out));
    }

    [Fact]
    public async Task Diff_GlossaryThatWasNotThereBefore_IsAllNew()
    {
        await PrepareAsync();
        host.Write("localize.yml", host.Read("localize.yml").Replace("[terms.yml]", "[fresh.yml]", StringComparison.Ordinal)).Write("fresh.yml", Glossary);

        Assert.Contains("term-added Kyiv", (await host.RunAsync("glossary", "diff", "--against", "HEAD")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_ShallowClone_SaysWhatToFetch()
    {
        await PrepareAsync();
        host.Write("terms.yml", Changed);
        Git("commit", "-qam", "two");
        Git("clone", "-q", "--depth", "1", $"file://{host.Folder}", Path.Combine(host.Folder, "clone"));

        HostRun run = await host.RunInAsync("clone", "", "glossary", "diff", "--against", "HEAD~1");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("fetch-depth: 0", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "There is no revision, folder or file \"nowhere\"")]
    [InlineData("--output=/etc/x", "is not a revision")]
    [InlineData("-x...HEAD", "is not a revision")]
    public async Task Diff_NoSuchRevision_SaysSo(string against, string message)
    {
        await PrepareAsync();

        HostRun run = await host.RunAsync("glossary", "diff", $"--against={against}");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_GlossaryThatIsNotValid_IsExitCode3WithThePlace()
    {
        await PrepareAsync();
        host.Write("terms.yml", Glossary.Replace("kind: place", "kinf: place", StringComparison.Ordinal));

        HostRun run = await host.RunAsync("glossary", "diff", "--against", "HEAD");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("terms.yml:4", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_ClashThatTheChangeBrings_IsTold()
    {
        await PrepareAsync();
        host.Write("terms.yml", Glossary.Replace("tr: {use: Kiev}", "tr: {use: Kiev, never: [Kiev]}", StringComparison.Ordinal));

        Assert.Contains("both wants and forbids", (await host.RunAsync("glossary", "diff", "--against", "HEAD")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_DocumentThatIsBroken_IsToldAndTheOthersAreSeen()
    {
        await PrepareAsync();
        host.Write("terms.yml", Changed).Write("localized/tr/docs/a.md", "broken\n");

        HostRun run = await host.RunAsync("glossary", "diff", "--against", "HEAD", "--fail-on", "never");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("structure.units", run.Error, StringComparison.Ordinal);
        Assert.Contains("docs/b.md", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_ApprovedSwaps_ChangesThoseBytesAndTheNextRunSendsNothing()
    {
        await PrepareAsync();
        string before = host.Read("localized/tr/docs/a.md");
        host.Write("terms.yml", Changed);

        HostRun early = await host.RunAsync("glossary", "apply", "--against", "HEAD");
        string untouched = host.Read("localized/tr/docs/a.md");
        HostRun approve = await host.RunAsync("glossary", "approve", "place.kyiv", "--locale", "tr", "--by", "Bea");
        HostRun dry = await host.RunAsync("glossary", "apply", "--against", "HEAD", "--dry-run");
        string stillUntouched = host.Read("localized/tr/docs/a.md");
        HostRun apply = await host.RunAsync("glossary", "apply", "--against", "HEAD");
        HostRun plan = await host.RunAsync("plan", "--target", "tr", "--fail-if", "stale,new");
        await host.RunAsync("run", "--target", "tr");

        Assert.Contains("place.kyiv/tr is pending and is not applied", early.Error, StringComparison.Ordinal);
        Assert.Equal(before, untouched);
        Assert.Equal((0, 0, 0), (approve.ExitCode, dry.ExitCode, apply.ExitCode));
        Assert.Equal(before, stillUntouched);
        Assert.StartsWith("4 segments swapped, 0 right already kept; 0 to translate anew", apply.Out, StringComparison.Ordinal);
        Assert.Equal(0, plan.ExitCode);
        Assert.Equal(before.Replace("Kiev", "Kyiv", StringComparison.Ordinal).Replace("example/Kyiv", "example/Kiev", StringComparison.Ordinal), host.Read("localized/tr/docs/a.md"));
    }

    [Fact]
    public async Task Apply_WordsOfAPerson_AreLeftAlone()
    {
        await PrepareAsync();
        string edited = "# " + "Bir insan Kiev’i yazdı" + "\n" + host.Read("localized/tr/docs/b.md").Split('\n', 2)[1];
        host.Write("terms.yml", Changed).Write("localized/tr/docs/b.md", edited);

        HostRun apply = await host.RunAsync("glossary", "apply", "--against", "HEAD", "--unapproved");

        Assert.Contains("1 to ask a person", apply.Out, StringComparison.Ordinal);
        Assert.Equal(edited, host.Read("localized/tr/docs/b.md"));
    }

    [Fact]
    public async Task Approve_OfTheAuthor_IsRefusedAndOfAnotherBoundToTheEntry()
    {
        await PrepareAsync();
        host.Write("terms.yml", Changed);

        HostRun own = await host.RunAsync("glossary", "approve", "place.kyiv", "--locale", "tr");
        HostRun other = await host.RunAsync("glossary", "approve", "place.kyiv", "--locale", "tr", "--by", "Bea");
        HostRun approved = await host.RunAsync("glossary", "diff", "--against", "HEAD");
        host.Write("terms.yml", Changed.Replace("use: Kyiv", "use: Kıyiv", StringComparison.Ordinal));
        HostRun stale = await host.RunAsync("glossary", "diff", "--against", "HEAD");

        Assert.Contains("Anna wrote the entry and cannot decide", own.Error, StringComparison.Ordinal);
        Assert.Equal((2, 0, 0, 1), (own.ExitCode, other.ExitCode, approved.ExitCode, stale.ExitCode));
        Assert.Contains("author: Anna", host.Read("reviews.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reject_WithAReason_KeepsTheGateClosed()
    {
        await PrepareAsync();
        host.Write("terms.yml", Changed).Write("owners.yaml", "tr: [Bea]\n");

        HostRun outsider = await host.RunAsync("glossary", "reject", "place.kyiv", "--locale", "tr", "--by", "Cem", "--why", "No.");
        HostRun reject = await host.RunAsync("glossary", "reject", "place.kyiv", "--locale", "tr", "--by", "Bea", "--why", "The desk writes Kiev.");

        Assert.Equal((2, 0), (outsider.ExitCode, reject.ExitCode));
        Assert.Contains("rejected: \"The desk writes Kiev.\"", host.Read("reviews.yaml"), StringComparison.Ordinal);
        Assert.Equal(1, (await host.RunAsync("glossary", "diff", "--against", "HEAD")).ExitCode);
    }

    [Fact]
    public async Task Diff_AsXliff_ComesBackThroughImport()
    {
        await PrepareAsync();
        host.Write("terms.yml", Changed);
        HostRun diff = await host.RunAsync("glossary", "diff", "--against", "HEAD", "--format", "xliff", "--fail-on", "never");
        string file = host.Read("handoff/tr/docs/b.md.xlf");
        host.Write("handoff/tr/docs/b.md.xlf", file.Replace("state=\"translated\" subState=\"gloss:stale\"", "state=\"final\"", StringComparison.Ordinal));

        HostRun import = await host.RunAsync("import", "handoff/tr/docs/b.md.xlf", "--reviewer", "Bea");
        await host.RunAsync("run", "--target", "tr");

        Assert.Equal((0, 0), (diff.ExitCode, import.ExitCode));
        Assert.Contains("subState=\"gloss:stale\"", file, StringComparison.Ordinal);
        Assert.Contains("House style.", file, StringComparison.Ordinal);
        Assert.Contains("Kyiv", host.Read("localized/tr/docs/b.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("Kiev", host.Read("localized/tr/docs/b.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_Preview_ShowsWhatTheEngineSaysAndKeepsNothing()
    {
        await PrepareAsync();
        host.Write("terms.yml", Glossary.Replace("tr: {use: Odesa}", "tr: {use: Hocabey, forms: [Hocabeye]}", StringComparison.Ordinal));
        host.Write("localized/tr/docs/b.md", host.Read("localized/tr/docs/b.md"));
        string memory = host.Read(".localize/memory/en-tr.jsonl");

        HostRun run = await host.RunAsync("glossary", "diff", "--against", "HEAD", "--preview", "--fail-on", "never");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("{+Hocabey+}", run.Out, StringComparison.Ordinal);
        Assert.Equal(memory, host.Read(".localize/memory/en-tr.jsonl"));
    }

    [Fact]
    public async Task Diff_AsJson_IsAsItsSchemaSays()
    {
        await PrepareAsync();
        host.Write("terms.yml", Changed);
        JsonSchema schema = await JsonSchema.FromFileAsync(Path.Combine(TestPaths.RepositoryRoot(), "src", "Localize", "Review", "Output", "review.schema.json"), Cancellation);

        string json = (await host.RunAsync("glossary", "diff", "--against", "HEAD", "--format", "json")).Out;

        Assert.Empty(schema.Validate(json));
        Assert.NotEmpty(schema.Validate(json.Replace("\"swap\"", "\"swop\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task ReviewImport_DecisionsOfAPage_AreTakenWhereTheyFit()
    {
        await PrepareAsync();
        host.Write("terms.yml", Changed);
        JsonNode before = await DiffAsync();
        host.Write("entries.json", Decisions(("entry", "place.kyiv", "", (string)before["entries"]!.AsArray().Single()!["sha"]!, "approve"), ("entry", "place.odesa", "", "000000000000", "approve")));

        HostRun entries = await host.RunAsync("review", "import", "entries.json");
        await host.RunAsync("glossary", "apply", "--against", "HEAD");
        JsonNode[] segments = [.. (await DiffAsync())["segments"]!.AsArray().Select(segment => segment!)];
        (string, string, string, string, string) Decide(JsonNode segment, string decision) =>
            ("segment", (string)segment["key"]!, (string)segment["document"]!, ReviewDecisions.HashOf(InlineText.FromText((string)segment["before"]!)), decision);
        host.Write("segments.json", Decisions(Decide(segments[0], "approve"), Decide(segments[^1], "reject"), Decide(segments[1], "approve") with { Item4 = "000000000000" }));
        HostRun taken = await host.RunAsync("review", "import", "segments.json");

        Assert.Equal(1, entries.ExitCode);
        Assert.Contains("1 decisions taken, 0 translations rejected, 1 not taken", entries.Out, StringComparison.Ordinal);
        Assert.Contains("place.kyiv/tr: {sha:", host.Read("reviews.yaml"), StringComparison.Ordinal);
        Assert.Contains("2 decisions taken, 1 translations rejected, 1 not taken", taken.Out, StringComparison.Ordinal);
        Assert.Single(host.Read(".localize/memory/en-tr.jsonl").Split('\n'), line => line.Contains("\"reviewed\"", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Run_Report_IsAPageOfTheRun()
    {
        await PrepareAsync();

        Assert.Equal(0, (await host.RunAsync("run", "--report", "run.html")).ExitCode);
        Assert.Equal(0, (await host.RunAsync("check", "--report", "check.html")).ExitCode);

        foreach (string page in new[] { host.Read("run.html"), host.Read("check.html") })
        {
            Assert.Contains("Content-Security-Policy", page, StringComparison.Ordinal);
            Assert.Contains("docs/a.md", page, StringComparison.Ordinal);
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task<JsonNode> DiffAsync() => JsonNode.Parse((await host.RunAsync("glossary", "diff", "--against", "HEAD", "--format", "json")).Out)!;

    private static string Decisions(params (string Kind, string Id, string Document, string Hash, string Decision)[] decisions) => new JsonObject
    {
        ["format"] = "localize-decisions", ["version"] = 1, ["by"] = "Bea",
        ["decisions"] = new JsonArray([.. decisions.Select(d => new JsonObject
        {
            ["kind"] = d.Kind, ["id"] = d.Id, ["document"] = d.Document, ["hash"] = d.Hash, ["decision"] = d.Decision, ["locale"] = "tr",
        })]),
    }.ToJsonString();

    // The change of the glossary is each test's own.
    private async Task PrepareAsync()
    {
        await repository.PrepareAsync();
        host.Write("terms.yml", Glossary);
    }

    private void Git(params string[] arguments) => repository.Git(arguments);
}
