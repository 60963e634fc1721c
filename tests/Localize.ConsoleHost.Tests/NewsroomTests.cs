using Localize.Engines.Apertium;
using Localize.Testing;
using Localize.Testing.Http;

namespace Localize.ConsoleHost.Tests;

/// <summary>The sample newsroom as a person runs it: every article, every engine that is here, the summary, the plan and the findings.</summary>
public sealed class NewsroomTests : IDisposable
{
    private readonly TestHost host = new();

    public NewsroomTests()
    {
        string root = TestPaths.RepositoryRoot();
        Copy(Path.Combine(root, "src", "Localize.ConsoleHost", "newsroom"), "src/host/newsroom");
        Copy(Path.Combine(root, "glossaries"), "glossaries");
    }

    public static TheoryData<string, string> Articles =>
    [
        .. new[] { "articles/night-ferry.md", "articles/grain-explainer.md", "articles/live-summit.md", "articles/alerts-howto.md", "wire/muscat-talks.txt", "wire/frankfurt-airport.txt" }
            .SelectMany(article => new[] { (article, "es"), (article, "tr"), (article, "uk") }),
    ];

    public void Dispose() => host.Dispose();

    [Theory]
    [MemberData(nameof(Articles))]
    public async Task Run_WithPseudo_LocalizesAsApproved(string article, string locale)
    {
        HostRun run = await RunAsync("run", "--engine", "pseudo", "--target", locale, article);

        Assert.Equal(0, run.ExitCode);
        VerifyArticle(article, locale, "Run_WithPseudo_LocalizesAsApproved");
    }

    [Theory]
    [InlineData("articles/grain-explainer.md")]
    [InlineData("wire/muscat-talks.txt")]
    [InlineData("wire/frankfurt-airport.txt")]
    public async Task Run_WithApertium_LocalizesAsApproved(string article)
    {
        RequiredTool.Demand(new ApertiumEngine().InstalledPairs.Contains("eng-spa"), "apt-get install apertium-eng-spa");

        HostRun run = await RunAsync("run", "--engine", "apertium", "--target", "es", article);

        Assert.Equal(0, run.ExitCode);
        VerifyArticle(article, "es", "Run_WithApertium_LocalizesAsApproved");
    }

    [Theory]
    [InlineData("articles/grain-explainer.md", "tr")]
    [InlineData("wire/muscat-talks.txt", "uk")]
    public async Task Run_WithAzure_LocalizesAsApproved(string article, string locale)
    {
        await using var server = new AzureTranslatorServer();
        host.Variables["AZURE_TRANSLATOR_KEY"] = AzureTranslatorServer.Key;
        host.Variables["AZURE_TRANSLATOR_REGION"] = AzureTranslatorServer.Region;
        host.Variables["AZURE_TRANSLATOR_ENDPOINT"] = server.Address.ToString();

        HostRun run = await RunAsync("run", "--target", locale, "--verbose", article);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("azure-translator: credentials are in the environment", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(AzureTranslatorServer.Key, run.Out + run.Error, StringComparison.Ordinal);
        VerifyArticle(article, locale, "Run_WithAzure_LocalizesAsApproved");
    }

    [Fact]
    public async Task Run_WithApertiumAndGlossary_KeepsTheNameThatItTranslatesWithout()
    {
        RequiredTool.Demand(new ApertiumEngine().InstalledPairs.Contains("eng-spa"), "apt-get install apertium-eng-spa");
        const string Settings = "targets: [es]\ndocuments: [a.md]\nengine: apertium\n";
        host.Write("without/localize.yml", Settings).Write("without/a.md", "Donald Trump\n");
        host.Write("with/localize.yml", Settings + "glossaries: [../glossaries/news.yml]\n").Write("with/a.md", "Donald Trump\n");

        HostRun without = await host.RunInAsync("without", "", "run");
        HostRun with = await host.RunInAsync("with", "", "run");

        Assert.Equal("Donald Triunfo\n", host.Read("without/localized/es/a.md"));
        Assert.Contains("0/0", without.Out, StringComparison.Ordinal);
        Assert.Equal("Donald Trump\n", host.Read("with/localized/es/a.md"));
        Assert.Contains("1/1", with.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WholeNewsroom_ShowsMemoryMachineAndFindingsTogether()
    {
        HostRun run = await RunAsync("run", "--engine", "pseudo");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(run.Out.Split('\n'), line => line.Length > 80);
        Snapshot.Verify(run.Out + "\n" + run.Error, "txt");
    }

    [Fact]
    public async Task Plan_WholeNewsroom_IsAsApproved()
    {
        HostRun run = await RunAsync("plan", "--engine", "pseudo");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(run.Out.Split('\n'), line => line.Length > 80);
        Snapshot.Verify(run.Out, "txt");
    }

    [Fact]
    public async Task Run_SecondTime_SendsNothingAndWritesTheSameFiles()
    {
        await RunAsync("run", "--engine", "pseudo");
        Dictionary<string, string> first = Outputs();

        HostRun plan = await RunAsync("plan", "--engine", "pseudo");
        await RunAsync("run", "--engine", "pseudo");

        Assert.Equal(3, plan.Out.Split("a run sends 0 characters").Length - 1);
        Assert.Equal(18, first.Count);
        Assert.Equal(first, Outputs());
    }

    [Fact]
    public async Task Check_AfterARun_FindsTheForbiddenTermOfTheReviewedMemoryOnly()
    {
        await RunAsync("run", "--engine", "pseudo");

        HostRun check = await RunAsync("check", "--fail-on", "error");

        Assert.Equal(ExitCodes.Findings, check.ExitCode);
        string[] findings = [.. check.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        Assert.All(findings, line => Assert.Contains("terms.forbidden", line, StringComparison.Ordinal));
        Assert.Contains("Türkiye", Assert.Single(findings), StringComparison.Ordinal);
    }

    [Fact]
    public void Glossaries_OfTheHouse_LintClean() =>
        Assert.Empty(Localize.Terms.GlossaryLint.Check(Directory.GetFiles(Path.Combine(TestPaths.RepositoryRoot(), "glossaries"), "*.yml")));

    private async Task<HostRun> RunAsync(string verb, params string[] arguments) =>
        await host.RunInAsync("src/host/newsroom", "", [verb, .. arguments]);

    private void VerifyArticle(string article, string locale, string member) => Snapshot.Verify(
        host.Read($"src/host/newsroom/localized/{locale}/{article}"),
        Path.GetExtension(article)[1..],
        [("article", Path.GetFileNameWithoutExtension(article)), ("locale", locale)],
        callerMember: member);

    private Dictionary<string, string> Outputs()
    {
        string root = Path.Combine(host.Folder, "src/host/newsroom/localized");
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(root, file), File.ReadAllText, StringComparer.Ordinal);
    }

    private void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(from, file).Replace(Path.DirectorySeparatorChar, '/');
            if (!relative.StartsWith("localized/", StringComparison.Ordinal) && !relative.StartsWith(".localize/", StringComparison.Ordinal))
            {
                host.Write($"{to}/{relative}", File.ReadAllText(file));
            }
        }
    }
}
