using Localize.Testing;
using static Localize.Terms.ConceptKind;

namespace Localize.Engines.Apertium.Tests;

public sealed class ApertiumEngineTests : IAsyncDisposable
{
    private static readonly LanguagePair EnglishSpanish = new("en", "es");
    private static readonly LanguagePair EnglishCatalan = new("en", "ca");

    private readonly ApertiumEngine engine = new();

    public ValueTask DisposeAsync() => engine.DisposeAsync();

    [Fact]
    public async Task TranslateAsync_NameWithoutGlossary_IsTranslatedLikeAWord() =>
        Assert.Equal("Donald Triunfo", await TranslateAsync(EnglishSpanish, Requests.Of("1", "Donald Trump")));

    [Fact]
    public async Task TranslateAsync_NameWithTerm_StaysTheTerm() =>
        Assert.Equal("Donald Trump", await TranslateAsync(EnglishSpanish, Requests.Of("1", "Donald Trump", ("Donald Trump", "Donald Trump", Person))));

    [Theory]
    [InlineData("President Donald Trump met Angela Merkel in Berlin.", "Presidente Donald Trump cumplió Angela Merkel en Berlín.")]
    [InlineData("Donald Trump won the election in November.", "Donald Trump ganó la elección en noviembre.")]
    [InlineData("A letter to Donald Trump", "Una letra a Donald Trump")]
    public async Task TranslateAsync_SentenceWithTerm_KeepsTheTermInIt(string source, string expected) =>
        Assert.Equal(expected, await TranslateAsync(EnglishSpanish, Requests.Of("1", source, ("Donald Trump", "Donald Trump", Person))));

    [Fact]
    public async Task TranslateAsync_TermWithAnotherTarget_HasTheTarget() =>
        Assert.Equal(
            "El Tribunal Supremo rehusó la apelación.",
            await TranslateAsync(EnglishSpanish, Requests.Of("1", "The Supreme Court rejected the appeal.", ("Supreme Court", "Tribunal Supremo", Org))));

    [Fact]
    public async Task TranslateAsync_FunctionWordInsideTheBlank_StaysBesideTheTerm() =>
        Assert.Equal(
            "Va llegir l'informe per Reuters ara.",
            await TranslateAsync(EnglishCatalan, Requests.Of("1", "Read the report by Reuters now.", ("Reuters", "Reuters", Org))));

    [Theory]
    [InlineData("He bought a {b1}red{/b1} car and a {i2}blue{/i2} house.", "Compró un coche {b1}rojo{/b1} y una casa {i2}azul{/i2}.")]
    [InlineData("Read the {a1}full report{/a1} now.", "Leído el {a1}informe lleno{/a1} ahora.")]
    [InlineData("The {c1/} command failed.", "La orden de {c1/} falló.")]
    [InlineData("According to {a1}the latest figures{/a1}, it fell.", "Según {a1}las cifras más tardías{/a1}, cayó.")]
    [InlineData("\"We will win,\" said {b1}Maria{/b1}.", "\"Ganaremos,\" {b1}Maria{/b1} dicha.")]
    [InlineData("The law{f1/} will pass.", "La ley{f1/} pasará.")]
    public async Task TranslateAsync_Codes_StandAroundTheRightWords(string source, string expected)
    {
        InlineText target = await TranslateRawAsync(EnglishSpanish, Requests.Of("1", source));

        Assert.Equal(InlineTextReader.Read(expected), target);
    }

    [Theory]
    [InlineData("Costs ~5 *stars* [a] {b} ^c$ /d/ @e <f> \\ g_h #tag and x@y.org")]
    [InlineData("&amp; &#233; stay as they are")]
    public async Task TranslateAsync_ReservedCharacters_DoNotBreakTheNextSegment(string hostile)
    {
        TranslationRequest[] requests = [Requests.Of("1", hostile), Requests.Of("2", "Hello world.")];

        IReadOnlyList<TranslationCandidate> candidates = await EngineFor(EnglishSpanish).TranslateAsync(requests, EnglishSpanish, Cancellation);

        Assert.Equal("Hola Mundo.", candidates[1].Target?.Text);
        Assert.Equal(1, engine.PipelineFor(EnglishSpanish).Starts);
        foreach (char c in hostile.Where(c => "~*[]{}^$/@<>\\#&".Contains(c, StringComparison.Ordinal)))
        {
            Assert.Contains(c, candidates[0].Target!.Text);
        }
    }

