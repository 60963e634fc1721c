using Localize.Documents;
using Localize.Merging;

namespace Localize.Tests.Merging;

public sealed class ForeignFormatTests
{
    [Fact]
    public void Merge_FormatWithoutStructure_KeepsTheSourceAndSaysSo()
    {
        ExtractedDocument document = new WholeTextFormat().Extract(new SourceDocument("a.foreign", "Hello"));

        MergeResult merged = DocumentMerger.Merge(document, new Dictionary<string, InlineText> { ["u1"] = InlineText.FromText("Merhaba") }, "tr");

        Assert.Equal("Hello", merged.Text);
        Assert.Equal(["u1"], merged.FallbackUnitIds);
        Assert.Equal("format.read-only", Assert.Single(merged.Issues).Rule);
    }

    private sealed class WholeTextFormat : IDocumentFormat
    {
        public string Name => "foreign";

        public bool Accepts(string path) => path.EndsWith(".foreign", StringComparison.Ordinal);

        public ExtractedDocument Extract(SourceDocument document) => new(
            document,
            this,
            [new Unit { Id = "u1", Kind = UnitKind.Paragraph, Source = InlineText.FromText(document.Text), Position = new TextPosition(1, 1), Span = new TextSpan(0, document.Text.Length) }],
            Skeleton.Empty,
            []);
    }
}
