using Localize.Documents;
using Localize.Documents.Markdown;

namespace Localize.Tests.Documents;

public sealed class ExtractExplanationTests
{
    private const string Sample = """
        ---
        title: Grain prices fall
        layout: story
        ---
        # Grain prices fall

        ```sh
        npm start
        ```

        See `grain.csv` and [the table][t].

        `only code`

        {% include chart.html %}

        <div class="note">Exports rose.</div>

        [t]: table.md

        """;

    [Fact]
    public void Of_DocumentWithEveryKindOfBlock_SaysWhyEachStretchIsSkeleton()
    {
        ExtractedDocument document = Extract(Sample);

        IReadOnlyList<SkeletonStretch> stretches = ExtractExplanation.Of(document);

        Assert.Equal(SkeletonReason.FrontMatter, ReasonOf("layout: story", stretches));
        Assert.Equal(SkeletonReason.Markup, ReasonOf("#", stretches));
        Assert.Equal(SkeletonReason.CodeBlock, ReasonOf("npm start", stretches));
        Assert.Equal(SkeletonReason.InlineCode, ReasonOf("`grain.csv`", stretches));
        Assert.Equal(SkeletonReason.NoWords, ReasonOf("`only code`", stretches));
        Assert.Equal(SkeletonReason.DialectLine, ReasonOf("include chart.html", stretches));
        Assert.Equal(SkeletonReason.Html, ReasonOf("<div class=\"note\">", stretches));
        Assert.Equal(SkeletonReason.LinkDefinition, ReasonOf("table.md", stretches));
    }

    [Fact]
    public void Of_AnyDocument_HoldsWithTheUnitsEveryCharacterThatIsNotBlank()
    {
        ExtractedDocument document = Extract(Sample);
        bool[] covered = new bool[Sample.Length];

        foreach (TextSpan span in ExtractExplanation.Of(document).Select(static s => s.Span).Concat(document.Units.Select(static unit => unit.Span)))
        {
            covered.AsSpan(span.Start, span.Length).Fill(true);
        }

        Assert.DoesNotContain(Enumerable.Range(0, Sample.Length), i => !covered[i] && !char.IsWhiteSpace(Sample[i]));
    }

    [Fact]
    public void Of_Positions_AreThoseOfTheText()
    {
        SkeletonStretch first = ExtractExplanation.Of(Extract("Read on.\n\n```\ncode\n```\n"))[0];

        Assert.Equal(new TextPosition(3, 1), first.Position);
        Assert.Equal("```\ncode\n```", first.Text);
    }

    private static ExtractedDocument Extract(string text) => new MarkdownFormat().Extract(new SourceDocument("a.md", text));

    private static SkeletonReason ReasonOf(string text, IReadOnlyList<SkeletonStretch> stretches) =>
        stretches.First(stretch => stretch.Text.Contains(text, StringComparison.Ordinal)).Reason;
}
