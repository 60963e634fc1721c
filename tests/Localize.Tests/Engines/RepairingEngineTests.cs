using Localize.Engines;
using Localize.Terms;
using Localize.Testing;

namespace Localize.Tests.Engines;

public sealed class RepairingEngineTests
{
    private const string Source = "Read the {a1}full report{/a1} on {b2}prices{/b2} and run {c3/} now.";

    private static readonly LanguagePair EnglishSpanish = new("en", "es");

    [Theory]
    [InlineData(Misbehaviour.None, RepairRung.None)]
    [InlineData(Misbehaviour.SpaceInside, RepairRung.Spacing)]
    [InlineData(Misbehaviour.GlueCodes, RepairRung.Spacing)]
    [InlineData(Misbehaviour.ChangeEdges, RepairRung.Spacing)]
    [InlineData(Misbehaviour.InjectControls, RepairRung.None)]
    [InlineData(Misbehaviour.DropCode, RepairRung.Encoding)]
    [InlineData(Misbehaviour.DoubleCode, RepairRung.Encoding)]
    [InlineData(Misbehaviour.SwapCodes, RepairRung.Encoding)]
    [InlineData(Misbehaviour.SweepToEnd, RepairRung.Encoding)]
    [InlineData(Misbehaviour.SweepToStart, RepairRung.Encoding)]
    [InlineData(Misbehaviour.EmptyText, RepairRung.Encoding)]
    [InlineData(Misbehaviour.InjectScript, RepairRung.Encoding)]
    [InlineData(Misbehaviour.InjectAddress, RepairRung.Encoding)]
    [InlineData(Misbehaviour.FailSegment, RepairRung.Encoding)]
    public async Task TranslateAsync_EngineThatBehavesInTheSecondEncoding_IsRepaired(Misbehaviour misbehaviour, RepairRung expected)
    {
        TranslationCandidate candidate = await TranslateAsync(new HostileEngine(misbehaviour, behavesFrom: 1), Source);

        Assert.Equal(expected, candidate.Repair);
        AssertSound(candidate);
    }

    [Theory]
    [InlineData(Misbehaviour.DropCode)]
    [InlineData(Misbehaviour.DoubleCode)]
    [InlineData(Misbehaviour.SwapCodes)]
    [InlineData(Misbehaviour.SweepToEnd)]
    public async Task TranslateAsync_EngineThatNeverKeepsCodes_TranslatesThePieces(Misbehaviour misbehaviour)
    {
        TranslationCandidate candidate = await TranslateAsync(new HostileEngine(misbehaviour), Source);

        Assert.Equal(RepairRung.Pieces, candidate.Repair);
        Assert.Equal(InlineTextReader.Read("⟦Řéåđ ţĥé⟧ {a1}⟦ƒûļļ řéþöřţ⟧{/a1} ⟦öñ⟧ {b2}⟦þřîçéš⟧{/b2} ⟦åñđ řûñ⟧ {c3/} ⟦ñöŵ.⟧"), candidate.Target);
    }

    [Theory]
    [InlineData(Misbehaviour.InjectScript, "<script")]
    [InlineData(Misbehaviour.InjectAddress, "evil.example")]
    [InlineData(Misbehaviour.EmptyText, "empty")]
    [InlineData(Misbehaviour.FailSegment, "does not want")]
    public async Task TranslateAsync_NothingHelps_HasAnErrorThatSaysWhy(Misbehaviour misbehaviour, string expected)
    {
        TranslationCandidate candidate = await TranslateAsync(new HostileEngine(misbehaviour), Source);

        Assert.Null(candidate.Target);
        Assert.Equal(RepairRung.Failed, candidate.Repair);
        Assert.Contains(expected, candidate.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Misbehaviour.DropCode)]
    [InlineData(Misbehaviour.SweepToEnd)]
    [InlineData(Misbehaviour.SpaceInside)]
    public async Task TranslateAsync_CodesAtTheEdges_NeverGoToTheEngine(Misbehaviour misbehaviour)
    {
        TranslationCandidate candidate = await TranslateAsync(new HostileEngine(misbehaviour), "  {b1}{i2}Hello world{/i2}{/b1}{f3/}{n4/} ");

        Assert.Equal(InlineTextReader.Read("  {b1}{i2}⟦Ĥéļļö ŵöřļđ⟧{/i2}{/b1}{f3/}{n4/} "), candidate.Target);
        Assert.Equal(RepairRung.None, candidate.Repair);
    }

