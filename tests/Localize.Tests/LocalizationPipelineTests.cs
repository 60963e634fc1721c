using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Engines;
using Localize.Memory;
using Localize.Merging;
using Localize.Terms;
using Localize.Testing;

namespace Localize.Tests;

public sealed class LocalizationPipelineTests
{
    private static readonly LanguagePair Languages = new("en", "tr");

    private static readonly Glossary Glossary = Glossary.Parse(
        """
        glossary: test
        schema: 1
        source: en
        terms:
        - id: place.muscat
          kind: place
          match: [Muscat]
          locales:
            tr: {use: Maskat}
            zh-Hans: {use: 马斯喀特}
        - id: place.kyiv
          kind: place
          match: [Kyiv]
          locales:
            tr: {use: Kyiv}
        """,
        "test.yml");

    [Fact]
    public async Task LocalizeAsync_TermsInTheText_AreEnforcedCountedAndKeepTheirCapitals()
    {
        LocalizationResult result = await Pipeline(new PseudoEngine()).LocalizeAsync(Document("Talks in Muscat failed. MUSCAT is calm.\n"), TestContext.Current.CancellationToken);

        Assert.Equal("⟦Ţåļķš îñ Maskat ƒåîļéđ.⟧ ⟦MASKAT îš çåļṁ.⟧\n", result.TargetText);
        Assert.Equal((2, 2), (result.Statistics.TermsFound, result.Statistics.TermsHonoured));
    }

    [Fact]
    public async Task LocalizeAsync_TermWithAStopInside_IsNotCut()
    {
        Glossary shows = Glossary.Parse("glossary: g\nschema: 1\nsource: en\nterms:\n- id: show\n  kind: brand\n  match: [Guess Now! Live]\n  locales: { tr: { use: Tahmin } }\n", "g.yml");
        LocalizationPipeline pipeline = new LocalizationPipelineBuilder(Languages).UseGlossary(shows).UseMemory(JournalMemory.Read()).UseEngine(new PseudoEngine()).Build();

        LocalizationResult result = await pipeline.LocalizeAsync(Document("We saw Guess Now! Live there. It ended.\n"), TestContext.Current.CancellationToken);

        Assert.Equal(["We saw Guess Now! Live there. ", "It ended."], result.Segments.Select(s => s.Segment.Source.ToString()));
    }

