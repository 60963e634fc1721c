using Localize.Exchange.Xliff;

namespace Localize.Tests.Exchange;

/// <summary>Each rule finds what it is there for, in a document that is else valid.</summary>
public sealed class XliffRulesTests
{
    private const string Modules =
        "xmlns:gls='urn:oasis:names:tc:xliff:glossary:2.0' xmlns:mtc='urn:oasis:names:tc:xliff:matches:2.0' xmlns:fs='urn:oasis:names:tc:xliff:fs:2.0' "
        + "xmlns:val='urn:oasis:names:tc:xliff:validation:2.0' xmlns:res='urn:oasis:names:tc:xliff:resourcedata:2.0' xmlns:slr='urn:oasis:names:tc:xliff:sizerestriction:2.0' "
        + "xmlns:mda='urn:oasis:names:tc:xliff:metadata:2.0' xmlns:its='http://www.w3.org/2005/11/its' xmlns:x='urn:example'";

    [Fact]
    public void Read_PlainUnit_IsValid() => Assert.Empty(Read("<segment><source>a</source><target>b</target></segment>").Issues);

    [Theory]
    [InlineData("xliff.element", "<segment><target>b</target></segment>")]
    [InlineData("xliff.element", "<segment><source><b>a</b></source></segment>")]
    [InlineData("xliff.element", "<segment><source>a</source></segment>loose text")]
    [InlineData("xliff.element", "<mda:metadata/><segment><source>a</source></segment>")]
    [InlineData("xliff.attribute", "<segment name='n'><source>a</source></segment>")]
    [InlineData("xliff.attribute", "<segment><source><ph/></source></segment>")]
    [InlineData("xliff.attribute", "<segment x:own='1'><source>a</source></segment>")]
    [InlineData("xliff.value", "<segment state='done'><source>a</source></segment>")]
    [InlineData("xliff.value", "<segment><source><ph id='a b'/></source></segment>")]
    [InlineData("xliff.value", "<segment><source><ph id='1' fs:fs='blink'/></source></segment>")]
    [InlineData("xliff.id", "<segment><source><ph id='1'/><ph id='1'/></source></segment>")]
    [InlineData("xliff.id", "<segment id='1'><source><ph id='1'/></source></segment>")]
    [InlineData("xliff.id", "<segment><source><ph id='1'/></source><target><pc id='1'>a</pc></target></segment>")]
    [InlineData("xliff.id", "<notes><note id='n'>a</note><note id='n'>b</note></notes><segment><source>a</source></segment>")]
    [InlineData("xliff.id", "<x:a id='1'/><x:b xml:id='1'/><segment><source>a</source></segment>")]
    [InlineData("xliff.id", "<gls:glossary><gls:glossEntry id='1'><gls:term>a</gls:term><gls:translation id='1'>b</gls:translation></gls:glossEntry></gls:glossary><segment><source>a</source></segment>")]
    [InlineData("xliff.language", "<segment><source xml:lang='de'>a</source></segment>")]
    [InlineData("xliff.unit", "<ignorable><source>a</source></ignorable>")]
    [InlineData("xliff.state", "<segment state='final'><source>a</source></segment>")]
    [InlineData("xliff.state", "<segment subState='x:y'><source>a</source></segment>")]
    [InlineData("xliff.order", "<segment><source>a</source><target order='2'>b</target></segment>")]
    [InlineData("xliff.code-point", "<segment><source><cp hex='0041'/></source></segment>")]
    [InlineData("xliff.data", "<originalData><data id='d'>x</data></originalData><segment><source><ph id='1' dataRef='e'/></source></segment>")]
    [InlineData("xliff.copy", "<segment><source><ph id='1' canCopy='no'/><ph id='2' copyOf='1'/></source></segment>")]
    [InlineData("xliff.sub-type", "<segment><source><ph id='1' type='ui' subType='xlf:b'/></source></segment>")]
    [InlineData("xliff.type", "<segment><source><mrk id='m' type='xlf:own'>a</mrk></source></segment>")]
    [InlineData("xliff.pair", "<segment><source><sc id='1' canCopy='no' canDelete='no'/>a<ec startRef='1' canCopy='no' canDelete='no' canReorder='firstNo'/></source></segment>")]
    [InlineData("xliff.pair", "<segment><source><sc id='1' canOverlap='no'/>a<ec startRef='1'/></source></segment>")]
    [InlineData("xliff.pair", "<segment><source><sc id='1'/>a</source></segment>")]
    [InlineData("xliff.pair", "<segment><source><ec id='1' isolated='yes' startRef='2'/>a</source></segment>")]
    [InlineData("xliff.pair", "<segment><source><sc id='1' isolated='yes'/>a<ec startRef='1'/></source></segment>")]
    [InlineData("xliff.pair", "<segment><source><sc id='1'/>a<ec startRef='1' dir='ltr'/></source></segment>")]
    [InlineData("xliff.mark", "<segment><source><sm id='m' translate='no'/>a</source></segment>")]
    [InlineData("xliff.mark", "<segment><source><mrk id='m' type='comment'>a</mrk></source></segment>")]
    [InlineData("xliff.reference", "<segment><source><mrk id='m' type='term' ref='#x=1'>a</mrk></source></segment>")]
    [InlineData("xliff.reference", "<segment><source><mrk id='m' type='term' ref='#'>a</mrk></source></segment>")]
    [InlineData("xliff.reference", "<segment><source><mrk id='m' type='term' ref='#/u=u1'>a</mrk></source></segment>")]
    [InlineData("xliff.resource", "<res:resourceData><res:resourceItem><res:source href='a.png'/><res:target href='b.png'/></res:resourceItem></res:resourceData><segment><source>a</source></segment>")]
    [InlineData("xliff.order", "<segment><source>a</source><target order='2'>b</target></segment><segment><source>c</source><target>d</target></segment>")]
    [InlineData("xliff.deleted", "<segment><source><sc id='1' canDelete='no'/>a<ec startRef='1' canDelete='no'/></source><target>b</target></segment>")]
    [InlineData("xliff.copy", "<originalData><data id='d'>x</data></originalData><segment><source><ph id='1' dataRef='d'/><ph id='2' copyOf='1'/></source></segment>")]
    [InlineData("xliff.copy", "<segment><source><ph id='2' copyOf='1'/></source></segment>")]
    [InlineData("xliff.hints", "<segment><source><ph id='1' canReorder='firstNo' canDelete='no'/></source></segment>")]
    [InlineData("xliff.pair", "<segment><source><pc id='1' equivStart='a'>b</pc></source></segment>")]
    [InlineData("xliff.pair", "<segment><source><sc id='1'/>a<ec startRef='1'/><ec startRef='1'/></source></segment>")]
    [InlineData("xliff.pair", "<segment><source>a<ec id='1'/></source></segment>")]
    [InlineData("xliff.pair", "<segment><source><sc id='1' canCopy='no'/>a<ec startRef='1'/></source></segment>")]
    [InlineData("xliff.sub-flow", "<segment><source><ph id='1' subFlows='u9'/></source></segment>")]
    [InlineData("xliff.deleted", "<segment><source><ph id='1' canDelete='no'/>a</source><target>b</target></segment>")]
    [InlineData("xliff.mark", "<segment><source>a<em startRef='m'/></source></segment>")]
    [InlineData("xliff.mark", "<segment id='s1'><source><mrk id='m' type='comment' ref='#s1'>a</mrk></source></segment>")]
    [InlineData("xliff.mark", "<segment id='s1'><source><mrk id='m' type='mtc:match' ref='#s1'>a</mrk></source></segment>")]
    [InlineData("xliff.sequence", "<segment><source><ph id='1' canReorder='no' canDelete='no' canCopy='no'/></source></segment>")]
    [InlineData("xliff.sequence", "<segment><source><ph id='1' canReorder='firstNo' canDelete='no' canCopy='no'/><ph id='2' canReorder='no' canDelete='no' canCopy='no'/></source>"
        + "<target><ph id='2' canReorder='no' canDelete='no' canCopy='no'/><ph id='1' canReorder='firstNo' canDelete='no' canCopy='no'/></target></segment>")]
    [InlineData("xliff.reference", "<segment><source><mrk id='m' type='term' ref='#n=1/u=u1'>a</mrk></source></segment>")]
    [InlineData("xliff.reference", "<segment><source><mrk id='m' type='term' ref='#nobody'>a</mrk></source></segment>")]
    [InlineData("xliff.reference", "<mtc:matches><mtc:match ref='#f=f1'><source>a</source><target>b</target></mtc:match></mtc:matches><segment><source>a</source></segment>")]
    [InlineData("xliff.glossary", "<gls:glossary><gls:glossEntry><gls:term>a</gls:term></gls:glossEntry></gls:glossary><segment><source>a</source></segment>")]
    [InlineData("xliff.formatting", "<segment><source><ph id='1' fs:subFs='a,b'/></source></segment>")]
    [InlineData("xliff.size", "<segment><source><ph id='1' slr:sizeInfo='1' slr:sizeInfoRef='d'/></source></segment>")]
    [InlineData("xliff.validation", "<val:validation><val:rule startsWith='a' occurs='2'/></val:validation><segment><source>a</source></segment>")]
    [InlineData("xliff.resource", "<res:resourceData><res:resourceItemRef ref='r9'/></res:resourceData><segment><source>a</source></segment>")]
    [InlineData("xliff.its", "<segment><source><mrk id='m' type='its:generic' its:locQualityIssueSeverity='5'>a</mrk></source></segment>")]
    public void Read_BrokenUnit_NamesTheRuleWithThePlace(string rule, string unit)
    {
        XliffDocument document = Read(unit);

        QualityIssue issue = Assert.Single(document.Issues.DistinctBy(i => i.Rule));
        Assert.Equal(rule, issue.Rule);
        Assert.Equal(("u1", "a.xlf"), (issue.UnitId, issue.Document));
        Assert.InRange(issue.Position!.Value.Line, 2, 4);
        Assert.Empty(document.Files.SelectMany(f => f.Units));
    }

