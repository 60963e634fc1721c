using Localize.Engines;
using Localize.Terms;

namespace Localize.Tests.Terms;

public sealed class TermRepairTests
{
    [Theory]
    [InlineData("tr", "kyiv", "Kiev’de patlama", "Kyiv’de patlama")]
    [InlineData("tr", "kyiv", "Kiev'den Kiev'den", "Kyiv'den Kyiv'den")]
    [InlineData("de", "kyiv", "in Kiew", "in Kyjiw")]
    [InlineData("de", "kyiv", "Kiews Straßen", "Kyjiws Straßen")]
    [InlineData("de", "kyiv", "KIEW BESCHOSSEN", "KYJIW BESCHOSSEN")]
    [InlineData("uk", "kyiv", "мер Киева", "мер Києва")]
    [InlineData("uk", "kyiv", "мер Киеву", "мер Києву")]
    [InlineData("uk", "kyiv", "Киев здригнувся", "Київ здригнувся")]
    [InlineData("ja", "kyiv", "キエフで爆発", "キーウで爆発")]
    [InlineData("zh", "putin", "普丁抵达。", "普京抵达。")]
    [InlineData("hu", "putin", "Putinnal tárgyalt", "Putyinnal tárgyalt")]
    public void TrySwap_FormThatCarriesOver_IsSwapped(string language, string term, string target, string expected)
    {
        TermSwap? swap = Swap(language, term, target);

        Assert.Equal(expected, swap?.Apply(target));
        Assert.False(Judge(language, term, expected).IsViolation);
    }

    [Theory]
    [InlineData("es", "turkiye", "El pavo suspendió")]
    [InlineData("fi", "turkiye", "Kalkkuna hyväksyi sen")]
    [InlineData("de", "kyiv", "Die Kiewer Feuerwehr")]
    [InlineData("fr", "nato", "le sommet de la NATO")]
    public void TrySwap_FormOrGenderThatMayDiffer_IsLeft(string language, string term, string target) => Assert.Null(Swap(language, term, target));

    [Theory]
    [InlineData("Kyiv’de patlama")]
    [InlineData("başkentte patlama")]
    public void TrySwap_NothingForbidden_IsNull(string target) => Assert.Null(Swap("tr", "kyiv", target));

    [Fact]
    public void TrySwap_PartOfALongerWord_IsLeft() => Assert.Equal("Kiewplatz, Kyjiw", Swap("de", "kyiv", "Kiewplatz, Kiew")?.Apply("Kiewplatz, Kiew"));

    [Fact]
    public void TrySwap_VerdictOfAnotherText_Throws() =>
        Assert.Throws<ArgumentException>(() => TermRepair.TrySwap(Judge("de", "kyiv", "in Kiew"), "in", "de"));

    [Fact]
    public void Apply_CodesAroundAndInside_AreKeptOrRefused()
    {
        var open = new InlineCode { Id = 1, Kind = InlineCodeKind.Opening, Type = InlineCodeTypes.Strong, OriginalData = "**" };
        var close = new InlineCode { Id = 1, Kind = InlineCodeKind.Closing, Type = InlineCodeTypes.Strong, OriginalData = "**" };
        TermSwap swap = Swap("de", "kyiv", "in Kiew heute")!;

        InlineText around = swap.Apply(new InlineText([new TextRun("in "), new CodeRun(open), new TextRun("Kiew"), new CodeRun(close), new TextRun(" heute")]))!;

        Assert.Equal("in Kyjiw heute", around.Text);
        Assert.Equal([3, 8], around.Codes.Select(c => c.Position));
        Assert.Null(swap.Apply(new InlineText([new TextRun("in Ki"), new CodeRun(open), new TextRun("ew"), new CodeRun(close), new TextRun(" heute")])));
    }

    [Fact]
    public async Task LocalizeAsync_MachineWritesAForbiddenName_IsMendedOnceAndAudited()
    {
        LocalizationResult result = await Localize(new Answering("Gespräche in Kiew."));

        Assert.Contains("Kyjiw", result.TargetText!, StringComparison.Ordinal);
        Assert.Single(result.Issues, i => i.Rule == "terms.repaired");
        Assert.DoesNotContain(result.Issues, i => i.Rule == "terms.forbidden");
        TermAudit audit = Assert.Single(result.Segments.SelectMany(s => s.TermAudits));
        Assert.Equal(("kyiv", "Kyiv", TermTechnique.Prompt, "Kyjiw", "Kyjiw", "Kiew"), (audit.ConceptId, audit.Surface, audit.Technique, audit.Sent, audit.CameBackAs, audit.Repaired));
        Assert.Equal(TermVerdictKind.Honoured, audit.Verdict);
    }

    private static async Task<LocalizationResult> Localize(ITranslationEngine engine)
    {
        LocalizationPipeline pipeline = new LocalizationPipelineBuilder(new LanguagePair("en", "de")).UseGlossary(TermCases.Glossary).UseEngine(engine).Build();
        return await pipeline.LocalizeAsync(new Localize.Documents.SourceDocument("a.md", "Talks in Kyiv.\n"), TestContext.Current.CancellationToken);
    }

    private static TermVerdict Judge(string language, string term, string target) =>
        new TermVerifier(TermCases.Glossary, language).Verify(TermCases.Glossary.Find(term)!, TermCases.Glossary.Find(term)!.Match[0], target)!;

    private static TermSwap? Swap(string language, string term, string target) => TermRepair.TrySwap(Judge(language, term, target), target, language);

    private sealed class Answering(string answer) : ITranslationEngine
    {
        public EngineCapabilities Capabilities { get; } = new() { Name = "answering", Terms = TermSupport.Prompt };

        public bool Supports(LanguagePair languages) => true;

        public Task<IReadOnlyList<TranslationCandidate>> TranslateAsync(
            IReadOnlyList<TranslationRequest> requests, LanguagePair languages, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<TranslationCandidate>>([.. requests.Select(r => new TranslationCandidate { Id = r.Id, Target = InlineText.FromText(answer) })]);
    }
}