    [Theory]
    [InlineData(Misbehaviour.DropCode)]
    [InlineData(Misbehaviour.DoubleCode)]
    [InlineData(Misbehaviour.InjectScript)]
    [InlineData(Misbehaviour.InjectAddress)]
    [InlineData(Misbehaviour.EmptyText)]
    [InlineData(Misbehaviour.FailSegment)]
    [InlineData(Misbehaviour.InjectControls)]
    [InlineData(Misbehaviour.SweepToEnd)]
    public async Task LocalizeAsync_EngineThatMisbehaves_NeverDamagesTheOutput(Misbehaviour misbehaviour)
    {
        const string Source = "Read [the **new** report](https://a.example/x) and `code` now.\n";
        LocalizationResult result = await Pipeline(new HostileEngine(misbehaviour)).LocalizeAsync(Document(Source), TestContext.Current.CancellationToken);

        Assert.Null(result.Failure);
        Assert.Contains("](https://a.example/x)", result.TargetText, StringComparison.Ordinal);
        Assert.Contains("`code`", result.TargetText, StringComparison.Ordinal);
        Assert.DoesNotContain("script", result.TargetText, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\uD800", result.TargetText, StringComparison.Ordinal);
        Assert.Empty(StructureProof.Compare(Document(Source), Document(result.TargetText!), new MarkdownFormat()));
        Assert.True(result.Statistics.Fallback == 0 || result.Issues.Any(issue => issue.Severity == Severity.Error));
    }

    [Theory]
    [InlineData(Misbehaviour.InjectScript)]
    [InlineData(Misbehaviour.InjectAddress)]
    [InlineData(Misbehaviour.FailSegment)]
    public async Task LocalizeAsync_AnswerThatIsNotFit_KeepsTheSourceWithAFinding(Misbehaviour misbehaviour)
    {
        const string Source = "A plain sentence.\n";

        LocalizationResult result = await Pipeline(new HostileEngine(misbehaviour)).LocalizeAsync(Document(Source), TestContext.Current.CancellationToken);

        Assert.Equal(Source, result.TargetText);
        Assert.Equal(1, result.Statistics.Fallback);
        Assert.Contains(result.Issues, issue => issue is { Severity: Severity.Error, Position: not null, Suggestion: not null });
    }

    [Fact]
    public async Task LocalizeAsync_RepeatedSegmentThatFails_HasAFindingAtEachPlace()
    {
        LocalizationResult result = await Pipeline(new HostileEngine(Misbehaviour.FailSegment)).LocalizeAsync(Document("Twice here.\n\nTwice here.\n"), TestContext.Current.CancellationToken);

        Assert.Equal([1, 3], result.Issues.Select(issue => issue.Position!.Value.Line));
        Assert.Equal(2, result.Statistics.Fallback);
    }

    [Fact]
    public async Task LocalizeAsync_SecondTime_AsksTheEngineNothing()
    {
        using JournalMemory memory = JournalMemory.Read();
        var engine = new HostileEngine(Misbehaviour.None);
        SourceDocument document = Document("One. Two. One.\n\n- One.\n");

        LocalizationResult first = await Pipeline(engine, memory).LocalizeAsync(document, TestContext.Current.CancellationToken);
        int calls = engine.Calls;
        LocalizationResult second = await Pipeline(engine, memory).LocalizeAsync(document, TestContext.Current.CancellationToken);

        Assert.Equal(calls, engine.Calls);
        Assert.Equal(first.TargetText, second.TargetText);
        Assert.Equal("One.Two.".Length, first.Statistics.CharactersSent);
        Assert.Equal(0, second.Statistics.CharactersSent);
        Assert.All(second.Segments, segment => Assert.Equal(PlanReason.Reused, segment.Reason));
    }

    [Fact]
    public async Task PlanAsync_OneTermChanged_MakesStaleTheSegmentsThatHoldItAndNoOther()
    {
        using JournalMemory memory = JournalMemory.Read();
        SourceDocument document = Document("Talks in Muscat failed. Kyiv is calm. Nothing else happened.\n");
        await Pipeline(new PseudoEngine(), memory).LocalizeAsync(document, TestContext.Current.CancellationToken);
        Glossary changed = Glossary.Parse("glossary: test\nschema: 1\nsource: en\nterms:\n- id: place.kyiv\n  kind: place\n  match: [Kyiv]\n  locales:\n    tr: {use: Kıyiv}\n- id: place.muscat\n  kind: place\n  match: [Muscat]\n  note: A new note.\n  locales:\n    tr: {use: Maskat}\n", "changed.yml");

        LocalizationPlan plan = await new LocalizationPipelineBuilder(Languages).UseGlossary(changed).UseMemory(memory).Build().PlanAsync(document, TestContext.Current.CancellationToken);

        Assert.Equal([PlanReason.Reused, PlanReason.TermStale, PlanReason.Reused], plan.Segments.Select(s => s.Reason));
        Assert.Equal("Kyiv is calm.".Length, plan.CharactersToSend);
    }

    [Fact]
    public async Task LocalizeAsync_AnotherEngine_DoesNotTakeThePseudoEnginesWork()
    {
        using JournalMemory memory = JournalMemory.Read();
        SourceDocument document = Document("A sentence.\n");
        await Pipeline(new PseudoEngine(), memory).LocalizeAsync(document, TestContext.Current.CancellationToken);

        LocalizationPlan plan = await Pipeline(new HostileEngine(Misbehaviour.None), memory).PlanAsync(document, TestContext.Current.CancellationToken);

        Assert.Equal(PlanReason.EngineStale, Assert.Single(plan.Segments).Reason);
    }

    [Fact]
    public async Task LocalizeAsync_ReviewedTranslation_IsNeverReplacedAndItsFindingsAreShown()
    {
        using JournalMemory memory = JournalMemory.Read();
        await memory.StoreAsync([new TranslationUnit { Source = "Muscat has <1>12</1> ports.", Target = "Muskat'ın <1>13</1> limanı var.", State = SegmentState.Reviewed, Origin = "desk" }], TestContext.Current.CancellationToken);

        LocalizationResult result = await Pipeline(new PseudoEngine(), memory).LocalizeAsync(Document("Muscat has **12** ports.\n"), TestContext.Current.CancellationToken);

        Assert.Equal("Muskat'ın **13** limanı var.\n", result.TargetText);
        Assert.Equal(PlanReason.Approved, Assert.Single(result.Segments).Reason);
        Assert.Contains("numbers.missing", result.Issues.Select(i => i.Rule));
        Assert.Contains(result.Issues, issue => issue.Type == QualityIssueType.Terminology);
    }

    [Fact]
    public async Task LocalizeAsync_IntoALanguageWithoutSpaces_JoinsSentencesWithoutOne()
    {
        using JournalMemory memory = JournalMemory.Read();
        await memory.StoreAsync(
            [
                new TranslationUnit { Source = "One here.", Target = "一。", State = SegmentState.Reviewed, Origin = "desk" },
                new TranslationUnit { Source = "Two here.", Target = "二。", State = SegmentState.Reviewed, Origin = "desk" },
            ],
            TestContext.Current.CancellationToken);
        LocalizationPipeline pipeline = new LocalizationPipelineBuilder(new LanguagePair("en", "zh-Hans")).UseMemory(memory).Build();

        LocalizationResult result = await pipeline.LocalizeAsync(Document("One here. Two here.\n"), TestContext.Current.CancellationToken);

        Assert.Equal("一。二。\n", result.TargetText);
    }

    [Fact]
    public async Task LocalizeAsync_DocumentOfNoFormat_IsAFailureNotAnException()
    {
        LocalizationResult result = await Pipeline(new PseudoEngine()).LocalizeAsync(new SourceDocument("a.docx", "x"), TestContext.Current.CancellationToken);

        Assert.Contains("a.docx", result.Failure?.Message, StringComparison.Ordinal);
        Assert.Null(result.TargetText);
    }

    [Fact]
    public async Task LocalizeAsync_Cancelled_Throws() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Pipeline(new PseudoEngine()).LocalizeAsync(Document("A b c.\n"), new CancellationToken(canceled: true)));