    [Fact]
    public async Task TranslateAsync_CharactersThatPoisonThePipeline_AreNotSent() =>
        Assert.Equal("Hola Mundo.", await TranslateAsync(EnglishSpanish, Requests.Of("1", "Hello\0 wor\uFFFFld.")));

    [Fact]
    public async Task TranslateAsync_UnknownWords_AreReportedAndNotMarked()
    {
        IReadOnlyList<TranslationCandidate> candidates =
            await EngineFor(EnglishSpanish).TranslateAsync([Requests.Of("1", "The blorfing bandersnatch.")], EnglishSpanish, Cancellation);

        Assert.Equal("El blorfing bandersnatch.", candidates[0].Target?.Text);
        Assert.Equal(["blorfing", "bandersnatch"], candidates[0].UnknownWords);
    }

    [Theory]
    [InlineData("Hello world", "Hola Mundo")]
    [InlineData("Hello world.", "Hola Mundo.")]
    [InlineData("Hello...", "Hola...")]
    [InlineData("12.5 %", "12.5 %")]
    public async Task TranslateAsync_EndOfSentence_IsAsInTheSource(string source, string expected) =>
        Assert.Equal(expected, await TranslateAsync(EnglishSpanish, Requests.Of("1", source)));

    [Fact]
    public async Task TranslateAsync_ProcessKilled_IsStartedAgainAndTheSegmentReplayed()
    {
        Assert.Equal("Hola Mundo.", await TranslateAsync(EnglishSpanish, Requests.Of("1", "Hello world.")));
        ApertiumPipeline pipeline = engine.PipelineFor(EnglishSpanish);
        using var process = System.Diagnostics.Process.GetProcessById(pipeline.Running!.Id);
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(Cancellation);

        Assert.Equal("Hola Mundo.", await TranslateAsync(EnglishSpanish, Requests.Of("2", "Hello world.")));
        Assert.Equal(2, pipeline.Starts);
    }

    [Fact]
    public async Task TranslateAsync_TextWithEveryBracketInTheMarkerEncoding_IsAnErrorOfTheSegment()
    {
        TranslationRequest request = Requests.Of("1", "Brackets ⟦⟪⦃⦗ and {c1/}.") with { EncodingAttempt = 1 };

        IReadOnlyList<TranslationCandidate> candidates = await EngineFor(EnglishSpanish).TranslateAsync([request], EnglishSpanish, Cancellation);

        Assert.Contains("bracket", candidates[0].Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TranslateAsync_PairNotInstalled_NamesTheDebianPackage()
    {
        EngineFor(EnglishSpanish);

        EngineException e = await Assert.ThrowsAsync<EngineException>(() => engine.TranslateAsync([], new LanguagePair("fr", "ca"), Cancellation));

        Assert.Equal(EngineFailure.UnsupportedLanguage, e.Failure);
        Assert.Contains("apt-get install apertium-fra-cat", e.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ApertiumEngine EngineFor(LanguagePair languages)
    {
        RequiredTool.Demand(engine.Supports(languages), $"apt-get install {ApertiumEngine.DebianPackageOf(languages)}");
        return engine;
    }

    private async Task<string?> TranslateAsync(LanguagePair languages, TranslationRequest request) => (await TranslateRawAsync(languages, request)).Text;

    private async Task<InlineText> TranslateRawAsync(LanguagePair languages, TranslationRequest request)
    {
        IReadOnlyList<TranslationCandidate> candidates = await EngineFor(languages).TranslateAsync([request], languages, Cancellation);
        TranslationCandidate candidate = Assert.Single(candidates);
        Assert.Null(candidate.Error);
        return candidate.Target!;
    }
}
