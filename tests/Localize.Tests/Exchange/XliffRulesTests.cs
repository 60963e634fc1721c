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
    [InlineData("xliff.value", "<segment><source><cp hex='01'/></source></segment>")]
    [InlineData("xliff.id", "<segment><source>a</source><target><ph id='1'/></target></segment><segment><source><ph id='1'/></source></segment>")]
    [InlineData("xliff.id", "<originalData><data id='d'>a</data><data id='d'>b</data></originalData><segment><source>a</source></segment>")]
    [InlineData("xliff.id", "<mtc:matches><mtc:match ref='#s1'><originalData><data id='d'>a</data><data id='d'>b</data></originalData><source>a</source><target>b</target></mtc:match></mtc:matches><segment id='s1'><source>a</source></segment>")]
    [InlineData("xliff.id", "<mtc:matches><mtc:match ref='#s1'><source><ph id='1'/><ph id='1'/></source><target>b</target></mtc:match></mtc:matches><segment id='s1'><source>a</source></segment>")]
    [InlineData("xliff.id", "<mtc:matches><mtc:match ref='#s1'><source><ph id='1'/></source><target><pc id='1'>b</pc></target></mtc:match></mtc:matches><segment id='s1'><source>a</source></segment>")]
    [InlineData("xliff.id", "<mtc:matches><mtc:match id='1' ref='#s1'><source>a</source><target>b</target></mtc:match><mtc:match id='1' ref='#s1'><source>a</source><target>b</target></mtc:match></mtc:matches><segment id='s1'><source>a</source></segment>")]
    [InlineData("xliff.id", "<mda:metadata id='1'><mda:metaGroup id='1'><mda:meta type='t'>a</mda:meta></mda:metaGroup></mda:metadata><segment><source>a</source></segment>")]
    [InlineData("xliff.id", "<res:resourceData><res:resourceItemRef id='1' ref='r'/><res:resourceItem id='r' mimeType='image/png'><res:source href='a'/></res:resourceItem><res:resourceItem id='1' mimeType='image/png'><res:source href='a'/></res:resourceItem></res:resourceData><segment><source>a</source></segment>")]
    [InlineData("xliff.language", "<segment><source>a</source><target xml:lang='de'>b</target></segment>")]
    [InlineData("xliff.language", "<res:resourceData><res:resourceItem mimeType='image/png'><res:source href='a' xml:lang='de'/></res:resourceItem></res:resourceData><segment><source>a</source></segment>")]
    [InlineData("xliff.language", "<res:resourceData><res:resourceItem mimeType='image/png'><res:target href='a' xml:lang='en'/></res:resourceItem></res:resourceData><segment><source>a</source></segment>")]
    [InlineData("xliff.order", "<segment><source>a</source><target order='1'>b</target></segment><segment><source>c</source><target order='1'>d</target></segment>")]
    [InlineData("xliff.order", "<segment><source>a</source><target order='2'>b</target></segment><segment><source>c</source></segment>")]
    [InlineData("xliff.data", "<originalData><data id='d'>x</data></originalData><segment><source><pc id='1' dataRefStart='d' dataRefEnd='e'>a</pc></source></segment>")]
    [InlineData("xliff.data", "<originalData><data id='d'>x</data></originalData><segment><source><pc id='1' dataRefStart='e' dataRefEnd='d'>a</pc></source></segment>")]
    [InlineData("xliff.data", "<mtc:matches><mtc:match ref='#s1'><source><ph id='1' dataRef='d'/></source><target>b</target></mtc:match></mtc:matches><originalData><data id='d'>x</data></originalData><segment id='s1'><source>a</source></segment>")]
    [InlineData("xliff.pair", "<originalData><data id='d'>x</data></originalData><segment><source><pc id='1' dataRefEnd='d'>a</pc></source></segment>")]
    [InlineData("xliff.pair", "<originalData><data id='d'>x</data></originalData><segment><source><pc id='1' dataRefStart='d'>a</pc></source></segment>")]
    [InlineData("xliff.pair", "<segment><source><pc id='1' subFlowsStart='u1'>a</pc></source></segment>")]
    [InlineData("xliff.pair", "<segment><source>a<ec startRef='1'/></source></segment>")]
    [InlineData("xliff.pair", "<segment><source><sc id='1' canDelete='no'/>a<ec startRef='1'/></source></segment>")]
    [InlineData("xliff.pair", "<mtc:matches><mtc:match ref='#s1'><source><sc id='1'/>a</source><target>b</target></mtc:match></mtc:matches><segment id='s1'><source>a</source></segment>")]
    [InlineData("xliff.copy", "<originalData><data id='d'>x</data></originalData><segment><source><ph id='1'/><ph id='2' copyOf='1' dataRef='d'/></source></segment>")]
    [InlineData("xliff.sub-type", "<segment><source><ph id='1' subType='x:y'/></source></segment>")]
    [InlineData("xliff.sub-type", "<mtc:matches><mtc:match ref='#s1' subType='x:y'><source>a</source><target>b</target></mtc:match></mtc:matches><segment id='s1'><source>a</source></segment>")]
    [InlineData("xliff.sub-flow", "<segment><source><ph id='1' subFlows='u1 u1'/></source></segment>")]
    [InlineData("xliff.sub-flow", "<segment><source><pc id='1' subFlowsStart='u1' subFlowsEnd='u9'>a</pc></source></segment>")]
    [InlineData("xliff.deleted", "<segment state='final'><source><ph id='1' canDelete='no'/></source><target>b</target></segment><segment><source>a</source><target><ph id='2' canDelete='no'/></target></segment>")]
    [InlineData("xliff.mark", "<segment><source><mrk id='m' >a</mrk></source></segment>")]
    [InlineData("xliff.mark", "<segment><source><mrk id='m' type='generic'>a</mrk></source></segment>")]
    [InlineData("xliff.mark", "<notes><note id='n'>c</note></notes><segment><source><mrk id='m' type='comment' value='c' ref='#n=n'>a</mrk></source></segment>")]
    [InlineData("xliff.mark", "<segment><source><mrk id='m' type='comment' ref='n9'>a</mrk></source></segment>")]
    [InlineData("xliff.mark", "<mtc:matches><mtc:match ref='#s1'><source><sm id='1' translate='no'/>a</source><target>b</target></mtc:match></mtc:matches><segment id='s1'><source>a</source></segment>")]
    [InlineData("xliff.reference", "<mtc:matches><mtc:match ref='s9'><source>a</source><target>b</target></mtc:match></mtc:matches><segment><source>a</source></segment>")]
    [InlineData("xliff.reference", "<mtc:matches><mtc:match ref='#i1'><source>a</source><target>b</target></mtc:match></mtc:matches><segment><source>a</source></segment><ignorable id='i1'><source>a</source></ignorable>")]
    [InlineData("xliff.reference", "<gls:glossary><gls:glossEntry ref='m9'><gls:term>a</gls:term><gls:translation>b</gls:translation></gls:glossEntry></gls:glossary><segment><source>a</source></segment>")]
    [InlineData("xliff.formatting", "<segment><source><sc id='1'/>a<ec startRef='1' fs:fs='b'/></source></segment>")]
    [InlineData("xliff.validation", "<val:validation><val:rule startsWith='a' endsWith='b'/></val:validation><segment><source>a</source></segment>")]
    [InlineData("xliff.validation", "<val:validation><val:rule isNotPresent='a' existsInSource='yes'/></val:validation><segment><source>a</source></segment>")]
    [InlineData("xliff.validation", "<val:validation><val:rule/></val:validation><segment><source>a</source></segment>")]
    [InlineData("xliff.resource", "<res:resourceData><res:resourceItem mimeType='image/png'><res:source/></res:resourceItem></res:resourceData><segment><source>a</source></segment>")]
    [InlineData("xliff.resource", "<res:resourceData><res:resourceItem mimeType='image/png'><res:target href='a'><x:y/></res:target></res:resourceItem></res:resourceData><segment><source>a</source></segment>")]
    [InlineData("xliff.resource", "<res:resourceData><res:resourceItem><res:reference href='a'/></res:resourceItem></res:resourceData><segment><source>a</source></segment>")]
    [InlineData("xliff.its", "<segment><source><mrk id='m' type='term' its:annotatorsRef='terminology|a mt-confidence'>a</mrk></source></segment>")]
    [InlineData("xliff.its", "<segment><source><mrk id='m' type='its:generic' its:annotatorsRef='spelling|a'>a</mrk></source></segment>")]
    [InlineData("xliff.its", "<segment><source><mrk id='m' type='its:generic' its:annotatorsRef='terminology|a terminology|b'>a</mrk></source></segment>")]
    [InlineData("xliff.its", "<segment><source><mrk id='m' type='comment' value='c' its:annotatorsRef='terminology|a'>a</mrk></source></segment>")]
    [InlineData("xliff.its", "<segment><source><mrk id='m' type='term' its:mtConfidence='0.5'>a</mrk></source></segment>")]
    [InlineData("xliff.its", "<segment><source><mrk id='m' type='its:generic' its:locQualityIssuesRef='#its=q'>a</mrk></source></segment>")]
    [InlineData("xliff.its", "<its:locQualityIssues xml:id='q'><its:locQualityIssue locQualityIssueComment='c'/></its:locQualityIssues><segment><source><mrk id='m' type='its:generic' its:locQualityIssuesRef='#its=q' its:locQualityIssueEnabled='yes'>a</mrk></source></segment>")]
    [InlineData("xliff.its", "<segment><source><mrk id='m' type='its:generic' its:locQualityRatingScore='5' its:locQualityRatingVote='5'>a</mrk></source></segment>")]
    [InlineData("xliff.its", "<segment><source><mrk id='m' type='its:generic' its:locQualityRatingScoreThreshold='5'>a</mrk></source></segment>")]
    [InlineData("xliff.its", "<segment><source><mrk id='m' type='its:generic' its:locQualityRatingVoteThreshold='5'>a</mrk></source></segment>")]
    [InlineData("xliff.its", "<segment><source><mrk id='m' type='its:generic' its:taIdentRef='urn:a' its:taSource='a' its:taIdent='b'>a</mrk></source></segment>")]
    [InlineData("xliff.its", "<segment><source><mrk id='m' type='its:generic' its:taIdent='b'>a</mrk></source></segment>")]
    [InlineData("xliff.its", "<its:provenanceRecords xml:id='p'><its:provenanceRecord tool='t'/></its:provenanceRecords><segment><source><mrk id='m' type='its:generic' its:provenanceRecordsRef='#its=p' its:tool='t'>a</mrk></source></segment>")]
    [InlineData("xliff.its", "<its:provenanceRecords xml:id='p'><its:provenanceRecord/></its:provenanceRecords><segment><source>a</source></segment>")]
    [InlineData("xliff.its", "<its:locQualityIssues xml:id='p'><its:locQualityIssue/></its:locQualityIssues><segment><source>a</source></segment>")]
    [InlineData("xliff.its", "<its:locQualityIssues xml:id='p'><its:locQualityIssue locQualityIssueComment='c'/></its:locQualityIssues><its:provenanceRecords xml:id='p'><its:provenanceRecord tool='t'/></its:provenanceRecords><segment><source>a</source></segment>")]
    public void Read_BrokenUnit_NamesTheRuleWithThePlace(string rule, string unit)
    {
        XliffDocument document = Read(unit);

        QualityIssue issue = Assert.Single(document.Issues.DistinctBy(i => i.Rule));
        Assert.Equal(rule, issue.Rule);
        Assert.Equal(("u1", "a.xlf"), (issue.UnitId, issue.Document));
        Assert.InRange(issue.Position!.Value.Line, 2, 4);
        Assert.Empty(document.Files.SelectMany(f => f.Units));
    }

    /// <summary>What the schema's own rules take, is taken.</summary>
    [Theory]
    [InlineData("<notes><note id='n'>c</note></notes><segment><source><mrk id='m' type='comment' ref='n'>a</mrk><mrk id='k' type='comment' ref='#n'>a</mrk><mrk id='l' type='comment' ref='#n=n'>a</mrk></source></segment>")]
    [InlineData("<mtc:matches><mtc:match ref='s1'><source>a</source><target>b</target></mtc:match><mtc:match ref='#m'><source>a</source><target>b</target></mtc:match></mtc:matches><segment id='s1'><source><mrk id='m' type='mtc:match'>a</mrk></source></segment>")]
    [InlineData("<gls:glossary><gls:glossEntry ref='m'><gls:term>a</gls:term><gls:translation ref='#t=n'>b</gls:translation></gls:glossEntry></gls:glossary><segment><source><mrk id='m' type='term'>a</mrk></source><target><mrk id='n' type='term'>b</mrk></target></segment>")]
    [InlineData("<gls:glossary><gls:glossEntry><gls:term>a</gls:term><gls:translation ref='t=#m'>b</gls:translation></gls:glossEntry></gls:glossary><segment><source>a</source><target><mrk id='m' type='term'>b</mrk></target></segment>")]
    [InlineData("<segment><source><sm id='m' type='term'/>a<em startRef='m'/>b<em startRef='m'/></source></segment>")]
    [InlineData("<segment><source><cp hex='0001'/><cp hex='00FFFF'/></source></segment>")]
    [InlineData("<segment><source>a</source><target order='2'>b</target></segment><segment><source>c</source><target order='1'>d</target></segment>")]
    [InlineData("<segment><source><mrk id='m' type='term' its:termConfidence='1' its:annotatorsRef='terminology|a provenance|b'>a</mrk></source></segment>")]
    [InlineData("<segment><source><mrk id='m' type='its:generic' its:locQualityRatingScore='50' its:locQualityRatingScoreThreshold='5' its:taSource='a' its:taIdent='b'>a</mrk></source></segment>")]
    [InlineData("<res:resourceData><res:resourceItem><res:source xml:lang='en-IE'><x:y/></res:source></res:resourceItem></res:resourceData><segment><source>a</source></segment>")]
    [InlineData("<segment><source>a<pc id='1'>b</pc></source><target><sc id='1'/>b<ec startRef='1'/></target></segment>")]
    public void Read_SoundUnit_IsValid(string unit) => Assert.Empty(Read(unit).Issues);

    [Theory]
    [InlineData("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='3.0' srcLang='en'><file id='f'><group id='g'/></file></xliff>", "xliff.value")]
    [InlineData("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1'><file id='f'><group id='g'/></file></xliff>", "xliff.attribute")]
    [InlineData("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en'><file id='f'><skeleton/><group id='g'/></file></xliff>", "xliff.skeleton")]
    [InlineData("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en'><file id='f'><group id='g'/></file><file id='f'><group id='g'/></file></xliff>", "xliff.id")]
    [InlineData("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en'><file id='f'><skeleton href='a'><!-- b --></skeleton><group id='g'/></file></xliff>", "xliff.skeleton")]
    [InlineData("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en'><file id='f'><group id='g'/><group id='g'/></file></xliff>", "xliff.id")]
    [InlineData("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en'><file id='f'><notes><note id='n'>a</note><note id='n'>a</note></notes><group id='g'/></file></xliff>", "xliff.id")]
    [InlineData("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en' xmlns:val='urn:oasis:names:tc:xliff:validation:2.0'><file id='f'><val:validation><val:rule isPresent='a' disabled='yes'/></val:validation><group id='g'/></file></xliff>", "xliff.validation")]
    [InlineData("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en' xmlns:its='http://www.w3.org/2005/11/its' its:version='2.0'><file id='f'><its:provenanceRecords xml:id='p'><its:provenanceRecord tool='t'/></its:provenanceRecords><its:provenanceRecords xml:id='p'><its:provenanceRecord tool='t'/></its:provenanceRecords><group id='g'/></file></xliff>", "xliff.its")]
    [InlineData("<html/>", "xliff.element")]
    public void Read_BrokenDocument_HasNoFiles(string xml, string rule)
    {
        XliffDocument document = XliffDocument.Read(xml, "a.xlf");

        Assert.Equal(rule, Assert.Single(document.Issues.DistinctBy(i => i.Rule)).Rule);
        Assert.Empty(document.Files);
    }

    [Theory]
    [InlineData("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en'><file id='f'><unit id='u'><segment><source>a</source></segment></unit><unit id='u'><segment><source>a</source></segment></unit></file></xliff>", "xliff.id")]
    [InlineData("<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en'><file id='f'><unit id='u'><ignorable><source> </source><target> </target></ignorable><segment><source>a</source></segment></unit></file></xliff>", "xliff.language")]
    public void Read_BrokenUnits_AreLeftOut(string xml, string rule)
    {
        XliffDocument document = XliffDocument.Read(xml, "a.xlf");

        Assert.Equal(rule, Assert.Single(document.Issues.DistinctBy(i => i.Rule)).Rule);
        Assert.Empty(document.Files.SelectMany(f => f.Units));
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