    [Fact]
    public void Build_Twice_Throws()
    {
        var builder = new LocalizationPipelineBuilder(Languages);
        builder.Build();

        Assert.Throws<InvalidOperationException>(() => builder.Build());
    }

    [Fact]
    public async Task LocalizeAsync_RuleSwitchedOff_IsNotReportedButStillProtects()
    {
        LocalizationPipeline pipeline = new LocalizationPipelineBuilder(Languages).UseEngine(new HostileEngine(Misbehaviour.InjectAddress))
            .Configure(options => options.Severities["urls.added"] = null).Build();

        LocalizationResult result = await pipeline.LocalizeAsync(Document("A plain sentence.\n"), TestContext.Current.CancellationToken);

        Assert.Equal("A plain sentence.\n", result.TargetText);
        Assert.DoesNotContain("urls.added", result.Issues.Select(i => i.Rule));
    }

    private static SourceDocument Document(string text) => new("story.md", text);

    private static LocalizationPipeline Pipeline(ITranslationEngine engine, ITranslationMemory? memory = null)
    {
        LocalizationPipelineBuilder builder = new LocalizationPipelineBuilder(Languages).UseGlossary(Glossary).UseEngine(engine);
        return (memory is null ? builder : builder.UseMemory(memory)).Build();
    }
}
