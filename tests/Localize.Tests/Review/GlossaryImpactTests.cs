using Localize.Documents;
using Localize.Engines;
using Localize.Memory;
using Localize.Review;
using Localize.Terms;
using Localize.Testing;

namespace Localize.Tests.Review;

public sealed class GlossaryImpactTests
{
    private const string Kyiv = """
        - id: place.kyiv
          kind: place
          match: [Kyiv, Kiev]
          except: [chicken Kiev]
          locales:
            tr: {use: Kiev}
        - id: place.odesa
          kind: place
          match: [Odesa]
          locales:
            tr: {use: Odesa}
        """;

    [Theory]
    [InlineData("Talks in Kyiv.", "Kiev’de görüşme.", ImpactBucket.Swap, "Kyiv’de görüşme.")]
    [InlineData("Talks in Kyiv.", "Kyiv’de görüşme.", ImpactBucket.Compliant, null)]
    [InlineData("Talks in Kyiv.", "Başkentte görüşme.", ImpactBucket.Retranslate, null)]
    [InlineData("KYIV — Talks.", "KİEV — Görüşme.", ImpactBucket.Swap, "KYİV — Görüşme.")]
    public void Of_AnotherPreferredTerm_SaysWhatTheSegmentNeeds(string source, string target, ImpactBucket bucket, string? after)
    {
        ImpactedSegment impact = Impact(Kyiv.Replace("use: Kiev", "use: Kyiv", StringComparison.Ordinal), Segment(source, target))!;

        Assert.Equal(bucket, impact.Bucket);
        Assert.Equal(after, impact.After?.Text);
        Assert.Equal(bucket == ImpactBucket.Retranslate ? source.Length : 0, impact.Characters);
    }

    [Theory]
    [InlineData("Talks in Odesa.", "Odesa’da görüşme.")]
    [InlineData("A chicken Kiev.", "Kiev usulü tavuk.")]
    [InlineData("Nothing here.", "Hiçbir şey.")]
    public void Of_SegmentThatTheChangeDoesNotConcern_IsNull(string source, string target) =>
        Assert.Null(Impact(Kyiv.Replace("use: Kiev", "use: Kyiv", StringComparison.Ordinal), Segment(source, target)));

    [Fact]
    public void Of_NoteOnly_IsNull() =>
        Assert.Null(Impact(Kyiv.Replace("{use: Kiev}", "{use: Kiev, why: Custom.}", StringComparison.Ordinal), Segment("In Kyiv.", "Kiev’de.")));

    [Fact]
    public void Of_WordsOfAPerson_AsksAndShowsTheSwap()
    {
        AlignedSegment segment = Segment("Talks in Kyiv.", "Kiev’de görüşme.") with { IsEdited = true };

        ImpactedSegment impact = Impact(Kyiv.Replace("use: Kiev", "use: Kyiv", StringComparison.Ordinal), segment)!;

        Assert.Equal((ImpactBucket.Ask, "Kyiv’de görüşme."), (impact.Bucket, impact.After?.Text));
    }

    [Fact]
    public void Of_ExceptionAddedOrTakenAway_IsMatchedNoLongerOrAnew()
    {
        string more = Kyiv.Replace("[chicken Kiev]", "[chicken Kiev, Kiev Post]", StringComparison.Ordinal);
        AlignedSegment segment = Segment("The Kiev Post says so.", "Kiev Post öyle diyor.");

        Assert.Equal(ImpactBucket.NoLongerMatched, Impact(more, segment)!.Bucket);
        Assert.Equal(ImpactBucket.Compliant, new GlossaryImpact(GlossaryDiff.Between(Parse(more), Parse(Kyiv)), Languages).Of(segment)!.Bucket);
    }

