using System.Text.Json;
using Localize.Testing.Http;

namespace Localize.ConsoleHost.Tests.Commands;

public sealed class RunCommandTests : IDisposable
{
    private const string Configuration = "targets: [es]\ndocuments: [\"*.md\", \"*.txt\"]\nengine: pseudo\n";

    private readonly TestHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Run_Article_WritesTheLocalizedFileAndTheSummary()
    {
        host.Write("localize.yml", Configuration).Write("a.md", "# Hello\n\nTwo sentences. Here they are.\n");

        HostRun run = await host.RunAsync("run");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("# ⟦Ĥéļļö⟧\n\n⟦Ţŵö šéñţéñçéš.⟧ ⟦Ĥéřé ţĥéý åřé.⟧\n", host.Read("localized/es/a.md"));
        Assert.Contains("a.md", run.Out, StringComparison.Ordinal);
        Assert.Contains("es results: localized/es/", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SecondTime_SendsNothing()
    {
        host.Write("localize.yml", Configuration).Write("a.md", "# Hello\n\nTwo sentences. Here they are.\n");
        await host.RunAsync("run");

        JsonElement total = await TotalAsync("run", "--json");

        Assert.Equal(0, total.GetProperty("charactersSent").GetInt32());
        Assert.Equal(3, total.GetProperty("fromMemory").GetInt32());
    }

    [Fact]
    public async Task Run_OneChangedSentence_SendsThatSentenceOnly()
    {
        host.Write("localize.yml", Configuration).Write("a.md", "One sentence. Another one.\n").Write("b.txt", "Headline\n\nA third sentence.\n");
        await host.RunAsync("run");
        host.Write("a.md", "One sentence. Quite another one.\n");

        JsonElement total = await TotalAsync("run", "--json");

        Assert.Equal("Quite another one.".Length, total.GetProperty("charactersSent").GetInt32());
        Assert.Equal(1, total.GetProperty("fromMachine").GetInt32());
    }

    [Fact]
    public async Task Run_BrokenDocumentsAmongGoodOnes_ReportsThemAndDoesTheOthers()
    {
        host.Write("localize.yml", Configuration).Write("good.md", "Fine.\n").Write("deep.md", new string('>', 4000) + " x\n");
        File.WriteAllBytes(Path.Combine(host.Folder, "binary.md"), [0x00, 0x01, 0x02, 0xFF]);
        File.WriteAllBytes(Path.Combine(host.Folder, "latin1.md"), [0x63, 0x61, 0x66, 0xE9, 0x0A]);
        File.WriteAllBytes(Path.Combine(host.Folder, "large.md"), new byte[(8 * 1024 * 1024) + 1]);
        host.Write("empty.md", "");

        HostRun run = await host.RunAsync("run");

        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.Equal("⟦Ƒîñé.⟧\n", host.Read("localized/es/good.md"));
        Assert.Equal("", host.Read("localized/es/empty.md"));
        foreach (string broken in new[] { "binary.md", "latin1.md", "large.md", "deep.md" })
        {
            Assert.Contains($"error: {broken}", run.Error, StringComparison.Ordinal);
            Assert.False(host.Has($"localized/es/{broken}"));
        }
    }

    [Fact]
    public async Task Run_BrokenFrontMatter_WarnsAndDoesTheRest()
    {
        host.Write("localize.yml", Configuration).Write("a.md", "---\ntitle: \"unclosed\n  bad: [\n---\n\nText here.\n");

        HostRun run = await host.RunAsync("run");

        Assert.Contains("a.md:", run.Error, StringComparison.Ordinal);
        Assert.Contains("title: \"unclosed\n  bad: [\n---\n", host.Read("localized/es/a.md"), StringComparison.Ordinal);
        Assert.Contains("⟦Ţéxţ ĥéřé.⟧", host.Read("localized/es/a.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_MissingDocument_SaysSoAndDoesTheOthers()
    {
        host.Write("localize.yml", Configuration).Write("a.md", "Text.\n");

        HostRun run = await host.RunAsync("run", "a.md", "missing.md");

        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.Contains("missing.md", run.Error, StringComparison.Ordinal);
        Assert.True(host.Has("localized/es/a.md"));
    }

    [Theory]
    [InlineData("targts: [es]\n", "localize.yml:1:1: \"targts\" is not a setting. Did you mean \"targets\"?")]
    [InlineData(Configuration + "output: ../{target}/{path}\n", "leaves the folder of the configuration")]
    [InlineData(Configuration + "glossaries: [missing.yml]\n", "missing.yml")]
    [InlineData("targets: [xx-]\ndocuments: [a.md]\n", "is not a language tag")]
    [InlineData("targets: [es]\ndocuments: [\"*.rst\"]\n", "matches no file")]
    public async Task Run_MistakenConfiguration_IsOneLineAndTwo(string configuration, string expected)
    {
        host.Write("localize.yml", configuration).Write("a.md", "Text.\n");

        HostRun run = await host.RunAsync("run");

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.False(host.Has("localized"));
    }

    [Fact]
    public async Task Run_UnknownKeyInTheGlossary_NamesPlaceAndNearestKey()
    {
        host.Write("localize.yml", Configuration + "glossaries: [g.yml]\n").Write("a.md", "Text.\n")
            .Write("g.yml", "glossary: g\nschema: 1\nsource: en\nterms:\n- id: place.x\n  kind: place\n  match: [X]\n  locales:\n    es:\n      ues: Y\n");

        HostRun run = await host.RunAsync("run");

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Contains("g.yml:10:7", run.Error, StringComparison.Ordinal);
        Assert.Contains("use", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_GateAtAFinding_EndsWithOne()
    {
        host.Write("localize.yml", Configuration + "memory:\n  reference: [m.jsonl]\n").Write("a.md", "It has 12 rooms.\n")
            .Write("m.jsonl", "{\"source\":\"It has 12 rooms.\",\"target\":\"Tiene 13 salas.\",\"state\":\"reviewed\",\"origin\":\"desk\"}\n");

        HostRun run = await host.RunAsync("run", "--fail-on", "warning");

        Assert.Equal(ExitCodes.Findings, run.ExitCode);
        Assert.Contains("a.md:1:1: warning numbers.missing: The number 12 of the source is not in the target.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_EngineThatIsNotThere_NamesThePackageOrTheVariable()
    {
        host.Write("localize.yml", Configuration).Write("a.md", "Text.\n");

        HostRun azure = await host.RunAsync("run", "--engine", "azure");
        HostRun apertium = await host.RunAsync("run", "--engine", "apertium", "--target", "ja");

        Assert.Equal(ExitCodes.Failure, azure.ExitCode);
        Assert.Contains("AZURE_TRANSLATOR_KEY", azure.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Failure, apertium.ExitCode);
        Assert.Contains("en-ja", apertium.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_KeyThatIsRefused_StopsAfterOneCallAndSaysWhatWasNotTried()
    {
        await using var server = new AzureTranslatorServer();
        host.Variables["AZURE_TRANSLATOR_KEY"] = "wrong-canary-key";
        host.Variables["AZURE_TRANSLATOR_REGION"] = AzureTranslatorServer.Region;
        host.Variables["AZURE_TRANSLATOR_ENDPOINT"] = server.Address.ToString();
        host.Write("localize.yml", Configuration.Replace("engine: pseudo\n", "", StringComparison.Ordinal)).Write("a.md", "One.\n").Write("b.md", "Two.\n").Write("c.md", "Three.\n");

        HostRun run = await host.RunAsync("run");

        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.Single(server.Requests);
        Assert.Contains("3 documents are not written", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-canary-key", run.Out + run.Error, StringComparison.Ordinal);
        Assert.False(host.Has("localized/es/a.md"));
    }

    [Fact]
    public async Task Run_OutputFolderThatCannotBeWritten_IsAFailureAndLeavesNothingBehind()
    {
        host.Write("localize.yml", Configuration).Write("a.md", "One.\n").Write("localized", "a file where a folder must be");

        HostRun run = await host.RunAsync("run");

        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
        Assert.Equal("a file where a folder must be", host.Read("localized"));
    }

    [Fact]
    public async Task Plan_ThenRun_SendWhatThePlanSaid()
    {
        host.Write("localize.yml", Configuration).Write("a.md", "One. Two words. Two words.\n\n42\n");

        using JsonDocument plan = JsonDocument.Parse((await host.RunAsync("plan", "--json")).Out);
        bool wrote = host.Has("localized") || host.Has(".localize");
        JsonElement total = await TotalAsync("run", "--json");

        Assert.False(wrote);
        Assert.Equal(total.GetProperty("charactersSent").GetInt32(), plan.RootElement.GetProperty("languages")[0].GetProperty("characters").GetInt32());
    }

    [Fact]
    public async Task Check_EditedOutput_FindsChangedStructureAndNumbers()
    {
        host.Write("localize.yml", Configuration).Write("a.md", "# Title\n\nIt has **12** rooms.\n");
        await host.RunAsync("run");
        HostRun sound = await host.RunAsync("check", "--fail-on", "note");
        host.Write("localized/es/a.md", "# Título\n\nTiene 13 salas.\n");

        HostRun edited = await host.RunAsync("check", "--fail-on", "error");

        Assert.Equal(0, sound.ExitCode);
        Assert.Equal(ExitCodes.Findings, edited.ExitCode);
        Assert.Contains("structure.changed", edited.Error, StringComparison.Ordinal);
        Assert.Contains("numbers.missing", edited.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Init_EmptyFolder_WritesAConfigurationThatPlanAccepts()
    {
        host.Write("a.md", "Text.\n");

        HostRun init = await host.RunAsync("init");
        HostRun again = await host.RunAsync("init");
        HostRun plan = await host.RunAsync("plan");

        Assert.Equal([0, ExitCodes.Usage, 0], [init.ExitCode, again.ExitCode, plan.ExitCode]);
    }

    private async Task<JsonElement> TotalAsync(params string[] arguments)
    {
        HostRun run = await host.RunAsync(arguments);
        using JsonDocument report = JsonDocument.Parse(run.Out);
        return report.RootElement.GetProperty("languages")[0].GetProperty("total").Clone();
    }
}
