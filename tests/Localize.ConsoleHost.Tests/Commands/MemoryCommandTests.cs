using System.Text.Json;
using Localize.Exchange.Tmx;
using Localize.Memory;

namespace Localize.ConsoleHost.Tests.Commands;

public sealed class MemoryCommandTests : IDisposable
{
    private readonly TestHost host = new();

    public MemoryCommandTests() => host.Write("localize.yml", "targets: [es, tr]\ndocuments: [\"*.md\"]\nengine: pseudo\n")
        .Write("a.md", "# Ferries\n\nThe ferry left. **Nobody** came.\n");

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("memory:\n  sqlite: .localize/memory.db\n")]
    public async Task Stats_AfterDocumentsChanged_CountsWhatNoDocumentUses(string settings)
    {
        host.Write("localize.yml", host.Read("localize.yml") + settings);
        await host.RunAsync("run");
        await host.RunAsync("memory", "import", Tmx("The old pier burned.", "Ardió el muelle viejo."));
        host.Write("a.md", "# Ferries\n\nThe ferry left.\n");

        HostRun json = await host.RunAsync("memory", "stats", "--json", "--unused");
        HostRun table = await host.RunAsync("memory", "stats", "--target", "es", "--unused");

        JsonElement spanish = JsonDocument.Parse(json.Out).RootElement.GetProperty("memories")[0];
        Assert.Equal((4, 1, 3, 2, 1), (Number("segments"), Number("people"), Number("machines"), Number("unused"), Number("unusedOfPeople")));
        Assert.Equal(["<1>Nobody</1> came.", "The old pier burned."], spanish.GetProperty("unusedTranslations").EnumerateArray().Select(unit => unit.GetProperty("source").GetString()!).Order(StringComparer.Ordinal));
        Assert.Contains("es: people's: The old pier burned. = Ardió el muelle viejo. (Ana)", table.Out, StringComparison.Ordinal);
        Assert.Equal((0, 0), (json.ExitCode, table.ExitCode));

        int Number(string name) => spanish.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task Export_WholeMemory_IsWhatAnotherNewsroomImports()
    {
        await host.RunAsync("run");
        await host.RunAsync("memory", "import", Tmx("The old pier burned.", "Ardió el muelle viejo."));
        string[] before = Lines();

        HostRun export = await host.RunAsync("memory", "export");
        File.Delete(Path.Combine(host.Folder, ".localize/memory/en-es.jsonl"));
        HostRun import = await host.RunAsync("memory", "import", "memories/en-es.tmx", "memories/en-tr.tmx");

        Assert.Equal((0, 0), (export.ExitCode, import.ExitCode));
        Assert.Contains("en-es.tmx: 4 translations", export.Out, StringComparison.Ordinal);
        Assert.Equal(before, Lines());
    }

    [Fact]
    public async Task Import_FileThatIsNoTmx_PointsToTheOtherVerb()
    {
        HostRun run = await host.RunAsync("memory", "import", "a.xlf");

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Contains("localize import", run.Error, StringComparison.Ordinal);
    }

    private string[] Lines() => [.. host.Read(".localize/memory/en-es.jsonl").Split('\n').Order(StringComparer.Ordinal)];

    private string Tmx(string source, string target)
    {
        using var text = new StringWriter();
        TmxFile.Write([new TranslationUnit { Source = source, Target = target, State = SegmentState.Reviewed, Origin = "Ana" }], new LanguagePair("en", "es"), text);
        host.Write("agency.tmx", text.ToString());
        return "agency.tmx";
    }
}