    [Fact]
    public void Of_LongerTermThatHidesAnotherOne_TouchesTheHiddenOneToo()
    {
        string longer = Kyiv + "\n- id: org.kyivpost\n  kind: org\n  match: [Kyiv Post]\n  locales:\n    tr: {use: Kyiv Post}\n";

        ImpactedSegment impact = Impact(longer, Segment("The Kyiv Post says so.", "Kiev Postası öyle diyor."))!;

        Assert.Equal(["place.kyiv", "org.kyivpost"], impact.Concepts.Select(c => c.ConceptId));
        Assert.Equal([ImpactBucket.NoLongerMatched, ImpactBucket.Retranslate], impact.Concepts.Select(c => c.Bucket));
    }

    [Fact]
    public void Of_DraftEntry_IsReportedAndNotApplied()
    {
        ImpactedSegment impact = Impact(Kyiv.Replace("{use: Kiev}", "{use: Kyiv, status: draft}", StringComparison.Ordinal), Segment("In Kyiv.", "Kiev’de."))!;

        Assert.Equal((ImpactBucket.Draft, 0), (impact.Bucket, impact.Characters));
    }

    [Fact]
    public void Of_TwoTermsInOneSegment_AreSwappedTogether()
    {
        string both = Kyiv.Replace("use: Kiev", "use: Kyiv", StringComparison.Ordinal).Replace("use: Odesa", "use: Odessa", StringComparison.Ordinal);

        ImpactedSegment impact = Impact(both, Segment("From Odesa to Kyiv and Odesa.", "Odesa’dan Kiev’e ve Odesa’ya."))!;

        Assert.Equal((ImpactBucket.Swap, "Odessa’dan Kyiv’e ve Odessa’ya."), (impact.Bucket, impact.After?.Text));
    }

    [Fact]
    public void Of_SeededCorpus_ListsEverySegmentAndNoOther()
    {
        var random = new Random(11);
        string[] names = ["Kyiv", "Kiev", "Odesa", "Paris", "chicken Kiev", "Kyivstar", "KYIV"];
        AlignedSegment[] corpus = [.. Enumerable.Range(0, 2_000).Select(i => Segment($"Story {i} of {names[random.Next(names.Length)]} and more.", "Kiev’de olay."))];
        var impact = new GlossaryImpact(GlossaryDiff.Between(Parse(Kyiv), Parse(Kyiv.Replace("use: Kiev", "use: Kyiv", StringComparison.Ordinal))), Languages);

        string[] listed = [.. corpus.Where(segment => impact.Of(segment) is not null).Select(segment => segment.Source.Text)];

        Assert.Equal(corpus.Select(s => s.Source.Text).Where(text => (text.Contains(" Kyiv ", StringComparison.Ordinal) || text.Contains(" Kiev ", StringComparison.Ordinal) || text.Contains(" KYIV ", StringComparison.Ordinal)) && !text.Contains("chicken", StringComparison.Ordinal)), listed);
    }

    [Fact]
    public async Task Run_OneOfManyTermsChanged_SendsJustTheAffectedSegments()
    {
        string glossary = string.Join('\n', Enumerable.Range(0, 400).Select(i => $"- id: t.x{i}\n  kind: place\n  match: [Town{i}]\n  locales:\n    tr: {{use: Kent{i}}}"));
        string changed = glossary.Replace("use: Kent7}", "use: Şehir7}", StringComparison.Ordinal);
        var documents = Enumerable.Range(0, 40).Select(i => new SourceDocument($"{i}.md", $"In Town{i % 20} it rains today.\n\nNo name number {i} here.\n\nTown7 and Town{i}.\n")).ToArray();
        using JournalMemory memory = JournalMemory.Read();
        await Pipeline(glossary, memory, new HostileEngine(Misbehaviour.None)).LocalizeAsync(documents, Cancellation);
        LocalizationPipeline pipeline = Pipeline(glossary, memory, new HostileEngine(Misbehaviour.None));
        LocalizationResult[] written = [.. await pipeline.LocalizeAsync(documents, Cancellation)];
        var impact = new GlossaryImpact(GlossaryDiff.Between(Parse(glossary), Parse(changed)), Languages);
        var affected = new List<string>();
        for (int i = 0; i < documents.Length; i++)
        {
            AlignedDocument aligned = await pipeline.AlignAsync(documents[i], written[i].TargetText!, Cancellation);
            Assert.DoesNotContain(aligned.Segments, segment => segment.IsHuman);
            affected.AddRange(aligned.Segments.Where(segment => impact.Of(segment) is not null).Select(segment => segment.Source.Text));
        }

        IReadOnlyList<LocalizationPlan> plans = await Pipeline(changed, memory, new HostileEngine(Misbehaviour.None)).PlanAsync(documents, Cancellation);

        string[] stale = [.. plans.SelectMany(p => p.Segments).Where(s => s.Reason is PlanReason.TermStale or PlanReason.Repetition).Select(s => s.Segment.Source.Text.TrimEnd())];
        Assert.Equal(affected.Order(StringComparer.Ordinal), stale.Order(StringComparer.Ordinal));
        Assert.NotEmpty(affected);
    }

