using System.Globalization;
using System.Text;
using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Merging;

namespace Localize.Tests.Merging;

/// <summary>Documents so large that their tree is let go after extraction and parsed again when the proof needs it.</summary>
public sealed class LargeDocumentTests
{
    private const int Length = 300_000;
    private static readonly MarkdownFormat Format = new();
    private static readonly SourceDocument Document = Make();

    [Theory]
    [InlineData(RoundtripMode.Identity)]
    [InlineData(RoundtripMode.Cjk)]
    public void Run_ALargeDocument_KeepsTheStructure(RoundtripMode mode)
    {
        RoundtripResult result = Roundtrip.Run(Document, Format, mode);

        Assert.Empty(result.Differences);
        Assert.True(result.IsOk);
        Assert.Equal(0, result.LettersMissed);
    }

    [Fact]
    public void Merge_ATranslationThatWouldBeMarkup_IsProvedByTheTreeParsedAgain()
    {
        // Given a large document whose first unit becomes text that looks like a list and a heading
        ExtractedDocument extracted = Format.Extract(Document);
        var targets = new Dictionary<string, InlineText>(StringComparer.Ordinal) { [extracted.Units[1].Id] = extracted.Units[1].Source };
        targets[extracted.Units[0].Id] = InlineText.FromText("# 1. *not* a [list](x)");

        // When it is merged
        MergeResult merged = DocumentMerger.Merge(extracted, targets, "tr");

        // Then the structure is the source's and the translation is written
        Assert.Empty(merged.FallbackUnitIds);
        Assert.Empty(StructureProof.Compare(Document, new SourceDocument(Document.Path, merged.Text), Format));
    }

    private static SourceDocument Make()
    {
        var text = new StringBuilder();
        for (int i = 0; text.Length < Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## Part {i}\n\nSome *plain* prose with a [link](page-{i}.md) and `code`.\n\n| a | b |\n| - | - |\n| cell {i} | **text** |\n\n");
        }

        return new SourceDocument("large.md", text.ToString());
    }
}
