using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Localize.ConsoleHost.Tests.Commands;

/// <summary>Decisions of a page that are taken in another clone, from another folder, than the one in which the page was made.</summary>
public sealed partial class ReviewImportTests : IDisposable
{
    private readonly ReviewRepository repository = new("news/");

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Import_InAnotherCloneAndFolder_TakesWhatWasDecidedOnThePage()
    {
        await repository.PrepareAsync();
        repository.Git("commit", "-qam", "two");
        string page = (await repository.Host.RunAsync("glossary", "diff", "--config", "news", "--against", "HEAD~1", "--format", "html", "--fail-on", "never")).Out;
        repository.Git("clone", "-q", repository.Host.Folder, Path.Combine(repository.Host.Folder, "elsewhere"));
        repository.Host.Write("elsewhere/news/decisions.json", DecisionsOf(page));

        HostRun first = await repository.Host.RunInAsync("elsewhere/news", "", "review", "import", "decisions.json");
        HostRun apply = await repository.Host.RunInAsync("elsewhere/news", "", "glossary", "apply", "--against", "HEAD~1");
        HostRun second = await repository.Host.RunInAsync("elsewhere", "", "review", "import", "news/decisions.json", "--config", "news");

        Assert.Equal((1, 0), (first.ExitCode, apply.ExitCode));
        Assert.Contains("1 decisions taken, 0 translations rejected, 4 not taken", first.Out, StringComparison.Ordinal);
        Assert.Equal(("", 0), (second.Error, second.ExitCode));
        Assert.Contains("5 decisions taken", second.Out, StringComparison.Ordinal);
        Assert.Contains("place.kyiv/tr: {sha:", repository.Host.Read("elsewhere/news/reviews.yaml"), StringComparison.Ordinal);
        Assert.Equal(4, repository.Host.Read("elsewhere/news/.localize/memory/en-tr.jsonl").Split('\n').Count(line => line.Contains("\"reviewed\"", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Import_PageOfARun_IsTakenInAnotherClone()
    {
        await repository.PrepareAsync();
        await repository.RunAsync("check", "--report", "check.html", "--target", "es");
        string page = repository.Read("check.html");
        repository.Git("clone", "-q", repository.Host.Folder, Path.Combine(repository.Host.Folder, "elsewhere"));
        repository.Host.Write("elsewhere/decisions.json", DecisionsOf(page));

        HostRun import = await repository.Host.RunInAsync("elsewhere", "", "review", "import", "decisions.json", "--config", "news");

        Assert.Equal(("", 0), (import.Error, import.ExitCode));
        Assert.Contains("4 decisions taken", import.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_DocumentOutsideOfTheFolder_IsRefused()
    {
        await repository.PrepareAsync();
        repository.Host.Write("news/decisions.json", """{"format": "localize-decisions", "version": 1, "by": "Bea", "decisions": [{"kind": "segment", "locale": "tr", "id": "x", "document": "../../etc/passwd", "hash": "y", "decision": "approve"}]}""");

        HostRun import = await repository.RunAsync("review", "import", "decisions.json");

        Assert.Equal(1, import.ExitCode);
        Assert.Contains("does not lie below", import.Error, StringComparison.Ordinal);
    }

    // As the page's script writes them: everything approved.
    private static string DecisionsOf(string page)
    {
        var decisions = new JsonArray();
        (string article, string locale) = ("", "");
        foreach (Match match in Parts().Matches(page))
        {
            string Value(string name) => Regex.Match(match.Value, $" {name}=\"([^\"]*)\"").Groups[1].Value;
            if (match.Value.StartsWith("<section", StringComparison.Ordinal))
            {
                (article, locale) = (Value("data-article"), Value("data-locale"));
                continue;
            }

            bool isEntry = Value("data-kind") == "entry";
            decisions.Add(new JsonObject
            {
                ["kind"] = Value("data-kind"), ["locale"] = isEntry ? Value("data-locale") : locale, ["id"] = Value(isEntry ? "data-id" : "data-key"),
                ["document"] = isEntry ? "" : article, ["hash"] = Value(isEntry ? "data-sha" : "data-target"), ["decision"] = "approve",
            });
        }

        return new JsonObject { ["format"] = "localize-decisions", ["version"] = 1, ["by"] = "Bea", ["decisions"] = decisions }.ToJsonString();
    }

    [GeneratedRegex("<section class=\"article\"[^>]*>|<article class=\"item[^>]*data-decide[^>]*>")]
    private static partial Regex Parts();
}