    [Fact]
    public async Task Align_EditedSentence_IsThatSentenceOnly()
    {
        using JournalMemory memory = JournalMemory.Read();
        LocalizationPipeline pipeline = Pipeline(Kyiv, memory, new Engines.Scheduling.ScriptedEngine());
        var source = new SourceDocument("a.md", "# Talks in Kyiv\n\nFirst sentence. Second sentence. Third one.\n");
        string written = (await pipeline.LocalizeAsync(source, Cancellation)).TargetText!;
        string second = (await pipeline.AlignAsync(source, written, Cancellation)).Segments[2].Target!.Text;

        AlignedDocument aligned = await pipeline.AlignAsync(source, written.Replace(second.Split(' ')[0], "Elle", StringComparison.Ordinal), Cancellation);

        Assert.Equal([false, false, true, false], aligned.Segments.Select(segment => segment.IsEdited));
        Assert.StartsWith("Elle", aligned.Segments[2].Target!.Text, StringComparison.Ordinal);
    }

    // Once as it was written, once with a wanted unit edited, once with a unit that nobody asks about.
    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Align_SomeUnits_GivesWhatTheWholeHasThere(int edited)
    {
        using JournalMemory memory = JournalMemory.Read();
        LocalizationPipeline pipeline = Pipeline(Kyiv, memory, new PseudoEngine());
        var source = new SourceDocument("a.md", "# Talks in Kyiv\n\nOther text. Talks.\n\nIt rained. **Kyiv** slept\\! Talks.\n\nTalks in Kyiv\n");
        string[] written = (await pipeline.LocalizeAsync(source, Cancellation)).TargetText!.Split("\n\n");
        string localized = string.Join("\n\n", written.Select((paragraph, i) => i != edited ? paragraph : i == 0 ? "# Elle" : "Elle."));
        bool IsWanted(Unit unit) => unit.Source.Text.Contains("Kyiv", StringComparison.Ordinal);

        AlignedDocument some = await pipeline.AlignAsync(pipeline.PartOf(source, IsWanted)!, localized, Cancellation);

        AlignedDocument whole = await pipeline.AlignAsync(source, localized, Cancellation);
        Assert.Equal(5, some.Segments.Count);
        Assert.Equal(whole.Segments.Where(segment => IsWanted(segment.Unit)).Select(Shown), some.Segments.Select(Shown));
        Assert.Equal(edited == 0, some.Segments.Any(segment => segment.IsEdited));

        static string Shown(AlignedSegment segment) => $"{segment.Id} {segment.Occurrence} {segment.IsEdited} {segment.Neighbours} {segment.Source.Text} = {segment.Target?.Text} {segment.Remembered?.Target}";
    }

