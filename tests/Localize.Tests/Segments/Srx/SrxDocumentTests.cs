using Localize.Segments.Srx;

namespace Localize.Tests.Segments.Srx;

public sealed class SrxDocumentTests
{
    [Fact]
    public void RulesFor_Cascade_JoinsAllMapsInOrder()
    {
        Assert.Equal(["A", "B"], Maps(cascade: "yes").RulesFor("en-GB").Select(r => r.BeforeBreak));
        Assert.Equal(["A"], Maps(cascade: "no").RulesFor("en-GB").Select(r => r.BeforeBreak));
        Assert.Equal(["B"], Maps(cascade: "yes").RulesFor("de").Select(r => r.BeforeBreak));
    }

    [Fact]
    public void RulesFor_PatternOfAMap_MustMatchTheWholeTagInAnyCase()
    {
        Assert.Equal(["B"], Maps(cascade: "yes").RulesFor("xen").Select(r => r.BeforeBreak));
        Assert.Equal(["A", "B"], Maps(cascade: "yes").RulesFor("EN").Select(r => r.BeforeBreak));
    }

    [Fact]
    public void ToXml_ReadAgain_IsTheSame()
    {
        SrxDocument document = Rules("""<rule break="no"><beforebreak>\bMr\. &amp; "x"</beforebreak><afterbreak>\s</afterbreak></rule><rule><beforebreak> </beforebreak></rule>""", """<formathandle type="start" include="yes"/>""");

        SrxDocument again = SrxDocument.Parse(document.ToXml(), "again.srx");

        Assert.Equal(document.LanguageRules[0].Rules.Select(r => (r.IsBreak, r.BeforeBreak, r.AfterBreak)), again.LanguageRules[0].Rules.Select(r => (r.IsBreak, r.BeforeBreak, r.AfterBreak)));
        Assert.Equal(" ", again.LanguageRules[0].Rules[1].BeforeBreak);
        Assert.Equal(new FormatHandling { IncludeStart = true }, again.FormatHandling);
        Assert.Equal(document.ToXml(), again.ToXml());
    }

    [Fact]
    public void Parse_FirstVersion_TakesTheFirstMapAndDoesNotCascade()
    {
        SrxDocument document = SrxDocument.Parse(
            """
            <srx version="1.0"><header segmentsubflows="yes"/><body>
            <languagerules><languagerule languagerulename="x"><rule><beforebreak>\.</beforebreak></rule></languagerule></languagerules>
            <maprules><maprule maprulename="one"><languagemap languagepattern=".*" languagerulename="x"/></maprule>
            <maprule maprulename="two"><languagemap languagepattern="de" languagerulename="x"/></maprule></maprules></body></srx>
            """,
            "old.srx");

        Assert.False(document.Cascade);
        Assert.Single(document.LanguageMaps);
    }

    [Theory]
    [InlineData("<tmx/>", "f.srx:1:2: Found no <srx>")]
    [InlineData("<srx version=\"3.0\"/>", "f.srx:1:2: Found SRX version \"3.0\"")]
    [InlineData("<srx version=\"2.0\">\n<header cascade=\"maybe\"/></srx>", "f.srx:2:2: Found cascade=\"maybe\"")]
    [InlineData("<srx version=\"2.0\">\n<header>\n <formathandle type=\"x\"/></header></srx>", "f.srx:3:3: Found formathandle type=\"x\"")]
    [InlineData("<srx version=\"2.0\"><body><languagerules><languagerule/></languagerules></body></srx>", "languagerulename")]
    [InlineData("<!DOCTYPE srx [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><srx version=\"2.0\">&e;</srx>", "f.srx:1:")]
    [InlineData("<srx version=\"2.0\">", "f.srx:1:")]
    public void Parse_WhatIsNoSrx_SaysWhereAndWhy(string xml, string expected) =>
        Assert.Contains(expected, Assert.Throws<LocalizationException>(() => SrxDocument.Parse(xml, "f.srx")).Message, StringComparison.Ordinal);

    [Fact]
    public void RulesFor_MapToUnknownRules_SaysWhich() =>
        Assert.Contains("\"nowhere\"", Assert.Throws<LocalizationException>(() => new SrxDocument { Cascade = true, LanguageRules = [], LanguageMaps = [new(".*", "nowhere")] }.RulesFor("en")).Message, StringComparison.Ordinal);

    [Fact]
    public void Load_FileThatIsNotThere_SaysSo() =>
        Assert.Contains("no-such.srx", Assert.Throws<LocalizationException>(() => SrxDocument.Load("no-such.srx")).Message, StringComparison.Ordinal);

    [Fact]
    public void Export_Rules_CutMuchAsTheBuiltInOnesDo()
    {
        SrxDocument exported = SrxDocument.Parse(SrxExport.Of("en", "de").ToXml(), "rules.srx");

        Assert.Equal(["Dr. Lee came at 5 p.m. on Jan. 3. ", "He left e.g. by bus. ", "Done!"], SrxSegmenterTests.Cut(SrxSegmenter.Alone(exported, "en-GB"), "Dr. Lee came at 5 p.m. on Jan. 3. He left e.g. by bus. Done!"));
        Assert.Equal(["Am 3. Oktober z.B. kam Dr. Weiß. ", "Er blieb."], SrxSegmenterTests.Cut(SrxSegmenter.Alone(exported, "de"), "Am 3. Oktober z.B. kam Dr. Weiß. Er blieb."));
        Assert.NotEmpty(SrxExport.NotCarried);
    }

    /// <summary>A document whose only list holds for all languages.</summary>
    internal static SrxDocument Rules(string rules, string handles = "") => SrxDocument.Parse(
        $"""
        <srx xmlns="http://www.lisa.org/srx20" version="2.0">
        <header segmentsubflows="yes" cascade="yes">{handles}</header>
        <body><languagerules><languagerule languagerulename="all">
        {rules}
        </languagerule></languagerules>
        <maprules><languagemap languagepattern=".*" languagerulename="all"/></maprules></body></srx>
        """,
        "house.srx");

    private static SrxDocument Maps(string cascade) => SrxDocument.Parse(
        $"""
        <srx version="2.0"><header segmentsubflows="no" cascade="{cascade}"/><body>
        <languagerules>
        <languagerule languagerulename="a"><rule><beforebreak>A</beforebreak></rule></languagerule>
        <languagerule languagerulename="b"><rule><beforebreak>B</beforebreak></rule></languagerule>
        </languagerules>
        <maprules><languagemap languagepattern="en(-.*)?" languagerulename="a"/><languagemap languagepattern=".*" languagerulename="b"/></maprules></body></srx>
        """,
        "maps.srx");
}
