using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Merging;

namespace Localize.Tests.Merging;

public sealed class DocumentMergerTests
{
    private static readonly MarkdownFormat Format = new();

    [Theory]
    [InlineData("\uFEFF# A\r\n\r\nb  \r\nc\r\n")]
    [InlineData("no end")]
    [InlineData("a\rb\r\rc")]
    [InlineData("")]
    [InlineData("\t- x\n\n\n   \n")]
    public void Merge_NoTargets_ReturnsTheSource(string text)
    {
        ExtractedDocument document = Format.Extract(new SourceDocument("a.md", text));

        MergeResult result = DocumentMerger.Merge(document, new Dictionary<string, InlineText>(), "de");

        Assert.Equal(text, result.Text);
        Assert.Empty(result.Issues);
    }

    [Fact]
    public void Merge_OneUnit_LeavesEveryOtherCharacter()
    {
        const string Text = "\uFEFF# A *b*\r\n\r\n* x\t\r\n* y  \r\n";
        ExtractedDocument document = Format.Extract(new SourceDocument("a.md", Text));
        var targets = new Dictionary<string, InlineText> { ["u3"] = InlineText.FromText("ÿ") };

        MergeResult result = DocumentMerger.Merge(document, targets, "de");

        Assert.Equal(Text.Replace("y", "ÿ", StringComparison.Ordinal), result.Text);
    }

    [Fact]
    public void Merge_LostCode_KeepsTheSourceAndSaysSo()
    {
        ExtractedDocument document = Format.Extract(new SourceDocument("a.md", "a `code` b\n"));
        var targets = new Dictionary<string, InlineText> { ["u1"] = InlineText.FromText("a b") };

        MergeResult result = DocumentMerger.Merge(document, targets, "de");

        Assert.Equal("a `code` b\n", result.Text);
        Assert.Equal(["u1"], result.FallbackUnitIds);
        Assert.Equal("codes.lost", Assert.Single(result.Issues).Rule);
    }

    [Fact]
    public void Merge_ReorderedCodes_AreAccepted()
    {
        ExtractedDocument document = Format.Extract(new SourceDocument("a.md", "*one* `two`\n"));
        InlineElement[] elements = [.. document.Units[0].Source.Elements];
        var targets = new Dictionary<string, InlineText> { ["u1"] = new([elements[4], new TextRun(" "), elements[0], elements[1], elements[2]]) };

        MergeResult result = DocumentMerger.Merge(document, targets, "de");

        Assert.Equal("`two` *one*\n", result.Text);
        Assert.Empty(result.FallbackUnitIds);
    }

    // Some parsers take these marks for letters where they ask whether emphasis opens or closes; the first asterisk must not end at the second.
    [Theory]
    [InlineData('-')]
    [InlineData('\u2020')]
    [InlineData('\u2212')]
    public void Merge_MarkThatIsALetterToSome_StillProvesItsStructure(char mark)
    {
        ExtractedDocument document = Format.Extract(new SourceDocument("a.md", "*(*v**\n"));
        InlineElement[] elements = [.. document.Units[0].Source.Elements];
        var targets = new Dictionary<string, InlineText> { ["u1"] = new([elements[0], new TextRun(mark.ToString()), elements[2], new TextRun("w"), elements[4], elements[5]]) };

        MergeResult result = DocumentMerger.Merge(document, targets, "de");

        Assert.Empty(StructureProof.Compare(document.Source, new SourceDocument("a.md", result.Text), Format));
        Assert.Contains("w", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_InventedMailAddress_FallsBackWithAFinding()
    {
        ExtractedDocument document = Format.Extract(new SourceDocument("a.md", "One.\n\nTwo.\n"));
        var targets = new Dictionary<string, InlineText>
        {
            ["u1"] = InlineText.FromText("x@example.org"),
            ["u2"] = InlineText.FromText("Zwei."),
        };

        MergeResult result = DocumentMerger.Merge(document, targets, "de");

        Assert.Equal("One.\n\nZwei.\n", result.Text);
        QualityIssue issue = Assert.Single(result.Issues);
        Assert.Equal("structure.fallback", issue.Rule);
        Assert.Equal("a.md", issue.Document);
        Assert.Equal("u1", issue.UnitId);
    }

    [Fact]
    public void Merge_ImageText_IsWrittenInsideItsCode()
    {
        ExtractedDocument document = Format.Extract(new SourceDocument("a.md", "See ![cat](c.png \"Our cat\").\n"));
        var targets = new Dictionary<string, InlineText> { ["u2"] = InlineText.FromText("Katze"), ["u3"] = InlineText.FromText("Unsere") };

        Assert.Equal("See ![Katze](c.png \"Unsere\").\n", DocumentMerger.Merge(document, targets, "de").Text);
    }

    [Fact]
    public void Merge_ControlCharactersAndLoneSurrogates_AreCleaned()
    {
        ExtractedDocument document = Format.Extract(new SourceDocument("a.md", "One.\n"));
        var targets = new Dictionary<string, InlineText> { ["u1"] = InlineText.FromText("a\0\u001Bb\uD800c") };

        Assert.Equal("ab\uFFFDc\n", DocumentMerger.Merge(document, targets, "de").Text);
    }
}
