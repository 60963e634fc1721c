using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Documents.PlainText;
using Localize.Merging;

namespace Localize.Tests.Documents;

public sealed class ExtractCoverageTests
{
    [Theory]
    [InlineData("Plain *words* and `code`, see <https://example.org/a> or www.example.org.\n")]
    [InlineData("# Title {#id}\n\n- [x] one [two](three.md \"four\")\n\n![five](six.png)\n")]
    [InlineData("```sh\nnpm start\n```\n\n    indented code\n\n`only code` https://example.org :tada:\n")]
    [InlineData("<div class=\"note\"><p>Some <b>bold</b> text <code>x</code></p><script>let x = 1;</script><!-- a remark --></div>\n")]
    [InlineData("<!-- localize: off -->\n\nNot for translation.\n\n<!-- localize: on -->\n\nFor translation.\n")]
    [InlineData("{% include chart.html %}\n\n:::tip Title\n\nText with {{ value }}.\n\n:::\n")]
    public void Missed_TextInUnitsAndWhatIsNoText_IsEmpty(string text) => Assert.Empty(ExtractCoverage.Missed(Extract(text)));

    [Fact]
    public void Missed_TextThatNoUnitHolds_IsFound()
    {
        // Given an extraction that lost its second unit
        ExtractedDocument whole = Extract("One *word*.\n\nTwo words, `code`.\n\n<p>Three</p>\n");
        var document = new ExtractedDocument(
            whole.Source, whole.Format, [whole.Units[0]], new Skeleton([whole.Skeleton.Slots[0]], whole.Skeleton.LinkLabels, whole.Skeleton.Tree), []);

        // When what it missed is asked for
        IReadOnlyList<SkeletonStretch> missed = ExtractCoverage.Missed(document);

        // Then it is the visible text, without code and tags
        Assert.Equal(["Two words", "Three"], missed.Select(static stretch => stretch.Text));
        Assert.Equal([3, 5], missed.Select(static stretch => stretch.Position.Line));
    }

    [Fact]
    public void Missed_PlainText_CountsEveryLetterOutsideUnits()
    {
        ExtractedDocument whole = new PlainTextFormat().Extract(new SourceDocument("story.txt", "One.\n\nTwo.\n"));
        var document = new ExtractedDocument(whole.Source, whole.Format, [], new Skeleton([], whole.Skeleton.LinkLabels, whole.Skeleton.Tree), []);

        Assert.Equal(6, ExtractCoverage.Missed(document).Sum(static stretch => stretch.Text.Count(char.IsLetter)));
    }

    [Fact]
    public void Coverage_LettersMissed_IsTheShareOfTheOthers()
    {
        RoundtripResult result = Roundtrip.Run(new SourceDocument("a.md", "Four `code`\n"), new MarkdownFormat(), RoundtripMode.Identity);

        Assert.Equal(1, result.Coverage);
        Assert.Equal(0.8, (result with { LettersInUnits = 80, LettersMissed = 20 }).Coverage, precision: 10);
    }

    private static ExtractedDocument Extract(string text) => new MarkdownFormat().Extract(new SourceDocument("a.md", text));
}
