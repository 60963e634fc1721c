using CsCheck;
using Localize.Segments;
using Localize.Segments.Srx;
using static Localize.Tests.Segments.Srx.SrxDocumentTests;

namespace Localize.Tests.Segments.Srx;

public sealed class SrxSegmenterTests
{
    private const string Stops = """<rule break="yes"><beforebreak>[.?!]+</beforebreak><afterbreak>\s</afterbreak></rule>""";
    private const string Mister = """<rule break="no"><beforebreak>\bMr\.</beforebreak><afterbreak>\s</afterbreak></rule>""";

    [Fact]
    public void Alone_FirstRuleThatMatches_Decides()
    {
        Assert.Equal(["Mr. Lee came. ", "He left."], Cut(SrxSegmenter.Alone(Rules(Mister + Stops), "en"), "Mr. Lee came. He left."));
        Assert.Equal(["Mr. ", "Lee came. ", "He left."], Cut(SrxSegmenter.Alone(Rules(Stops + Mister), "en"), "Mr. Lee came. He left."));
    }

    [Fact]
    public void Alone_BreakBehindOrBeforeTheSpace_IsTheSame() =>
        Assert.Equal(["One. ", "Two."], Cut(SrxSegmenter.Alone(Rules("<rule><beforebreak>\\.\\s</beforebreak></rule>"), "en"), "One. Two."));

    [Fact]
    public void Alone_NoBreakRule_IsRefused() =>
        Assert.Contains("No break rule", Assert.Throws<LocalizationException>(() => SrxSegmenter.Alone(Rules(Mister), "en")).Message, StringComparison.Ordinal);

    [Fact]
    public void Alone_HardBreak_EndsASegment() => Assert.Equal(["One\u2028", "two."], Cut(SrxSegmenter.Alone(Rules(Stops), "en"), "One\u2028two."));

    [Fact]
    public void Layered_WhereARuleMatches_ItDecides()
    {
        SentenceSegmenter below = SentenceSegmenter.ForLanguage("en");
        var house = new SrxSegmenter(Rules("""<rule break="no"><beforebreak>\bZub\.</beforebreak><afterbreak>\s</afterbreak></rule><rule><beforebreak>;</beforebreak><afterbreak>\s</afterbreak></rule>"""), below);

        Assert.Equal(["The Zub. The end; ", "Dr. Lee left. ", "He did."], Cut(house, "The Zub. The end; Dr. Lee left. He did."));
    }

    [Fact]
    public void Explain_Layered_NamesTheRuleByItsPlace()
    {
        var house = new SrxSegmenter(Rules(Mister + Stops), SentenceSegmenter.ForLanguage("en"));

        Assert.Equal(["Srx 4:19 False", "Srx 4:104 True"], house.Explain("Mr. Lee came. He left.").Select(d => $"{d.Rule} {d.IsBoundary}"));
    }

    [Theory]
    [InlineData("([a-z]+)+(?=x)", "house.srx:4:")]
    [InlineData("(a", "house.srx:4:")]
    [InlineData(@"\p{Klingon}", "house.srx:4:")]
    public void Constructor_PatternThatCannotBeUsed_SaysWhere(string pattern, string place) =>
        Assert.StartsWith(place, Assert.Throws<LocalizationException>(() => SrxSegmenter.Alone(Rules($"<rule><beforebreak>{pattern}</beforebreak></rule>"), "en")).Message, StringComparison.Ordinal);

    [Fact]
    public void Segment_NestedRepetitionThatIsRegular_RunsInLinearTime() =>
        Assert.Single(Cut(SrxSegmenter.Alone(Rules("<rule><beforebreak>(a+)+\\.</beforebreak></rule>"), "en"), new string('a', 20_000)));

    [Fact]
    public void Segment_PatternThatTakesTooLong_SaysWhichAndWhere()
    {
        SrxSegmenter segmenter = SrxSegmenter.Alone(Rules("<rule><beforebreak>x</beforebreak><afterbreak>(a|a|a|b|b)*(a|aa)*(b|bb)*(ab|ba)*c</afterbreak></rule>"), "en");

        Assert.StartsWith("house.srx:4:", Assert.Throws<LocalizationException>(() => Cut(segmenter, "x" + new string('a', 20_000))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Segment_EndInAProtectedSpan_IsNotUsed()
    {
        var ends = new List<int>();
        SrxSegmenter.Alone(Rules(Stops), "en").Segment("Ask Yahoo! News. Go.", ends, [new TextSpan(4, 11)]);

        Assert.Equal([17, 20], ends);
    }

    [Fact]
    public void Segment_PlaceholderBehindTheStop_HidesNoEnd()
    {
        Assert.Equal(["One.", "\uFFFC Two."], Cut(SrxSegmenter.Alone(Rules(Stops), "en"), "One.\uFFFC Two."));
        Assert.Equal(["One.\uFFFC ", "Two."], Cut(SrxSegmenter.Alone(Rules(Stops, """<formathandle type="isolated" include="yes"/>"""), "en"), "One.\uFFFC Two."));
    }

    [Fact]
    public void Segment_AnyText_PiecesJoinedAreTheText()
    {
        SrxSegmenter[] segmenters = [SrxSegmenter.Alone(Rules(Mister + Stops), "en"), new SrxSegmenter(Rules(Mister + Stops), SentenceSegmenter.ForLanguage("en"))];
        Gen.String[Gen.Char["Mr.?! \n\u2028\uFFFCa(\u00A0"], 0, 40].SampleFixed(text => segmenters.All(s => string.Concat(Cut(s, text)) == text && !Cut(s, text).Contains("")), iter: 2000);
    }

    internal static List<string> Cut(ISegmenter segmenter, string text)
    {
        var ends = new List<int>();
        segmenter.Segment(text, ends);
        return [.. ends.Select((end, i) => text[(i == 0 ? 0 : ends[i - 1])..end])];
    }
}
