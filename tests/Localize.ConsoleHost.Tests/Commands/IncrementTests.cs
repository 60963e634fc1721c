using System.Diagnostics;
using System.Text.Json;
using Localize.Testing.Http;

namespace Localize.ConsoleHost.Tests.Commands;

/// <summary>Five hundred articles under a thousand terms: what is sent after a small change.</summary>
public sealed class IncrementTests : IAsyncLifetime
{
    private const int Articles = 500;
    private const int Terms = 1000;

    private readonly TestHost host = new();
    private readonly DeepLServer server = new();

    public ValueTask InitializeAsync()
    {
        host.Variables["DEEPL_AUTH_KEY"] = DeepLServer.Key;
        host.Write("localize.yml", $"targets: [es]\ndocuments: [\"*.md\"]\nengine: deepl\nglossaries: [g.yml]\nchecks:\n  retry-terms: false\ndeepl:\n  endpoint: {server.Address}\n");
        host.Write("g.yml", Glossary(changed: -1));
        for (int i = 0; i < Articles; i++)
        {
            host.Write($"a{i:000}.md", $"# Story {Letters(i)}\n\nThe ferry {Letters(i)} left for Port{Letters(i % 200)}. Nobody saw {Letters(i)} come back.\n");
        }

        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        host.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Run_AfterSmallChanges_SendsExactlyWhatTheyTouch()
    {
        var clock = Stopwatch.StartNew();
        await host.RunAsync("run");
        TimeSpan first = clock.Elapsed;
        clock.Restart();
        Assert.Empty(await SentAsync());
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(
            $"first run {first.TotalSeconds:0.0} s, second run {clock.Elapsed.TotalSeconds:0.0} s, ratio {clock.Elapsed / first:0.00}; {server.Requests.Count} calls in all"));

        host.Write("a250.md", host.Read("a250.md").Replace("Nobody saw", "Everybody saw", StringComparison.Ordinal));
        Assert.Equal([$"Everybody saw {Letters(250)} come back."], await SentAsync());

        // The server is given the term in the place of its source.
        host.Write("g.yml", Glossary(changed: 17));
        string[] holders = [.. Enumerable.Range(0, Articles).Where(i => i % 200 == 17).Select(i => $"The ferry {Letters(i)} left for Dársena{Letters(17)}.")];
        Assert.Equal(holders, (await SentAsync()).Order(StringComparer.Ordinal));
    }

    private async Task<IReadOnlyList<string>> SentAsync()
    {
        int before = server.Requests.Count;
        HostRun run = await host.RunAsync("run", "--json");
        Assert.NotEqual(ExitCodes.Failure, run.ExitCode);
        return
        [
            .. server.Requests.Skip(before).Where(request => request.Path == "/v2/translate")
                .SelectMany(request => JsonDocument.Parse(request.Text).RootElement.GetProperty("text").EnumerateArray())
                .Select(text => System.Text.RegularExpressions.Regex.Replace(text.GetString()!, "<[^>]*>", "")),
        ];
    }

    private static string Glossary(int changed) => "glossary: g\nschema: 1\nsource: en\nterms:\n" + string.Concat(Enumerable.Range(0, Terms).Select(i =>
        $"- id: place.p{i}\n  kind: place\n  match: [Port{Letters(i)}]\n  locales:\n    es: {{use: {(i == changed ? "Dársena" : "Puerto")}{Letters(i)}}}\n"));

    private static string Letters(int number) => $"{(char)('A' + (number / 100))}{(char)('a' + (number / 10 % 10))}{(char)('k' + (number % 10))}";
}