    [Fact]
    public async Task TranslateAsync_PairOpenToTheNextSegment_StaysAtItsEdge()
    {
        TranslationCandidate candidate = await TranslateAsync(new PseudoEngine(), "{b1}Hello world. ");

        Assert.Equal(InlineTextReader.Read("{b1}⟦Ĥéļļö ŵöřļđ.⟧ "), candidate.Target);
    }

    [Fact]
    public async Task TranslateAsync_TermsInPieces_KeepTheirPlaces()
    {
        TranslationRequest request = Requests.Of("1", "{b9}  In {b1}rainy{/b1} Turkey and {b2}dry{/b2} Kiev.{/b9}", ("Turkey", "Türkiye", ConceptKind.Place), ("Kiev", "Kyiv", ConceptKind.Place));

        IReadOnlyList<TranslationCandidate> candidates =
            await new RepairingEngine(new HostileEngine(Misbehaviour.DropCode)).TranslateAsync([request], EnglishSpanish, TestContext.Current.CancellationToken);

        Assert.Equal(
            InlineTextReader.Read("{b9}  ⟦Îñ⟧ {b1}⟦řåîñý⟧{/b1} ⟦Türkiye åñđ⟧ {b2}⟦đřý⟧{/b2} ⟦Kyiv.⟧{/b9}"), candidates[0].Target);
    }

    [Fact]
    public async Task Counts_MixedBatch_AddsUp()
    {
        var engine = new RepairingEngine(new HostileEngine(Misbehaviour.DropCode));

        await engine.TranslateAsync([Requests.Of("1", "Plain."), Requests.Of("2", Source), Requests.Of("3", "{b1}Edge{/b1}")], EnglishSpanish, TestContext.Current.CancellationToken);

        Assert.Equal(new RepairCounts(None: 2, Spacing: 0, Encoding: 0, Pieces: 1, Failed: 0), engine.Counts);
    }

    [Fact]
    public async Task TranslateAsync_EngineGivesTooFewCandidates_Throws()
    {
        EngineException e = await Assert.ThrowsAsync<EngineException>(
            () => new RepairingEngine(new ShortEngine()).TranslateAsync([Requests.Of("1", "Hi.")], EnglishSpanish, TestContext.Current.CancellationToken));

        Assert.Equal(EngineFailure.Protocol, e.Failure);
    }

    private static async Task<TranslationCandidate> TranslateAsync(ITranslationEngine engine, string source) =>
        Assert.Single(await new RepairingEngine(engine).TranslateAsync([Requests.Of("1", source)], EnglishSpanish, TestContext.Current.CancellationToken));

    private static void AssertSound(TranslationCandidate candidate)
    {
        Assert.NotNull(candidate.Target);
        Assert.Empty(InlineCodeValidator.Validate(InlineTextReader.Read(Source), candidate.Target));
        Assert.DoesNotContain("script", candidate.Target.Text, StringComparison.Ordinal);
        Assert.Equal(candidate.Target, TextSafety.Clean(candidate.Target));
    }

    private sealed class ShortEngine() : DelegatingTranslationEngine(new PseudoEngine())
    {
        public override Task<IReadOnlyList<TranslationCandidate>> TranslateAsync(
            IReadOnlyList<TranslationRequest> requests, LanguagePair languages, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<TranslationCandidate>>([]);
    }
}
