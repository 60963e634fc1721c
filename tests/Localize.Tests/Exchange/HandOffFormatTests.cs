using Localize.Documents;
using Localize.Exchange;
using Localize.Exchange.Bilingual;
using Localize.Exchange.Po;
using Localize.Exchange.Xliff;
using Localize.Memory;

namespace Localize.Tests.Exchange;

public sealed class HandOffFormatTests
{
    [Fact]
    public async Task Of_Article_HoldsSourcesTargetsTermsAndStates()
    {
        BilingualFile file = await HandOffSamples.TranslatedAsync();

        BilingualSegment heading = file.Segments().First();
        Assert.Equal("Talks in Kyiv & <Lviv>", heading.Source.Text);
        Assert.Equal(SegmentState.Translated, heading.State);
        Assert.True(heading.IsMachine);
        Assert.Equal(["Kiev", "Kıyiv"], Assert.Single(file.Units[0].Glossary).Targets);
        Assert.Equal("Kyiv", heading.Source.Text.Substring(heading.Terms[0].Span.Start, heading.Terms[0].Span.Length));
        Assert.Contains(file.Units.SelectMany(u => u.Segments), s => s.IsIgnorable && s.Source.HasCodes);
        Assert.DoesNotContain(file.Segments(), s => s.Source.Text == "2024");
    }

    [Fact]
    public async Task WriteXliff21_Article_IsValidByRulesAndSchemaAndComesBack()
    {
        BilingualFile file = await HandOffSamples.TranslatedAsync();

        string xml = XliffDocument.Write(file);
        XliffDocument read = XliffDocument.Read(xml, "a.xlf");

        Assert.True(read.IsValid, string.Join('\n', read.Issues));
        BilingualFile back = Assert.Single(read.Files);
        Assert.Equal(file.Contents(), back.Contents());
        Assert.Equal(file.Units.SelectMany(u => u.Glossary), back.Units.SelectMany(u => u.Glossary));
        Assert.Equal(file.Segments().SelectMany(s => s.Terms), back.Segments().SelectMany(s => s.Terms));
        Assert.Equal(file.Segments().SelectMany(s => s.Issues.Select(i => (i.Rule, i.Message, i.Severity))), back.Segments().SelectMany(s => s.Issues.Select(i => (i.Rule, i.Message, i.Severity))));
        Assert.Equal(file.Segments().SelectMany(s => s.Source.Codes.Select(c => c.Code.OriginalData)), back.Segments().SelectMany(s => s.Source.Codes.Select(c => c.Code.OriginalData)));
        Assert.Equal(xml, XliffDocument.Write(back));
        Assert.Empty(ExchangeSchemas.ProblemsOfXliff21(xml));
    }

    [Fact]
    public async Task WriteXliff12_Article_IsValidByTheStrictSchemaAndComesBack()
    {
        BilingualFile file = await HandOffSamples.TranslatedAsync();

        ExchangeResult written = Xliff12.Write(file);
        (IReadOnlyList<BilingualFile> files, IReadOnlyList<QualityIssue> notRead) = Xliff12.Read(written.Text, "a.xlf");

        Assert.Empty(written.Lost);
        Assert.Empty(notRead);
        Assert.Equal(file.Contents(), Assert.Single(files).Contents());
        Assert.Contains("<mrk mtype=\"term\"", written.Text, StringComparison.Ordinal);
        Assert.Contains("<note from=\"term\">Kyiv: Kiev / Kıyiv (Capital of Ukraine)</note>", written.Text, StringComparison.Ordinal);
        Assert.Empty(ExchangeSchemas.ProblemsOfXliff12(written.Text));
    }

    [Theory]
    [InlineData(SegmentState.Initial)]
    [InlineData(SegmentState.Translated)]
    [InlineData(SegmentState.Reviewed)]
    [InlineData(SegmentState.Final)]
    public async Task Write_EachState_IsKeptByXliff(SegmentState state)
    {
        BilingualFile file = (await HandOffSamples.TranslatedAsync()).With(s => s with { State = state, IsMachine = false, Origin = "" });

        Assert.All(Xliff12.Read(Xliff12.Write(file).Text, "a.xlf").Files[0].Segments(), s => Assert.Equal(state, s.State));
        Assert.All(XliffDocument.Read(XliffDocument.Write(file), "a.xlf").Files[0].Segments(), s => Assert.Equal(state, s.State));
    }

    [Fact]
    public async Task Write_Matches_ComeBackFromXliff()
    {
        BilingualFile file = (await HandOffSamples.TranslatedAsync()).With(s => s with { Matches = [new BilingualMatch(s.Source, s.Target!, 87.5, "memory")] });

        string xliff21 = XliffDocument.Write(file);
        string xliff12 = Xliff12.Write(file).Text;

        XliffDocument read = XliffDocument.Read(xliff21, "a.xlf");
        Assert.True(read.IsValid, string.Join('\n', read.Issues));
        Assert.Equal(file.Segments().Select(Match), read.Files[0].Segments().Select(Match));
        Assert.Equal(file.Segments().Select(Match), Xliff12.Read(xliff12, "a.xlf").Files[0].Segments().Select(Match));
        Assert.Empty(ExchangeSchemas.ProblemsOfXliff21(xliff21));
        Assert.Empty(ExchangeSchemas.ProblemsOfXliff12(xliff12));

        static string Match(BilingualSegment s) => $"{s.Matches[0].Quality} {s.Matches[0].Origin} {s.Matches[0].Target}";
    }

