using System.Text;
using System.Text.Json;
using Localize.Testing.Http;

namespace Localize.ConsoleHost.Tests.Commands;

/// <summary>Runs of the host with engines that cost money, over loopback servers.</summary>
public sealed class RunEnginesTests : IDisposable
{
    private const string Article = "# Harbour\n\nFerries wait. Storm damages **pier**.\n";

    private readonly TestHost host = new();

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData("deepl")]
    [InlineData("libretranslate")]
    [InlineData("openai")]
    [InlineData("azure-openai")]
    [InlineData("ollama")]
    public async Task Run_EngineOfTheConfiguration_Localizes(string engine)
    {
        await using LoopbackHttpServer server = Configure(engine);
        host.Write("a.md", Article);

        HostRun run = await host.RunAsync("run");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("# HARBOUR\n\nFERRIES WAIT. STORM DAMAGES **PIER**.\n", host.Read("localized/es/a.md"));
        Assert.Single(server.Requests);
        await host.RunAsync("run");
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("deepl", "DEEPL_AUTH_KEY")]
    [InlineData("openai", "OPENAI_API_KEY")]
    [InlineData("azure-openai", "AZURE_OPENAI_API_KEY")]
    public async Task Run_EngineWithoutItsKey_SaysWhichVariableToSet(string engine, string variable)
    {
        await using LoopbackHttpServer server = Configure(engine);
        host.Variables.Clear();
        host.Write("a.md", Article);

        HostRun run = await host.RunAsync("run");

        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.Contains(variable, run.Error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("deepl")]
    [InlineData("libretranslate")]
    [InlineData("openai")]
    [InlineData("azure-openai")]
    [InlineData("azure")]
    public async Task Run_WhateverTheServiceAnswers_TheKeyIsNowhere(string engine)
    {
        await using LoopbackHttpServer server = Configure(engine);
        string key = host.Variables.Values.First(value => value!.Contains("canary", StringComparison.Ordinal))!;
        ServerReply[] replies =
        [
            ServerReply.Json(401, $$"""{"error":{"code":401000,"message":"bad key {{key}}"},"message":"bad key {{key}}"}"""),
            ServerReply.Json(400, $$"""{"error":"bad {{key}}","message":"bad {{key}}"}"""),
            ServerReply.Json(200, $$"""{"key":"{{key}}"}"""), ServerReply.Json(200, $$"""{"key":"{{key}}"}"""),
            new ServerReply { Status = 302, Headers = [("Location", $"https://evil.example/?k={key}")] },
        ];
        var seen = new StringBuilder();
        host.Write("a.md", Article);
        foreach (ServerReply reply in replies)
        {
            server.Enqueue(reply);
            HostRun failed = await host.RunAsync("run", "--verbose");
            seen.Append(failed.Out).Append(failed.Error);
        }

        foreach (string[] verb in new string[][] { ["run", "--verbose", "--json"], ["plan", "--verbose"], ["doctor"], ["check", "--json"] })
        {
            HostRun run = await host.RunAsync(verb);
            seen.Append(run.Out).Append(run.Error);
        }

        foreach (string file in Directory.EnumerateFiles(host.Folder, "*", SearchOption.AllDirectories))
        {
            seen.Append(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }

        string all = seen.ToString();
        Assert.Contains("HARBOUR", all, StringComparison.Ordinal);
        foreach (string form in new[] { key, Convert.ToBase64String(Encoding.UTF8.GetBytes(key)).TrimEnd('='), Uri.EscapeDataString(key) })
        {
            Assert.DoesNotContain(form, all, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Run_SmallBudget_StopsBeforeItIsOverrunAndGoesOnWithALargerOne()
    {
        await using LoopbackHttpServer server = Configure("deepl");
        host.Write("a.md", "Alpha beta.\n").Write("b.md", "Gamma delta epsilon.\n");

        HostRun small = await host.RunAsync("run", "--max-chars", "15");
        Assert.Equal(ExitCodes.Failure, small.ExitCode);
        Assert.Contains("budget of 15 characters", small.Error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);

        HostRun large = await host.RunAsync("run", "--max-chars", "500", "--json");
        Assert.Equal(0, large.ExitCode);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Run_CostLimitWithoutAPrice_IsRefusedBeforeAnythingIsSent()
    {
        await using LoopbackHttpServer server = Configure("deepl");
        host.Write("a.md", Article);

        HostRun run = await host.RunAsync("run", "--max-cost", "1");

        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.Contains("price", run.Error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Run_OneOrSixteenWorkers_WriteTheSameBytes()
    {
        await using LoopbackHttpServer server = Configure("deepl");
        for (int i = 0; i < 40; i++)
        {
            host.Write($"doc{i}.md", $"# Story {i % 7}\n\n" + string.Concat(Enumerable.Range(0, 30).Select(n => $"Sentence {n} tells story {i * n % 11}. ")) + "\n");
        }

        Assert.Equal(0, (await host.RunAsync("run", "--workers", "1")).ExitCode);
        Dictionary<string, string> one = Outputs();
        Directory.Delete(Path.Combine(host.Folder, ".localize"), recursive: true);
        Directory.Delete(Path.Combine(host.Folder, "localized"), recursive: true);
        Assert.Equal(0, (await host.RunAsync("run", "--workers", "16")).ExitCode);

        Assert.Equal(one, Outputs());
        Assert.Equal(41, one.Count);
    }

    [Fact]
    public async Task Run_SecondEngineNamed_TakesOverWhenTheFirstRefuses()
    {
        await using LoopbackHttpServer server = Configure("deepl");
        host.Write("localize.yml", host.Read("localize.yml").Replace("engine: deepl", "engine: [deepl, pseudo]", StringComparison.Ordinal)).Write("a.md", "Alpha.\n");
        server.Enqueue(DeepLServer.Error(456, "Quota exceeded"));

        HostRun run = await host.RunAsync("run");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("⟦Åļþĥå.⟧\n", host.Read("localized/es/a.md"));
    }

    [Fact]
    public async Task Run_AnswersOfAKilledRun_AreUsedAndNotBoughtAgain()
    {
        await using LoopbackHttpServer server = Configure("deepl");
        host.Write("a.md", Article);
        await host.RunAsync("run");
        int paid = server.Requests.Count;

        // As if the process had been killed between the answer and the memory: the ledger has the answer, the memory has not.
        string ledger = Path.Combine(host.Folder, ".localize/ledger.jsonl");
        Directory.Delete(Path.Combine(host.Folder, ".localize"), recursive: true);
        Directory.Delete(Path.Combine(host.Folder, "localized"), recursive: true);
        using (var killed = Localize.Engines.Scheduling.JournalLedger.Open(ledger))
        {
            var engine = new Localize.Engines.Http.DeepLEngine(new Localize.Engines.Http.DeepLEngineOptions { Key = DeepLServer.Key, Endpoint = server.Address });
            var pipeline = new LocalizationPipelineBuilder(new LanguagePair("en", "es"))
                .UseEngine(new Localize.Engines.Scheduling.TranslationScheduler(engine, new Localize.Engines.Scheduling.TranslationSchedulerOptions { Ledger = killed }))
                .Build();
            await pipeline.LocalizeAsync(new Documents.SourceDocument("a.md", Article), TestContext.Current.CancellationToken);
        }

        HostRun run = await host.RunAsync("run", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(paid + 1, server.Requests.Count);
        Assert.Equal("# HARBOUR\n\nFERRIES WAIT. STORM DAMAGES **PIER**.\n", host.Read("localized/es/a.md"));
    }

    private Dictionary<string, string> Outputs() => Directory.EnumerateFiles(host.Folder, "*", SearchOption.AllDirectories)
        .Where(file => file.Contains("/localized/", StringComparison.Ordinal) || file.EndsWith("en-es.jsonl", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetRelativePath(host.Folder, file), File.ReadAllText, StringComparer.Ordinal);

    private LoopbackHttpServer Configure(string engine)
    {
        LoopbackHttpServer server = engine switch
        {
            "deepl" => new DeepLServer(),
            "libretranslate" => new LibreTranslateServer(),
            "azure" => new AzureTranslatorServer(),
            "ollama" => new OpenAIServer("ollama"),
            _ => new OpenAIServer(),
        };
        (string variable, string key) = engine switch
        {
            "deepl" => ("DEEPL_AUTH_KEY", DeepLServer.Key),
            "libretranslate" => ("LIBRETRANSLATE_API_KEY", LibreTranslateServer.Key),
            "azure" => ("AZURE_TRANSLATOR_KEY", AzureTranslatorServer.Key),
            "azure-openai" => ("AZURE_OPENAI_API_KEY", OpenAIServer.Key),
            _ => ("OPENAI_API_KEY", OpenAIServer.Key),
        };
        host.Variables[variable] = key;
        host.Variables["AZURE_TRANSLATOR_REGION"] = AzureTranslatorServer.Region;
        string endpoint = server.Address + (engine == "openai" ? "v1" : "");
        string model = engine is "openai" or "azure-openai" or "ollama" ? "\n  model: test-model" : "";
        host.Write("localize.yml", $"targets: [es]\ndocuments: [\"*.md\"]\nengine: {engine}\n{engine}:\n  endpoint: {endpoint}{model}\n");
        return server;
    }
}
