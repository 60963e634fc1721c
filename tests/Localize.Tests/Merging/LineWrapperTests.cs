using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Documents.PlainText;
using Localize.Merging;

namespace Localize.Tests.Merging;

public sealed class LineWrapperTests
{
    private const string Wrapped = "A paragraph that is wrapped at\nforty columns by its author so\nthat it reads well in a terminal.\n\n> - A quoted item that goes over\n>   several lines too, as it does.\n\nShort one.\n";

    [Fact]
    public void Merge_WrappedSource_FillsLinesToItsColumn() => Assert.Equal(
        "Bir terminalde rahat okunsun diye\nyazarının kırk sütunda kırdığı\nuzun mu uzun bir paragraf daha.\n\n> - Birkaç satıra taşan alıntılı\n>   bir madde daha, her zamanki\n>   gibi upuzun.\n\nKısa ama çevirisi bundan epeyce\nuzun olan.\n",
        Merge(Wrapped, "tr", "Bir terminalde rahat okunsun diye yazarının kırk sütunda kırdığı uzun mu uzun bir paragraf daha.", "Birkaç satıra taşan alıntılı bir madde daha, her zamanki gibi upuzun.", "Kısa ama çevirisi bundan epeyce uzun olan."));

    [Theory]
    [InlineData("Öncesinde uzunca bir yazı var ya - tire ile süren", "Öncesinde uzunca bir yazı var ya -\ntire ile süren")]
    [InlineData("Öncesinde uzunca bir yazı vardı 2024. yılın sonu", "Öncesinde uzunca bir yazı\nvardı 2024. yılın sonu")]
    [InlineData("Öncesinde uzunca bir yazı vardı # 1 numara işte", "Öncesinde uzunca bir yazı vardı #\n1 numara işte")]
    [InlineData("Öncesinde uzunca bir yazı vardı + artı işareti", "Öncesinde uzunca bir yazı vardı +\nartı işareti")]
    [InlineData("Öncesinde uzunca bir yazı vardı <div> etiketi", "Öncesinde uzunca bir yazı\nvardı &lt;div> etiketi")]
    public void Merge_MarkAtAFullLine_NeverBeginsALine(string target, string expected)
    {
        string merged = Merge(Wrapped, "tr", target);

        Assert.Equal(expected, merged[..merged.IndexOf("\n\n", StringComparison.Ordinal)]);
        Assert.Empty(StructureProof.Compare(new SourceDocument("a.md", Wrapped), new SourceDocument("a.md", merged), new MarkdownFormat()));
    }

    [Fact]
    public void Merge_OneSentenceALine_KeepsOneSentenceALine() => Assert.Equal(
        "Birinci cümle.\nİkincisi de burada.\nÜçüncüsü sonda.\n\nAyrı.\n",
        Merge("The first sentence.\nThe second one, which is here.\nThe third.\n\nOne more.\n", "tr", "Birinci cümle. İkincisi de\nburada. Üçüncüsü sonda.", "Ayrı."));

    [Fact]
    public void Merge_ChineseTarget_BreaksAfterPunctuationAtWideColumns() => Assert.Equal(
        "作者把这个段落在四十列处换行，\n以便在终端里读起来舒服一些。\n",
        Merge(Wrapped, "zh-Hans", "作者把这个段落在四十列处换行，以便在终端里读起来\n舒服一些。")[..31]);

    [Fact]
    public void Merge_EmphasisAtAFullLine_BreaksBeforeItsMark()
    {
        const string source = "Some words that fill the line up **bold\nwords** and some more of them to fill it\nonce again to the very last column here\nso that it shows.\n";
        ExtractedDocument document = new MarkdownFormat().Extract(new SourceDocument("a.md", source));

        string merged = DocumentMerger.Merge(
            document,
            new Dictionary<string, InlineText> { ["u1"] = new(document.Units[0].Source.Elements.Select((element, i) => element is TextRun ? new TextRun(i switch { 0 => "Satırı dolduran birkaç sözcük daha var ", 2 => "koyu sözler", _ => " ve bir şey daha." }) : element)) },
            "tr",
            new MergeOptions { Wrap = LineWrap.Source }).Text;

        Assert.Equal("Satırı dolduran birkaç sözcük daha var\n**koyu sözler** ve bir şey daha.\n", merged);
    }

    [Theory]
    [InlineData("A long paragraph that nobody ever wrapped, because its author likes it so and his editor wraps it.\n\nAnother one.\n")]
    [InlineData("Ragged\nlines that follow no style at all and go on\nand on.\nThey\ndo not care where they\nend\nor why.\n")]
    public void Merge_SourceWithoutAStyle_KeepsTheLinesOfTheTranslation(string source) =>
        Assert.Equal("Bir\nçeviri.", Merge(source, "tr", "Bir\nçeviri.")[..11]);

    [Fact]
    public void Merge_PlainTextNews_IsWrappedToo()
    {
        const string source = "KYIV, Ukraine - A story that the wire\nsent wrapped at forty columns, as wires\nalways did in the days of teleprinters.\n";
        ExtractedDocument document = new PlainTextFormat().Extract(new SourceDocument("a.txt", source));

        string merged = DocumentMerger.Merge(
            document,
            new Dictionary<string, InlineText> { ["u1"] = InlineText.FromText("KIEV, Ukrayna - Telgrafın kırk sütunda kırıp yolladığı bir haber, teleks günlerinde olduğu gibi.") },
            "tr",
            new MergeOptions { Wrap = LineWrap.Source }).Text;

        Assert.Equal("KIEV, Ukrayna - Telgrafın kırk sütunda\nkırıp yolladığı bir haber, teleks\ngünlerinde olduğu gibi.\n", merged);
    }

    private static string Merge(string source, string language, params string[] targets)
    {
        ExtractedDocument document = new MarkdownFormat().Extract(new SourceDocument("a.md", source));
        Dictionary<string, InlineText> byId = targets.Select((text, i) => (Id: document.Units[i].Id, Text: InlineText.FromText(text))).ToDictionary(target => target.Id, target => target.Text);
        MergeResult result = DocumentMerger.Merge(document, byId, language, new MergeOptions { Wrap = LineWrap.Source });
        Assert.Empty(result.FallbackUnitIds);
        return result.Text;
    }
}
