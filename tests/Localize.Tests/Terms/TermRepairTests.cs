using Localize.Engines;
using Localize.Engines.Scheduling;
using Localize.Memory;
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

    [Fact]
    public async Task LocalizeAsync_NoSwapMendsIt_IsAskedOnceMoreWithAStandIn()
    {
        var engine = new Answering("Die Kiewer Gespräche.", "Gespräche in Kyjiw.");

        LocalizationResult result = await Localize(engine);

        Assert.Equal("Gespräche in Kyjiw.\n", result.TargetText);
        Assert.Equal([false, true], engine.Protected);
        Assert.Single(result.Issues, i => i.Rule == "terms.retried");
        Assert.Equal(TermTechnique.StandIn, Assert.Single(result.Segments.SelectMany(s => s.TermAudits)).Technique);
        Assert.Equal("Talks in Kyiv.".Length * 2, result.Segments.Sum(s => s.CharactersSent));
    }

    [Fact]
    public async Task LocalizeAsync_SecondAnswerIsNoBetter_FirstStaysAndThereIsNoThird()
    {
        var engine = new Answering("Die Kiewer Gespräche.", "Die Kiewer Runde.");

        LocalizationResult result = await Localize(engine);

        Assert.Equal("Die Kiewer Gespräche.\n", result.TargetText);
        Assert.Equal(2, engine.Protected.Count);
        Assert.Equal(TermTechnique.Prompt, Assert.Single(result.Segments.SelectMany(s => s.TermAudits)).Technique);
        Assert.Contains(result.Issues, i => i.Rule.StartsWith("terms.", StringComparison.Ordinal) && i.Rule != "terms.retried");
    }

    [Fact]
    public async Task LocalizeAsync_SecondCallFails_FirstStays()
    {
        var engine = new Answering("Die Kiewer Gespräche.") { FailsLater = true };

        Assert.Equal("Die Kiewer Gespräche.\n", (await Localize(engine)).TargetText);
        Assert.Equal(2, engine.Protected.Count);
    }

    [Fact]
    public async Task LocalizeAsync_RetriesSwitchedOffOrNoStrongerTechnique_IsAskedOnce()
    {
        var off = new Answering("Die Kiewer Gespräche.");
        var strongest = new Answering("Die Kiewer Gespräche.") { Capabilities = new EngineCapabilities { Name = "answering", Terms = TermSupport.StandIn } };

        await Localize(off, options => options.RetriesTerms = false);
        await Localize(strongest);

        Assert.Single(off.Protected);
        Assert.Single(strongest.Protected);
    }

    [Fact]
    public async Task LocalizeAsync_AnswerFromTheSecondCall_IsTheRememberedOne()
    {
        using JournalMemory memory = JournalMemory.Read();
        await Localize(new Answering("Die Kiewer Gespräche.", "Gespräche in Kyjiw."), memory: memory);
        var second = new Answering("Nichts.");

        LocalizationResult result = await Localize(second, memory: memory);

        Assert.Equal("Gespräche in Kyjiw.\n", result.TargetText);
        Assert.Empty(second.Protected);
    }

    private static async Task<LocalizationResult> Localize(ITranslationEngine engine, Action<LocalizationPipelineOptions>? configure = null, JournalMemory? memory = null)
    {
        LocalizationPipeline pipeline = new LocalizationPipelineBuilder(new LanguagePair("en", "de"))
            .UseGlossary(TermCases.Glossary).UseEngine(engine).UseMemory(memory ?? JournalMemory.Read()).Configure(configure ?? (_ => { })).Build();
        return await pipeline.LocalizeAsync(new Localize.Documents.SourceDocument("a.md", "Talks in Kyiv.\n"), TestContext.Current.CancellationToken);
    }

    private static TermVerdict Judge(string language, string term, string target) =>
        new TermVerifier(TermCases.Glossary, language).Verify(TermCases.Glossary.Find(term)!, TermCases.Glossary.Find(term)!.Match[0], target)!;

    private static TermSwap? Swap(string language, string term, string target) => TermRepair.TrySwap(Judge(language, term, target), target, language);

    /// <summary>Gives its answers one after the other, the last one for ever, and notes whether the term was to be protected.</summary>
    private sealed class Answering(params string[] answers) : ITranslationEngine
    {
        public EngineCapabilities Capabilities { get; init; } = new() { Name = "answering", Terms = TermSupport.Prompt };

        public bool FailsLater { get; init; }

        public List<bool> Protected { get; } = [];

        public bool Supports(LanguagePair languages) => true;

        public Task<IReadOnlyList<TranslationCandidate>> TranslateAsync(
            IReadOnlyList<TranslationRequest> requests, LanguagePair languages, CancellationToken cancellationToken)
        {
            string answer = answers[Math.Min(Protected.Count, answers.Length - 1)];
            Protected.Add(requests.Any(r => r.Terms.Any(t => t.IsProtected)));
            return FailsLater && Protected.Count > 1
                ? throw new EngineException("answering", EngineFailure.QuotaExhausted, "It is used up.") { Retry = EngineRetry.Never }
                : Task.FromResult<IReadOnlyList<TranslationCandidate>>([.. requests.Select(r => new TranslationCandidate { Id = r.Id, Target = InlineText.FromText(answer) })]);
        }
    }
}
