using Localize.Documents;
using Localize.Exchange.Bilingual;
using Localize.Exchange.Xliff;
using Localize.Memory;

namespace Localize.Tests.Exchange;

public sealed class HandOffReturnTests
{
    private const string Article = "The **first** sentence. The second one.\n";

    [Fact]
    public async Task Compare_Untouched_TakesNothing()
    {
        BilingualFile file = await HandOffSamples.TranslatedAsync(Article);

        HandOffReturn back = HandOffReturn.Compare(file, file, "desk");

        Assert.Empty(back.Accepted);
        Assert.Empty(back.Issues);
        Assert.Equal(2, back.Unchanged);
    }

    [Fact]
    public async Task Compare_ApprovedAndChanged_AreTakenAsReviewed()
    {
        BilingualFile file = await HandOffSamples.TranslatedAsync(Article);
        BilingualFile edited = file.With(s => s.Id == "u1.1" ? s with { State = SegmentState.Final } : s with { Target = InlineText.FromText("İkincisi.") });

        HandOffReturn back = HandOffReturn.Compare(file, edited, "desk");

        Assert.Equal([SegmentState.Final, SegmentState.Reviewed], back.Accepted.Select(u => u.State));
        Assert.Equal(("The second one.", "İkincisi.", "desk"), (back.Accepted[1].Source, back.Accepted[1].Target, back.Accepted[1].Origin));
        Assert.All(back.Accepted, unit => Assert.NotEmpty(unit.Context));
    }

    [Fact]
    public async Task Compare_StoredInMemory_IsWhatTheNextRunWrites()
    {
        JournalMemory memory = JournalMemory.Read();
        LocalizationPipeline pipeline = HandOffSamples.Pipeline(memory);
        var document = new SourceDocument("a.md", Article);
        await pipeline.LocalizeAsync(document, TestContext.Current.CancellationToken);
        BilingualFile file = HandOff.Of((await pipeline.RecallAsync([document], TestContext.Current.CancellationToken))[0], HandOffSamples.Terms);
        BilingualFile edited = file.With(s => s with { Target = new InlineText(s.Source.Elements.Select(e => e is TextRun run ? new TextRun(run.Text.ToUpperInvariant()) : e)) });

        await memory.StoreAsync([.. HandOffReturn.Compare(file, edited, "desk").Accepted], TestContext.Current.CancellationToken);
        LocalizationResult next = await pipeline.LocalizeAsync(document, TestContext.Current.CancellationToken);

        Assert.Equal("THE **FIRST** SENTENCE. THE SECOND ONE.\n", next.TargetText);
        Assert.All(next.Segments, s => Assert.Equal(SegmentState.Reviewed, s.Segment.State));
    }

    [Theory]
    [InlineData("handoff.source-changed")]
    [InlineData("handoff.unknown")]
    [InlineData("handoff.codes")]
    [InlineData("handoff.conflict")]
    public async Task Compare_WhatDoesNotFit_IsReportedWithItsPlaceAndNotTaken(string rule)
    {
        BilingualFile file = (await HandOffSamples.TranslatedAsync(Article)) with { Path = "back.xlf" };
        BilingualFile current = rule == "handoff.conflict" ? file.With(s => s with { State = SegmentState.Final }) : file;
        BilingualFile edited = file.With(s => s.Id != "u1.1" ? s : Edited(rule, s));

        HandOffReturn back = HandOffReturn.Compare(current, edited, "desk");

        QualityIssue[] errors = [.. back.Issues.Where(i => i.Severity == Severity.Error)];
        Assert.All(errors, error => Assert.Equal((rule, "back.xlf", new TextPosition(7, 3)), (error.Rule, error.Document, error.Position)));
        Assert.Single(errors);
        Assert.DoesNotContain(back.Accepted, u => u.Source.Contains("first", StringComparison.Ordinal));
        Assert.Equal(1, back.Rejected);

        static BilingualSegment Edited(string rule, BilingualSegment s) => rule switch
        {
            "handoff.source-changed" => s with { Source = InlineText.FromText("Another sentence."), Target = InlineText.FromText("x"), Position = new TextPosition(7, 3) },
            "handoff.unknown" => s with { Id = "u9.1", Position = new TextPosition(7, 3) },
            "handoff.codes" => s with { Target = InlineText.FromText("no codes"), Position = new TextPosition(7, 3) },
            _ => s with { Target = new InlineText([.. s.Source.Elements, new TextRun("!")]), Position = new TextPosition(7, 3) },
        };
    }

    [Fact]
    public async Task Compare_DoubledId_TakesNeither()
    {
        BilingualFile file = await HandOffSamples.TranslatedAsync(Article);
        BilingualUnit unit = file.Units[0];
        BilingualSegment[] twice = [.. unit.Segments.Select(s => s.Id == "u1.2" ? s with { Id = "u1.1" } : s)];

        HandOffReturn back = HandOffReturn.Compare(file, file with { Units = [unit with { Segments = twice }] }, "desk");

        Assert.Equal(["handoff.duplicate", "handoff.duplicate"], back.Issues.Select(i => i.Rule));
        Assert.Equal((0, 2), (back.Accepted.Count, back.Rejected));
    }

    [Fact]
    public async Task Compare_BidirectionalOverrides_AreTakenOutAndReported()
    {
        BilingualFile file = await HandOffSamples.TranslatedAsync("One sentence.\n");

        HandOffReturn back = HandOffReturn.Compare(file, file.With(s => s with { Target = InlineText.FromText("a\u202Eb\0c") }), "desk");

        Assert.Equal("abc", Assert.Single(back.Accepted).Target);
        Assert.Equal("handoff.characters", Assert.Single(back.Issues).Rule);
    }

    [Fact]
    public async Task Files_UnitWithALostCode_IsLeftOutAndTheOthersAreRead()
    {
        BilingualFile file = await HandOffSamples.TranslatedAsync("A **bold** word.\n\nAnother *text* here.\n");
        string xml = XliffDocument.Write(file);
        int target = xml.IndexOf("<target", StringComparison.Ordinal);
        int end = xml.IndexOf("</target>", StringComparison.Ordinal);

        XliffDocument read = XliffDocument.Read(string.Concat(xml.AsSpan(0, target), "<target>nothing", xml.AsSpan(end)), "a.xlf");

        Assert.Equal(["xliff.deleted"], read.Issues.Select(i => i.Rule).Distinct());
        Assert.Equal(file.Units[1].Id, Assert.Single(read.Files[0].Units).Id);
    }
}
