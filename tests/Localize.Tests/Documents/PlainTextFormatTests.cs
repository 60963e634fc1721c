using Localize.Documents;
using Localize.Documents.PlainText;
using Localize.Merging;

namespace Localize.Tests.Documents;

public sealed class PlainTextFormatTests
{
    private static readonly PlainTextFormat Format = new();

    public static TheoryData<string> Names => [.. CaseFile.Read("plain-text.txt").Select(static c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Extract_Case_FindsTheUnits(string name)
    {
        CaseFile example = CaseFile.Read("plain-text.txt").Single(c => c.Name == name);

        ExtractedDocument document = Format.Extract(new SourceDocument("case.txt", example.Input));

        Assert.Equal(example.Parts["units"], UnitLines.Of(document.Units));
    }

    [Fact]
    public void Merge_HardWrappedParagraph_KeepsLineEndsAndIndentation()
    {
        ExtractedDocument document = Format.Extract(new SourceDocument("a.txt", "Headline\r\n\r\n   One line\r\n   and two.\r\n"));
        var targets = new Dictionary<string, InlineText> { ["u2"] = InlineText.FromText("Eine Zeile\nund zwei\nund drei.") };

        MergeResult result = DocumentMerger.Merge(document, targets, "de");

        Assert.Equal("Headline\r\n\r\n   Eine Zeile\r\n   und zwei\r\n   und drei.\r\n", result.Text);
    }
}