    [Fact]
    public void PartOf_SomeUnits_AsksTheMemoryForThemAndTheirSentences()
    {
        using JournalMemory memory = JournalMemory.Read();
        LocalizationPipeline pipeline = Pipeline(Kyiv, memory, new PseudoEngine());
        var source = new SourceDocument("a.md", "# Talks in Kyiv\n\nOther text. Talks.\n\nIt rained. **Kyiv** slept.\n");

        AlignedPart part = pipeline.PartOf(source, unit => unit.Source.Text.Contains("Kyiv", StringComparison.Ordinal))!;

        Assert.Equal(["Talks in Kyiv", "It rained.", "<1>Kyiv</1> slept.", "It rained. <1>Kyiv</1> slept."], part.Sources);
        Assert.Null(pipeline.PartOf(source, _ => false));
    }

    [Fact]
    public async Task Align_BrokenStructure_IsAFindingAndNoSegments()
    {
        using JournalMemory memory = JournalMemory.Read();
        LocalizationPipeline pipeline = Pipeline(Kyiv, memory, new HostileEngine(Misbehaviour.None));

        AlignedDocument aligned = await pipeline.AlignAsync(new SourceDocument("a.md", "# One\n\nTwo.\n"), "# Bir\n", Cancellation);

        Assert.Empty(aligned.Segments);
        Assert.Contains(aligned.Issues, issue => issue.Rule == "structure.units");
    }

    [Fact]
    public async Task Remember_SwappedSegments_ARunSendsNothing()
    {
        string changed = Kyiv.Replace("use: Kiev", "use: Kyiv", StringComparison.Ordinal);
        using JournalMemory memory = JournalMemory.Read();
        var engine = new HostileEngine(Misbehaviour.None);
        var source = new SourceDocument("a.md", "Talks in **Kyiv** today.\n\nOther text.\n");
        string written = (await Pipeline(Kyiv, memory, engine).LocalizeAsync(source, Cancellation)).TargetText!;
        var impact = new GlossaryImpact(GlossaryDiff.Between(Parse(Kyiv), Parse(changed)), Languages);
        AlignedDocument aligned = await Pipeline(Kyiv, memory, engine).AlignAsync(source, written, Cancellation);
        ImpactedSegment[] swaps = [.. aligned.Segments.Select(segment => impact.Of(segment)).OfType<ImpactedSegment>()];
        ExtractedDocument localized = new Localize.Documents.Markdown.MarkdownFormat().Extract(new SourceDocument("a.md", written));

        DocumentEditResult edited = DocumentEdit.Apply(localized, SwapPlaces.In(swaps, localized), "tr");
        await Pipeline(changed, memory, engine).RememberAsync(swaps.Select(s => s.Segment with { Target = s.After }), Cancellation);
        int calls = engine.Calls;
        LocalizationResult run = await Pipeline(changed, memory, engine).LocalizeAsync(source, Cancellation);

        Assert.Equal(written.Replace("Kiev", "Kyiv", StringComparison.Ordinal), edited.Text);
        Assert.Equal(edited.Text, run.TargetText);
        Assert.Equal(calls, engine.Calls);
    }

    private static readonly LanguagePair Languages = new("en", "tr");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Glossary Parse(string yaml) => Glossary.Parse("source: en\nterms:\n" + yaml, "g.yml");

    private static LocalizationPipeline Pipeline(string glossary, JournalMemory memory, ITranslationEngine engine) =>
        new LocalizationPipelineBuilder(Languages).UseGlossary(Parse(glossary)).UseMemory(memory).UseEngine(engine).Build();

    private static ImpactedSegment? Impact(string after, AlignedSegment segment) => new GlossaryImpact(GlossaryDiff.Between(Parse(Kyiv), Parse(after)), Languages).Of(segment);

    private static AlignedSegment Segment(string source, string target)
    {
        var unit = new Unit { Id = "u1", Kind = UnitKind.Paragraph, Source = InlineText.FromText(source), Position = new TextPosition(1, 1), Span = new TextSpan(0, source.Length) };
        return new AlignedSegment
        {
            Document = "a.md", Unit = unit, TargetUnit = unit with { Source = InlineText.FromText(target) }, Id = "u1.1",
            Source = InlineText.FromText(source), Target = InlineText.FromText(target), Context = TermContext.Unknown,
        };
    }
}
