namespace Localize.ConsoleHost.Tests.Commands;

/// <summary>Runs over a small tree whose links are rewritten.</summary>
public sealed class RunLinksTests : IDisposable
{
    private const string Configuration = "targets: [es, tr]\ndocuments: [\"**/*.md\"]\nengine: pseudo\nlinks: localized\n";

    private readonly TestHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Run_ATree_RewritesLinksAndAnchorsAcrossFiles()
    {
        host.Write("localize.yml", Configuration)
            .Write("a.md", "# Start\n\n[setup](docs/b.md#set-up) ![map](map.png)\n")
            .Write("docs/b.md", "# Set up\n\n[back](../a.md#start)\n").Write("map.png", "x");

        HostRun run = await host.RunAsync("run");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("# ⟦Šţåřţ⟧\n\n[⟦šéţûþ⟧](docs/b.md#šéţ-ûþ) ![⟦ṁåþ⟧](../../map.png)\n", host.Read("localized/es/a.md"));
        Assert.Equal("# ⟦Šéţ ûþ⟧\n\n[⟦ƀåçķ⟧](../a.md#šţåřţ)\n", host.Read("localized/es/docs/b.md"));
        Assert.Equal(0, (await host.RunAsync("check", "--fail-on", "error")).ExitCode);
    }

    [Fact]
    public async Task Run_OneDocument_LooksUpTheOthersOnDisk()
    {
        host.Write("localize.yml", Configuration).Write("a.md", "# Start\n\n[b](b.md#set-up)\n").Write("b.md", "# Set up\n");
        await host.RunAsync("run");
        host.Write("localized/es/b.md", "# Preparar\n").Write("c.md", "[b](b.md#set-up) [d](d.md)\n").Write("d.md", "D\n");

        await host.RunAsync("run", "a.md", "c.md", "--target", "es");

        Assert.Contains("(b.md#preparar)", host.Read("localized/es/a.md"), StringComparison.Ordinal);
        Assert.Contains("(b.md#preparar)", host.Read("localized/es/c.md"), StringComparison.Ordinal);
        Assert.Contains("(../../d.md)", host.Read("localized/es/c.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ADocumentThatNoPatternNames_IsComparedToo()
    {
        host.Write("localize.yml", Configuration.Replace("**/*.md", "docs/*.md", StringComparison.Ordinal)).Write("docs/b.md", "# Set up\n").Write("a.md", "[b](docs/b.md) ![i](i.png)\n").Write("i.png", "x");
        await host.RunAsync("run");
        await host.RunAsync("run", "a.md");

        HostRun run = await host.RunAsync("check", "a.md", "--fail-on", "error");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Run_LanguageInTheFileName_DoesNotReadItsOwnOutput()
    {
        host.Write("localize.yml", Configuration + "output: \"{folder}/{name}.{target}{extension}\"\n")
            .Write("README.md", "[guide](docs/guide.md)\n").Write("docs/guide.md", "[home](../README.md) ![i](i.png)\n").Write("docs/i.png", "x");

        await host.RunAsync("run");
        await host.RunAsync("run", "--target", "tr");

        Assert.Contains("(docs/guide.tr.md)", host.Read("README.tr.md"), StringComparison.Ordinal);
        Assert.Contains("(../README.es.md)", host.Read("docs/guide.es.md"), StringComparison.Ordinal);
        Assert.Contains("(i.png)", host.Read("docs/guide.es.md"), StringComparison.Ordinal);
        Assert.False(host.Has("README.es.tr.md"));
    }

    [Fact]
    public async Task Run_WithAlternates_NamesTheOtherLanguages()
    {
        host.Write("localize.yml", Configuration.Replace("links: localized", "links: { alternates: front-matter, flavour: hugo }", StringComparison.Ordinal)).Write("a.md", "# Start\n");

        await host.RunAsync("run", "--target", "es");

        Assert.Equal("---\nalternates:\n  \"es\": \"a.md\"\n  \"tr\": \"../tr/a.md\"\n  \"en\": \"../../a.md\"\n---\n# ⟦Šţåřţ⟧ {#start}\n", host.Read("localized/es/a.md"));
    }

    [Fact]
    public async Task Run_BesideTheConfigurationOfASite_TakesItsFlavourAndSaysSo()
    {
        host.Write("localize.yml", Configuration).Write("book.toml", "[book]\n").Write("src/a.md", "# Start\n\n[here](#start)\n");

        HostRun run = await host.RunAsync("run", "--target", "es");
        HostRun json = await host.RunAsync("run", "--target", "es", "--json");
        HostRun doctor = await host.RunAsync("doctor");

        Assert.StartsWith("# ⟦Šţåřţ⟧ {#start}\n", host.Read("localized/es/src/a.md"), StringComparison.Ordinal);
        Assert.Contains("links: mdbook: book.toml", run.Out, StringComparison.Ordinal);
        Assert.Contains("\"flavour\": \"md-book\"", json.Out, StringComparison.Ordinal);
        Assert.Contains("mdbook: book.toml", doctor.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAndCheck_DeadLinksOfSources_AreFoundOnceWithTheConfiguredSeverity()
    {
        host.Write("localize.yml", Configuration + "checks: { severity: { links.dead: warning, links.dead-anchor: off } }\n")
            .Write("mkdocs.yml", "site_name: x\n").Write("docs/a.md", "# Start\n\n[gone](gone.md) [none](#none)\n");

        HostRun run = await host.RunAsync("run", "--json");
        HostRun check = await host.RunAsync("check");

        Assert.Equal(2, run.Out.Split("links.dead").Length);
        Assert.Equal(2, check.Error.Split("links.dead:").Length);
        Assert.Contains("docs/a.md:3:8: warning links.dead: The link \"gone.md\" leads to docs/gone.md, which does not exist.", check.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("links.dead-anchor", run.Out + check.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("checks: { severity: { links.dead: off } }\n", 1)]
    public async Task RunAndCheck_PartOfALargerTree_SayOnceThatDeadLinksAreSilent(string checks, int parts)
    {
        host.Write("localize.yml", Configuration + checks).Write("mkdocs.yml", "site_name: x\n")
            .Write("docs/a.md", $"# Start\n\n{string.Concat(Enumerable.Range(0, 5).Select(static i => $"[gone](gone{i}.md)\n"))}");

        HostRun run = await host.RunAsync("run");
        HostRun check = await host.RunAsync("check");

        Assert.Equal((parts, parts), (run.Error.Split("links.dead is silent").Length, check.Error.Split("links.dead is silent").Length));
        Assert.DoesNotContain("links.dead:", run.Error + check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WithoutAKnownSite_DoesNotGuess()
    {
        host.Write("localize.yml", Configuration).Write("docs/a.md", "# Start\n\n[gone](gone.md)\n");
        await host.RunAsync("run");

        Assert.DoesNotContain("links.dead", (await host.RunAsync("check", "--json")).Out, StringComparison.Ordinal);
        Assert.Contains("no configuration file of a site generator was found", (await host.RunAsync("doctor")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithoutTheSetting_LeavesLinksAlone()
    {
        host.Write("localize.yml", Configuration.Replace("links: localized\n", "", StringComparison.Ordinal)).Write("map.png", "x").Write("a.md", "![map](map.png)\n");

        await host.RunAsync("run");

        Assert.Equal("![⟦ṁåþ⟧](map.png)\n", host.Read("localized/es/a.md"));
    }
}
