using System.Globalization;
using Localize.Exchange.Tmx;
using Localize.Memory;

namespace Localize.Tests.Exchange;

public sealed class TmxTests
{
    private static readonly LanguagePair Languages = new("en", "tr");

    private static readonly TranslationUnit[] Units =
    [
        new() { Source = "Plain &amp; simple &lt;tag>.", Target = "Düz &amp; yalın.", State = SegmentState.Reviewed, Origin = "A. Yılmaz", Context = "0123456789ab" },
        new() { Source = "<1>Bold</1> and <2/>.", Target = "<2/> ve <1>kalın</1>.", State = SegmentState.Translated, Origin = "azure", Stamp = "s" },
        new() { Source = "<1>Crossed <2>over</1> it</2>", Target = "<1>Ç<2>a</1>p</2>", State = SegmentState.Final, Origin = "desk" },
    ];

    [Fact]
    public void Read_WhatWasWritten_HoldsTheSame()
    {
        (string text, IReadOnlyList<QualityIssue> lost) = Write(Units);

        (IReadOnlyList<TranslationUnit> units, IReadOnlyList<QualityIssue> notRead) = Read(text);

        Assert.Empty(lost);
        Assert.Empty(notRead);
        Assert.Equal(Units, units);
    }

    [Fact]
    public void Write_Memory_IsValidByTheDtd()
    {
        Assert.Empty(ExchangeSchemas.ProblemsOfTmx(Write(Units).Text));
        Assert.NotEmpty(ExchangeSchemas.ProblemsOfTmx(Write(Units).Text.Replace("<header ", "<header segtyp=\"x\" ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Write_UnitThatCannotBeCarried_IsReported()
    {
        (string text, IReadOnlyList<QualityIssue> lost) = Write([Units[0] with { Source = "<broken" }, Units[0] with { Target = "a\0b" }]);

        Assert.Equal(["exchange.not-carried", "exchange.not-carried"], lost.Select(l => l.Rule));
        Assert.Equal("ab", Assert.Single(Read(text).Units).Target);
    }

    [Fact]
    public void Read_FileOfAnotherTool_TakesThePairWithItsCodes()
    {
        const string Foreign = """
            <?xml version="1.0"?>
            <!DOCTYPE tmx SYSTEM "http://example.invalid/tmx14.dtd">
            <tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en-GB" datatype="html"/><body>
            <tu creationid="ANNE"><tuv xml:lang="EN-gb"><seg>A <bpt i="7" x="1">&lt;b&gt;</bpt><hi>big</hi><ept i="7">&lt;/b&gt;</ept> <ph x="2">{0}<sub>alt</sub></ph><ut>u</ut></seg></tuv>
            <tuv xml:lang="de"><seg>Nein</seg></tuv>
            <tuv xml:lang="tr-TR"><seg><ph x="2">{0}</ph> <bpt i="1" x="1">&lt;b&gt;</bpt>büyük<ept i="1">&lt;/b&gt;</ept><ut>u</ut></seg></tuv></tu>
            <tu><tuv xml:lang="en"><seg>Two <ph x="1"/></seg></tuv><tuv xml:lang="tr"><seg>İki</seg></tuv></tu>
            <tu><tuv xml:lang="en"><seg>Only English</seg></tuv></tu>
            </body></tmx>
            """;

        (IReadOnlyList<TranslationUnit> units, IReadOnlyList<QualityIssue> notRead) = Read(Foreign);

        TranslationUnit unit = Assert.Single(units);
        Assert.Equal(("A <1>big</1> <2/><3/>", "<2/> <1>büyük</1><3/>", "ANNE", SegmentState.Reviewed), (unit.Source, unit.Target, unit.Origin, unit.State));
        Assert.Equal(("exchange.not-read", 7), (Assert.Single(notRead).Rule, notRead[0].Position!.Value.Line));
    }

    [Theory]
    [InlineData("<!DOCTYPE tmx [<!ENTITY a \"b\">]><tmx><body>&a;</body></tmx>")]
    [InlineData("<!DOCTYPE tmx [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><tmx><body>&a;</body></tmx>")]
    [InlineData("<xliff/>")]
    [InlineData("<tmx><body>")]
    public void Read_BadText_Throws(string text) =>
        Assert.StartsWith("bad.tmx:", Assert.Throws<LocalizationException>(() => TmxFile.Read(new StringReader(text), "bad.tmx", Languages)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_DeepSegment_Throws()
    {
        string deep = $"<tmx><body><tu><tuv xml:lang='en'><seg>{string.Concat(Enumerable.Repeat("<hi>", 50_000))}";

        Assert.Contains("nested", Assert.Throws<LocalizationException>(() => TmxFile.Read(new StringReader(deep), "bad.tmx", Languages)).Message, StringComparison.Ordinal);
    }

    private static (string Text, IReadOnlyList<QualityIssue> Lost) Write(IEnumerable<TranslationUnit> units)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        IReadOnlyList<QualityIssue> lost = TmxFile.Write(units, Languages, text);
        return (text.ToString(), lost);
    }

    private static (IReadOnlyList<TranslationUnit> Units, IReadOnlyList<QualityIssue> NotRead) Read(string text) => TmxFile.Read(new StringReader(text), "a.tmx", Languages);
}
