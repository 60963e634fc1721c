using Localize.Testing;

namespace Localize.Engines.Apertium.Tests;

public sealed class CodedSentencesTests(SharedApertium apertium)
{
    /// <summary>To beat: 13 of 14 elements on the right words (the measured figure for word-bound blanks by hand).</summary>
    private const double RightWordsToBeat = 13.0 / 14;

    [Theory]
    [InlineData("es")]
    [InlineData("ca")]
    public async Task TranslateAsync_FiveHundredCodedSentences_NoneBrokenAndCodesOnTheRightWords(string target)
    {
        var languages = new LanguagePair("en", target);
        var engine = new RepairingEngine(apertium.For(languages));
        TranslationRequest[] requests = [.. CodedSentences.All.Select((s, i) => Requests.Of($"{i}", s.Source))];

        IReadOnlyList<TranslationCandidate> candidates = await engine.TranslateAsync(requests, languages, TestContext.Current.CancellationToken);

        Assert.True(CodedSentences.All.Select(s => s.Source).Distinct().Count() >= 400);
        int pairs = 0;
        int right = 0;
        for (int i = 0; i < requests.Length; i++)
        {
            Assert.NotNull(candidates[i].Target);
            Assert.Empty(InlineCodeValidator.Validate(requests[i].Source, candidates[i].Target!));
            foreach ((int id, (string Spanish, string Catalan) stems) in CodedSentences.All[i].Expected)
            {
                bool isRight = (target == "es" ? stems.Spanish : stems.Catalan).Split('|')
                    .Any(stem => ContentOf(candidates[i].Target!, id).Contains(stem, StringComparison.OrdinalIgnoreCase));
                pairs++;
                right += isRight ? 1 : 0;
                if (!isRight)
                {
                    TestContext.Current.TestOutputHelper?.WriteLine($"{requests[i].Source} -> {candidates[i].Target} ({candidates[i].Repair})");
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"en-{target}: {engine.Counts}, {right} of {pairs} pairs on the right words");
        Assert.Equal(0, engine.Counts.Failed);
        Assert.True((double)right / pairs >= RightWordsToBeat, $"{right} of {pairs} pairs stand on the right words.");
    }

    private static string ContentOf(InlineText text, int id)
    {
        int[] places = [.. text.Codes.Where(c => c.Code.Id == id).Select(c => c.Position)];
        return text.Text[places[0]..places[1]];
    }
}