    [Theory]
    [InlineData("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='3.0' srcLang='en'><file id='f'><group id='g'/></file></xliff>", "xliff.value")]
    [InlineData("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1'><file id='f'><group id='g'/></file></xliff>", "xliff.attribute")]
    [InlineData("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en'><file id='f'><skeleton/><group id='g'/></file></xliff>", "xliff.skeleton")]
    [InlineData("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en'><file id='f'><group id='g'/></file><file id='f'><group id='g'/></file></xliff>", "xliff.id")]
    [InlineData("<html/>", "xliff.element")]
    public void Read_BrokenDocument_HasNoFiles(string xml, string rule)
    {
        XliffDocument document = XliffDocument.Read(xml, "a.xlf");

        Assert.Equal(rule, Assert.Single(document.Issues.DistinctBy(i => i.Rule)).Rule);
        Assert.Empty(document.Files);
    }

    [Fact]
    public void Read_HostileXml_IsRefusedWithItsPlaceAndNothingIsFetched()
    {
        string[] hostile =
        [
            "<!DOCTYPE xliff [<!ENTITY a 'b'>]><xliff>&a;</xliff>",
            "<!DOCTYPE xliff SYSTEM 'file:///etc/hostname'><xliff/>",
            "<xliff><file></xliff>",
            "<xliff>\0</xliff>",
            "<xliff a='1' a='2'/>",
            "",
            string.Concat(Enumerable.Repeat("<a>", 20_000)),
        ];

        Assert.All(hostile, xml => Assert.StartsWith("bad.xlf:", Assert.Throws<LocalizationException>(() => XliffDocument.Read(xml, "bad.xlf")).Message, StringComparison.Ordinal));
        Assert.All(hostile, xml => Assert.StartsWith("bad.xlf:", Assert.Throws<LocalizationException>(() => Xliff12.Read(xml, "bad.xlf")).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_HugeAttribute_IsReadAndJudged() =>
        Assert.Equal("xliff.value", Read($"<segment state='{new string('x', 2_000_000)}'><source>a</source></segment>").Issues[0].Rule);

    private static XliffDocument Read(string unit) => XliffDocument.Read(
        $"<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en' trgLang='tr' its:version='2.0' {Modules}>\n<file id='f1'><unit id='u1'>\n{unit}\n</unit></file></xliff>",
        "a.xlf");
}
