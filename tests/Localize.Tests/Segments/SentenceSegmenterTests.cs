using System.Text;
using CsCheck;
using Localize.Segments;

namespace Localize.Tests.Segments;

public sealed class SentenceSegmenterTests
{
    public static TheoryData<string> Files => [.. SegmentationCase.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Segment_CasesOfAFile_AreCutAsWritten(string file)
    {
        var failures = new StringBuilder();
        foreach (SegmentationCase example in SegmentationCase.In(file).Where(e => !e.IsMet()))
        {
            failures.AppendLine(example.Text).AppendLine("  expected: " + string.Join(" | ", example.Expected)).AppendLine("  found:    " + string.Join(" | ", example.Cut()));
        }

        Assert.True(failures.Length == 0, failures.ToString());
    }

    [Fact]
    public void Segment_AnyText_PiecesJoinedAreTheText() =>
        Gen.Select(Gen.OneOf([.. new[] { "en", "tr", "de", "zh", "ja", "ar", "xx" }.Select(l => Gen.Const(l))]), Gen.String[Gen.OneOf(Gen.Char, Gen.Char[".!?。 \n\u2028\uFFFC“”()aB1\"',;:[]«»„•ம…"]), 0, 80])
            .SampleFixed((language, text) => new[] { SegmentationOptions.News, SegmentationOptions.GoldenRules }.All(o => string.Concat(Cut(language, text, o)) == text && !Cut(language, text, o).Contains("")), iter: 2000);

    [Fact]
    public void Segment_HardBreak_EndsASegmentAndASoftOneDoesNot() =>
        Assert.Equal(["one\u2028", "two\nthree"], Cut("en", "one\u2028two\nthree"));

    [Fact]
    public void Segment_EndInsideAProtectedSpan_IsNotUsed()
    {
        const string Text = "Ask Yahoo! News. Then go.";
        var ends = new List<int>();

        SentenceSegmenter.ForLanguage("en").Segment(Text, ends, [new TextSpan(4, 11)]);

        Assert.Equal([17, Text.Length], ends);
    }

    [Fact]
    public void Segment_EmptyText_HasNoSegment() => Assert.Empty(Cut("en", ""));

    [Fact]
    public void ForLanguage_NotATag_Throws() => Assert.Throws<ArgumentException>(() => SentenceSegmenter.ForLanguage("not a tag"));

    [Theory]
    [InlineData(NewlineMode.Paragraph, "one\ntwo\n\n|three")]
    [InlineData(NewlineMode.Hard, "one\n|two\n\n|three")]
    [InlineData(NewlineMode.Soft, "one\ntwo\n\nthree")]
    public void Segment_NewlineMode_IsWhatItSays(NewlineMode mode, string expected) =>
        Assert.Equal(expected.Split('|'), Cut("en", expected.Replace("|", ""), SegmentationOptions.News with { Newlines = mode }));

    [Fact]
    public void Segment_WrappedLineInHardMode_IsNotCut() =>
        Assert.Equal(["It was a cold \nnight."], Cut("en", "It was a cold \nnight.", SegmentationOptions.GoldenRules));

    [Fact]
    public void Segment_QuoteModes_SplitOrKeepAQuotation()
    {
        const string Text = "“I came. I saw.” He left.";

        Assert.Equal(["“I came. ", "I saw.” ", "He left."], Cut("en", Text, SegmentationOptions.News));
        Assert.Equal(["“I came. I saw.” ", "He left."], Cut("en", Text, SegmentationOptions.GoldenRules));
    }

    [Fact]
    public void Segment_ListsOff_KeepsItemsTogether() =>
        Assert.Single(Cut("en", "1) bread 2) milk", SegmentationOptions.News with { Lists = false }));

    [Fact]
    public void Segment_LowerCaseStartsOff_KeepsTogether() =>
        Assert.Single(Cut("en", "It works nicely. thanks a lot.", SegmentationOptions.News with { LowerCaseStarts = false }));

    [Fact]
    public void Segment_AbbreviationOfTheUser_DoesNotEndASentence() =>
        Assert.Single(Cut("en", "The Zubehör. The end.", SegmentationOptions.News with { Abbreviations = ["Zubehör."] }));

    [Fact]
    public void Segment_NoBreakPhrase_IsNotCut()
    {
        Assert.Equal(2, Cut("en", "We watched Jeopardy Now! Masters tonight.").Count);
        Assert.Single(Cut("en", "We watched Jeopardy Now! Masters tonight.", SegmentationOptions.News with { NoBreakPhrases = ["Now! Masters"] }));
    }

    [Fact]
    public void Explain_EachCandidate_NamesItsRule()
    {
        IReadOnlyList<SegmentationDecision> decisions = SentenceSegmenter.ForLanguage("en").Explain("Dr. Lee came. He left.");

        Assert.Equal(["Title", "FullStop", "EndOfText"], decisions.Select(d => d.Rule));
        Assert.Equal([false, true, false], decisions.Select(d => d.IsBoundary));
        Assert.Equal(14, decisions[1].End);
    }

    [Fact]
    public void Segment_ListLargeEnough_AllocatesNothing()
    {
        SentenceSegmenter segmenter = SentenceSegmenter.ForLanguage("en");
        const string Text = "Dr. Lee (who came at 5 p.m. on Jan. 3) said, “It is.” He left at 6. Then... nothing! 1) one 2) two";
        var ends = new List<int>(64);
        segmenter.Segment(Text, ends);
        long before = GC.GetAllocatedBytesForCurrentThread();

        ends.Clear();
        segmenter.Segment(Text, ends);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void ForLanguage_NullOptions_Throws() => Assert.Throws<ArgumentNullException>(() => SentenceSegmenter.ForLanguage("en", null!));

    private static List<string> Cut(string language, string text, SegmentationOptions? options = null)
    {
        var ends = new List<int>();
        SentenceSegmenter.ForLanguage(language, options ?? SegmentationOptions.News).Segment(text, ends);
        return [.. ends.Select((end, i) => text[(i == 0 ? 0 : ends[i - 1])..end])];
    }
}