    [Fact]
    public async Task WithSimilar_SegmentsThatNobodyAccepted_HaveMatchesThatAreNoTranslations()
    {
        JournalMemory memory = JournalMemory.Read();
        await memory.StoreAsync(
            [
                new TranslationUnit { Source = "The <1>old</1> harbour was closed again today.", Target = "<1>Eski</1> liman bugün kapandı.", State = SegmentState.Reviewed, Origin = "desk" },
                new TranslationUnit { Source = "Nothing like it at all here.", Target = "Hiç.", State = SegmentState.Reviewed, Origin = "desk" },
            ],
            TestContext.Current.CancellationToken);
        LocalizationPipeline pipeline = HandOffSamples.Pipeline(memory);
        var document = new SourceDocument("a.md", "The **new** harbour was closed again today.\n");
        BilingualFile file = HandOff.Of((await pipeline.RecallAsync([document], TestContext.Current.CancellationToken))[0], HandOffSamples.Terms);

        BilingualFile offered = await file.WithSimilarAsync(memory, cancellationToken: TestContext.Current.CancellationToken);

        BilingualMatch match = Assert.Single(Assert.Single(offered.Segments()).Matches);
        Assert.Equal((90, "desk"), (match.Quality, match.Origin));
        string xliff21 = XliffDocument.Write(offered), xliff12 = Xliff12.Write(offered).Text, po = PoFile.Write(offered).Text;
        Assert.Contains("matchQuality=\"90\" similarity=\"90\"", xliff21, StringComparison.Ordinal);
        Assert.Contains("match-quality=\"90\"", xliff12, StringComparison.Ordinal);
        Assert.Contains("#. match 90 %: The <1>old</1> harbour was closed again today. = <1>Eski</1> liman bugün kapandı. (desk)\n", po, StringComparison.Ordinal);
        XliffDocument read = XliffDocument.Read(xliff21, "a.xlf");
        Assert.True(read.IsValid, string.Join('\n', read.Issues));
        foreach (BilingualFile back in new[] { read.Files[0], Xliff12.Read(xliff12, "a.xlf").Files[0], PoFile.Read(po, "a.po").Files[0] })
        {
            Assert.Null(Assert.Single(back.Segments()).Target);
            HandOffReturn returned = HandOffReturn.Compare(file, back with { Original = file.Original }, "reviewer");
            Assert.Equal((0, 1, 0), (returned.Accepted.Count, returned.Unfinished, returned.Rejected));
        }

        Assert.Empty(ExchangeSchemas.ProblemsOfXliff21(xliff21));
        Assert.Empty(ExchangeSchemas.ProblemsOfXliff12(xliff12));
    }

    [Fact]
    public void Write_CodesThatCross_AreStartsAndEnds()
    {
        InlineText crossing = new(
        [
            Code(1, InlineCodeKind.Opening), new TextRun("a"), Code(2, InlineCodeKind.Opening), new TextRun("b"), Code(1, InlineCodeKind.Closing), new TextRun("c"), Code(2, InlineCodeKind.Closing),
        ]);
        var file = new BilingualFile
        {
            SourceLanguage = "en", TargetLanguage = "ar", Original = "a.md",
            Units = [new BilingualUnit { Id = "u1", Segments = [new BilingualSegment { Id = "u1.1", Source = crossing, Target = crossing, State = SegmentState.Translated, Terms = [new TermMark(new TextSpan(0, 2), "t")] }], Glossary = [new BilingualTerm("t", "ab", ["x"])] }],
        };

        string xliff21 = XliffDocument.Write(file);
        XliffDocument read = XliffDocument.Read(xliff21, "a.xlf");

        Assert.True(read.IsValid, string.Join('\n', read.Issues));
        Assert.Contains("<ec startRef=\"1\"", xliff21, StringComparison.Ordinal);
        Assert.Contains("trgDir=\"rtl\"", xliff21, StringComparison.Ordinal);
        Assert.Equal(file.Contents(), read.Files[0].Contents());
        Assert.Equal(file.Contents(), Xliff12.Read(Xliff12.Write(file).Text, "a.xlf").Files[0].Contents());
        Assert.Equal(file.Contents(), PoFile.Read(PoFile.Write(file).Text.Replace("#, fuzzy\n", "", StringComparison.Ordinal), "a.po").Files[0].Contents().Select(c => c.Replace("Reviewed", "Translated", StringComparison.Ordinal)));

        static CodeRun Code(int id, InlineCodeKind kind) => new(new InlineCode { Id = id, Kind = kind, Type = InlineCodeTypes.Strong, OriginalData = kind == InlineCodeKind.Opening ? "<b>" : "</b>" });
    }

    [Fact]
    public async Task Write_ControlCharacters_AreKeptByXliff21AndReportedByXliff12()
    {
        BilingualFile file = (await HandOffSamples.TranslatedAsync("One.\n")).With(s => s with { Target = InlineText.FromText("a\u0001b\0c") });

        XliffDocument read = XliffDocument.Read(XliffDocument.Write(file), "a.xlf");
        ExchangeResult xliff12 = Xliff12.Write(file);

        Assert.True(read.IsValid);
        Assert.Equal(["\u0001", "\0"], read.Files[0].Segments().Single().Target!.Codes.Select(c => c.Code.OriginalData));
        Assert.Equal("exchange.not-carried", Assert.Single(xliff12.Lost).Rule);
        Assert.Equal("abc", Xliff12.Read(xliff12.Text, "a.xlf").Files[0].Segments().Single().Target!.Text);
    }
}
