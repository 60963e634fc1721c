using System.Text.RegularExpressions;
using Localize.Terms;
using Localize.Testing;

namespace Localize.Engines.Apertium.Tests;

public sealed partial class NewsSentencesTests(SharedApertium apertium)
{
    [Theory]
    [InlineData("es")]
    [InlineData("ca")]
    public async Task TranslateAsync_FortyNewsSentences_KeepEveryTermOnceAndEveryCode(string target)
    {
        var languages = new LanguagePair("en", target);
        var engine = new RepairingEngine(apertium.For(languages));
        TranslationRequest[] requests = [.. File.ReadAllLines(TestPaths.BesideThisFile("Data/news-sentences.txt")).Select(Read)];

        IReadOnlyList<TranslationCandidate> candidates = await engine.TranslateAsync(requests, languages, TestContext.Current.CancellationToken);

        Assert.Equal(40, requests.Length);
        for (int i = 0; i < requests.Length; i++)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{requests[i].Source} -> {candidates[i].Target} ({candidates[i].Repair}) {candidates[i].Error}");
            InlineText text = Assert.IsType<InlineText>(candidates[i].Target);
            Assert.Empty(InlineCodeValidator.Validate(requests[i].Source, text));
            Assert.All(requests[i].Terms, term => Assert.Single(Regex.Matches(text.Text, Regex.Escape(term.Target))));
            Assert.DoesNotMatch(@"  |^ | $|[*#@~]", text.Text);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"en-{target}: {engine.Counts}");
        Assert.Equal(0, engine.Counts.Failed);
    }

    private static TranslationRequest Read(string line, int number) => Requests.Of(
        $"{number}",
        TermPattern().Replace(line, "$2"),
        [.. TermPattern().Matches(line).Select(m => (m.Groups[2].Value, m.Groups[2].Value, m.Groups[1].Value switch
        {
            "P" => ConceptKind.Person,
            "L" => ConceptKind.Place,
            _ => ConceptKind.Org,
        }))]);

    [GeneratedRegex(@"\[([PLO]):([^\]]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex TermPattern();
}
