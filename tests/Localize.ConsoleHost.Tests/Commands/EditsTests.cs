using System.Text.Json;
using Localize.Testing.Http;

namespace Localize.ConsoleHost.Tests.Commands;

/// <summary>What people change in localized documents, and what a plan says of each segment, over a server that counts.</summary>
public sealed class EditsTests : IAsyncLifetime
{
    private const string Article = "# Night ferry\n\nThe ferry left. The *harbour* was calm.\n\n- First quay closed.\n- See [the map](map.md) now.\n";
    private const string Output = "localized/es/a.md";

    private readonly TestHost host = new();
    private readonly DeepLServer server = new();

    public ValueTask InitializeAsync()
    {
        host.Variables["DEEPL_AUTH_KEY"] = DeepLServer.Key;
        host.Write("localize.yml", Configuration()).Write("a.md", Article);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        host.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Run_EditedSentence_IsKeptByteForByteAndRememberedAsReviewed()
    {
        await host.RunAsync("run");
        string edited = Edit("THE FERRY LEFT.", "El ferri\nzarpó &amp; se fue.");

        HostRun run = await host.RunAsync("run");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(edited, host.Read(Output));
        Assert.Contains("1 segments that people changed", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"source\":\"The ferry left.\",\"target\":\"El ferri zarpó &amp; se fue.\",\"state\":\"reviewed\",\"origin\":\"person\"", host.Read(".localize/memory/en-es.jsonl"), StringComparison.Ordinal);
        await RunSendsNothingAndKeeps(edited);
    }

    [Fact]
    public async Task Run_EditWithCodesInAnotherOrder_MapsThemToTheSource()
    {
        host.Write("a.md", "Take the *first* and the `second` and [the map](map.md).\n");
        await host.RunAsync("run");
        string edited = "Lleve [el mapa](map.md), `second` y el *primero*.\n";
        host.Write(Output, edited);

        await host.RunAsync("run");

        await RunSendsNothingAndKeeps(edited);
        Assert.Contains("\"target\":\"Lleve <3>el mapa</3>, <2/> y el <1>primero</1>.\"", host.Read(".localize/memory/en-es.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SentencesJoinedByAPerson_AreOneSegment()
    {
        await host.RunAsync("run");
        string edited = Edit("THE FERRY LEFT. THE *HARBOUR* WAS CALM.", "El ferri zarpó y el *puerto* estaba tranquilo.");

        await host.RunAsync("run");

        await RunSendsNothingAndKeeps(edited);
        host.Write("a.md", "A new heading came.\n\n" + Article);
        await host.RunAsync("run");
        Assert.Equal("A NEW HEADING CAME.\n\n" + edited, host.Read(Output));
    }

    [Fact]
    public async Task Run_SourceOfAnEditChanges_IsAConflictThatShowsBothUntilAPersonDecides()
    {
        await host.RunAsync("run");
        string edited = Edit("THE FERRY LEFT.", "El ferri zarpó.");
        await host.RunAsync("run");
        host.Write("a.md", Article.Replace("The ferry left.", "The ferry left late.", StringComparison.Ordinal));
        JsonElement plan = await PlanAsync();

        HostRun run = await host.RunAsync("run");

        Assert.Equal("The ferry left late.".Length, plan.GetProperty("mostCharactersBilled").GetInt32());
        Assert.Equal(edited, host.Read(Output));
        Assert.Contains("memory.conflict", run.Error, StringComparison.Ordinal);
        foreach (string shown in new[] { "\"The ferry left.\"", "\"The ferry left late.\"", "\"El ferri zarpó.\"", "\"THE FERRY LEFT LATE.\"" })
        {
            Assert.Contains(shown, run.Error, StringComparison.Ordinal);
        }

        await RunSendsNothingAndKeeps(edited);
        Assert.Equal(ExitCodes.Findings, (await host.RunAsync("plan", "--fail-if", "conflict")).ExitCode);

        string decided = Edit("El ferri zarpó.", "El ferri zarpó tarde.");
        Assert.DoesNotContain("memory.conflict", (await host.RunAsync("run")).Error, StringComparison.Ordinal);
        await RunSendsNothingAndKeeps(decided);
    }

    [Fact]
    public async Task Run_TermOfAnEditChanges_IsAConflictUntilTheWordsHoldIt()
    {
        host.Write("localize.yml", Configuration("glossaries: [g.yml]\n")).Write("g.yml", Glossary("Puerto"));
        host.Write("a.md", "The Harbour was calm. Nothing else.\n");
        await host.RunAsync("run");
        host.Write(Output, "El Puerto dormía. NOTHING ELSE.\n");
        await host.RunAsync("run");
        host.Write("g.yml", Glossary("Dársena"));

        HostRun run = await host.RunAsync("run");

        Assert.Contains("memory.conflict", run.Error, StringComparison.Ordinal);
        await RunSendsNothingAndKeeps("El Puerto dormía. NOTHING ELSE.\n");
        host.Write(Output, "La Dársena dormía. NOTHING ELSE.\n");
        Assert.DoesNotContain("memory.conflict", (await host.RunAsync("run")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_EditThatBreaksTheStructure_IsReportedAndTheFileIsKept()
    {
        await host.RunAsync("run");
        string broken = Edit("# NIGHT FERRY\n", "NIGHT FERRY\n");
        host.Write("a.md", Article.Replace("closed", "opened", StringComparison.Ordinal));

        HostRun run = await host.RunAsync("run");

        Assert.Contains("structure.changed", run.Error, StringComparison.Ordinal);
        Assert.Contains("edits.kept", run.Error, StringComparison.Ordinal);
        Assert.Equal(broken, host.Read(Output));
        Assert.DoesNotContain("reviewed", host.Read(".localize/memory/en-es.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_EditAndAnotherSentenceOfTheSourceChanges_KeepsTheOneAndWritesTheOther()
    {
        await host.RunAsync("run");
        string edited = Edit("- FIRST QUAY CLOSED.", "-   Muelle cerrado.");
        host.Write("a.md", Article.Replace("calm", "rough", StringComparison.Ordinal));

        await host.RunAsync("run");

        Assert.Equal(edited.Replace("CALM", "ROUGH", StringComparison.Ordinal), host.Read(Output));
    }

    [Fact]
    public async Task Run_NewGlossaryAndNoEdit_AdoptsNothing()
    {
        await host.RunAsync("run");
        host.Write("localize.yml", Configuration("glossaries: [g.yml]\n")).Write("g.yml", Glossary("Puerto"));

        HostRun run = await host.RunAsync("run");

        Assert.DoesNotContain("people changed", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("reviewed", host.Read(".localize/memory/en-es.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TreeWithoutRecord_TakesOnlyWhatTheMemoryDoesNotHave()
    {
        await host.RunAsync("run");
        Directory.Delete(Path.Combine(host.Folder, ".localize/written"), recursive: true);
        string edited = Edit("THE FERRY LEFT.", "El ferri zarpó.");

        HostRun run = await host.RunAsync("run");

        Assert.Contains("1 segments that people changed", run.Error, StringComparison.Ordinal);
        await RunSendsNothingAndKeeps(edited);
    }

    [Fact]
    public async Task Run_JournalEditedByHand_IsWrittenIntoTheDocument()
    {
        await host.RunAsync("run");
        string journal = host.Read(".localize/memory/en-es.jsonl");
        host.Write(".localize/memory/en-es.jsonl", journal + "{\"source\":\"The ferry left.\",\"target\":\"El ferri zarpó.\",\"state\":\"reviewed\",\"origin\":\"desk\"}\nnot a line\n");

        HostRun run = await host.RunAsync("run");

        Assert.Contains("El ferri zarpó.", host.Read(Output), StringComparison.Ordinal);
        Assert.Contains("memory.line", run.Error, StringComparison.Ordinal);
        Assert.Contains("not a line", host.Read(".localize/memory/en-es.jsonl"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Night ferry", "# Late night\n\n# Night ferry", 10)]
    [InlineData("- First quay closed.\n- See [the map](map.md) now.", "- See [the map](map.md) now.\n- First quay closed.", 0)]
    [InlineData("*harbour*", "**harbour**", 0)]
    [InlineData("](map.md)", "](other.md)", 0)]
    [InlineData("left. The", "left.\nThe", 0)]
    public async Task Run_InsertSwapOrOtherCodes_SendsOnlyWhatIsNew(string before, string after, int characters)
    {
        await host.RunAsync("run");
        host.Write("a.md", Article.Replace(before, after, StringComparison.Ordinal));
        int calls = server.Requests.Count;
        JsonElement plan = await PlanAsync();

        HostRun run = await host.RunAsync("run", "--json");

        Assert.Equal(characters, plan.GetProperty("mostCharactersBilled").GetInt32());
        Assert.Equal(characters, JsonDocument.Parse(run.Out).RootElement.GetProperty("languages")[0].GetProperty("total").GetProperty("charactersSent").GetInt32());
        Assert.Equal(calls + (characters > 0 ? 1 : 0), server.Requests.Count);
    }

    [Fact]
    public async Task Run_SwappedSections_SendsNothingAndMovesTheirWords()
    {
        string[] sections = [.. new[] { "Harbour", "Market", "Weather" }.Select(name => $"## {name}\n\nThe {name} news begins here. It goes on **at length**.\n\n- {name} one\n- {name} two\n\n")];
        host.Write("a.md", "# Day\n\n" + string.Concat(sections));
        await host.RunAsync("run");
        string[] localized = [.. host.Read(Output).Split("## ")];
        host.Write("a.md", "# Day\n\n" + sections[2] + sections[0] + sections[1]);
        int calls = server.Requests.Count;
        JsonElement plan = await PlanAsync();

        await host.RunAsync("run");

        Assert.Equal(0, plan.GetProperty("mostCharactersBilled").GetInt32());
        Assert.Equal(calls, server.Requests.Count);
        Assert.Equal($"{localized[0]}## {localized[3]}## {localized[1]}## {localized[2]}", host.Read(Output));
    }

    [Fact]
    public async Task Run_RenamedFile_SendsNothingAndReportsTheOrphan()
    {
        await host.RunAsync("run");
        File.Move(Path.Combine(host.Folder, "a.md"), Path.Combine(host.Folder, "b.md"));
        int calls = server.Requests.Count;

        HostRun plan = await host.RunAsync("plan", "--fail-if", "orphan");
        await host.RunAsync("run");

        Assert.Equal(calls, server.Requests.Count);
        Assert.Equal(ExitCodes.Findings, plan.ExitCode);
        Assert.Contains(Output, plan.Error, StringComparison.Ordinal);
        Assert.Equal(host.Read(Output), host.Read("localized/es/b.md"));
    }

    [Fact]
    public async Task Plan_MixedProject_IsWhatTheRunDoes()
    {
        host.Write("localize.yml", Configuration("glossaries: [g.yml]\n")).Write("g.yml", Glossary("Puerto"));
        host.Write("b.md", "The Harbour opened. A quiet day. Same words here.\n\nThis stands below.\n\nThat stands above.\n").Write("gone.md", "It goes away.\n");
        await host.RunAsync("run");
        Edit("THE FERRY LEFT.", "El ferri zarpó.");
        await host.RunAsync("run");
        host.Write("g.yml", Glossary("Dársena")).Write("a.md", Article.Replace("The ferry left.", "The ferry left late.", StringComparison.Ordinal));
        host.Write("b.md", "The Harbour opened. A quiet\nday. Same words there.\n\nThat stands above.\n\nThis stands below.\n").Write("c.md", "Quite new. Quite new.\n");
        File.Delete(Path.Combine(host.Folder, "gone.md"));
        int before = server.Requests.Count;

        JsonElement plan = await PlanAsync();
        Assert.Equal(before, server.Requests.Count);
        HostRun run = await host.RunAsync("run", "--json");

        Dictionary<string, int> reasons = plan.GetProperty("reasons").EnumerateArray().ToDictionary(r => r.GetProperty("reason").GetString()!, r => r.GetProperty("segments").GetInt32());
        Assert.Equal(
            new Dictionary<string, int> { ["new"] = 1, ["edited"] = 1, ["term-stale"] = 1, ["repeated"] = 1, ["reused"] = 5, ["cosmetic"] = 1, ["moved"] = 1, ["conflict"] = 1 },
            reasons);
        Assert.Equal(["localized/es/gone.md"], plan.GetProperty("orphans").EnumerateArray().Select(o => o.GetString()!));
        string[] sent = [.. server.Requests.Skip(before).SelectMany(request => System.Text.Json.Nodes.JsonNode.Parse(request.Text)!["text"]!.AsArray().Select(text => text!.GetValue<string>()))];
        int planned = plan.GetProperty("documents").EnumerateArray().Sum(d => d.GetProperty("segmentsToSend").GetInt32());
        Assert.Equal(planned, sent.Length);
        int billed = JsonDocument.Parse(run.Out).RootElement.GetProperty("languages")[0].GetProperty("total").GetProperty("charactersSent").GetInt32();
        Assert.Equal(plan.GetProperty("characters").GetInt32(), billed);
        Assert.InRange(billed, 1, plan.GetProperty("mostCharactersBilled").GetInt32());
    }

    [Fact]
    public async Task Plan_Markdown_IsATableForPeople()
    {
        HostRun plan = await host.RunAsync("plan", "--markdown");

        Assert.Contains("| new | 5 |", plan.Out, StringComparison.Ordinal);
        Assert.Contains("| a.md | 5 | 0 | 0 | 0 | 0 |", plan.Out, StringComparison.Ordinal);
    }

    private static string Glossary(string use) =>
        $"glossary: g\nschema: 1\nsource: en\nterms:\n- id: place.harbour\n  kind: place\n  match: [Harbour]\n  locales:\n    es: {{use: {use}}}\n";

    private string Configuration(string more = "") => $"targets: [es]\ndocuments: [\"*.md\"]\nengine: deepl\nchecks:\n  retry-terms: false\n{more}deepl:\n  endpoint: {server.Address}\n";

    private string Edit(string before, string after)
    {
        string text = host.Read(Output);
        Assert.Contains(before, text, StringComparison.Ordinal);
        string edited = text.Replace(before, after, StringComparison.Ordinal);
        host.Write(Output, edited);
        return edited;
    }

    private async Task<JsonElement> PlanAsync() => JsonDocument.Parse((await host.RunAsync("plan", "--json")).Out).RootElement.GetProperty("languages")[0];

    private async Task RunSendsNothingAndKeeps(string text)
    {
        int calls = server.Requests.Count;

        await host.RunAsync("run");

        Assert.Equal(calls, server.Requests.Count);
        Assert.Equal(text, host.Read(Output));
    }
}
