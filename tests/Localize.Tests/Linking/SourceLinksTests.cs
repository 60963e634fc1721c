using Localize.Documents;
using Localize.Linking;

namespace Localize.Tests.Linking;

public sealed class SourceLinksTests
{
    [Theory]
    [InlineData("[x](gone.md)", "links.dead")]
    [InlineData("[x](./gone.md#part)", "links.dead")]
    [InlineData("[x](../docs/gone.md)", "links.dead")]
    [InlineData("![x](images/gone.png)", "links.dead")]
    [InlineData("[x]\n\n[x]: gone.md", "links.dead")]
    [InlineData("[x](#gone)", "links.dead-anchor")]
    [InlineData("[x](other.md#gone)", "links.dead-anchor")]
    public void Check_LinkThatLeadsNowhere_IsFound(string text, string rule) => Assert.Equal(rule, Assert.Single(Check(text, MarkdownFlavour.MkDocs)).Rule);

    [Theory]
    [InlineData("[x](other.md) ![x](images/map.png) [x](#set-up) [x](other.md#other-way)")]
    [InlineData("[x](other) [x](gone) [x](gone.html) [x](gone.pdf) [x](gone/)")]
    [InlineData("[x](elsewhere/gone.md) [x](../../gone.md)")]
    [InlineData("[x](/gone.md) [x](https://example.org/gone.md) [x](mailto:a@example.org) [x](~/gone.md) [x](@site/gone.md)")]
    [InlineData("[x](#top) [x](#) [x](#fn:1) [x](#__tabbed_1_2) [x](#L10) [x](#:~:text=a)")]
    [InlineData("[x](#own) <a id=\"own\"></a>")]
    [InlineData("[x](#own)\n\nText {: #own .big }")]
    [InlineData("[x](#Set_Up) [x](#set--up)")]
    [InlineData("`[x](gone.md)`\n\n```\n[x](gone.md)\n```")]
    [InlineData("<img src=\"gone.png\"> <a href=\"gone.md\">x</a>")]
    [InlineData("[x](docs/other.md) ![x](logo.png)")]
    [InlineData("[x](#made)\n\n{{< include \"part\" >}}")]
    [InlineData("[x](#made)\n\n--8<-- \"part.md\"")]
    [InlineData("[x](#made)\n\n::: package.module")]
    [InlineData("[x](template.md#made)")]
    [InlineData("[x]({{ base }}/gone.md)")]
    public void Check_LinkThatMayLeadSomewhere_IsNoFinding(string text) => Assert.Empty(Check(text, MarkdownFlavour.MkDocs));

    [Theory]
    [InlineData(MarkdownFlavour.Hugo)]
    [InlineData(MarkdownFlavour.Kramdown)]
    [InlineData(MarkdownFlavour.Astro)]
    public void Check_FlavourWhoseLinksAreAddressesOfPages_JudgesAnchorsOnly(MarkdownFlavour flavour) =>
        Assert.Equal("links.dead-anchor", Assert.Single(Check("[x](gone.md) ![x](gone.png) [x](other.md#gone) [x](#gone)", flavour)).Rule);

    [Fact]
    public void Check_DeadAnchor_NamesPlaceAndTheNearestAnchor()
    {
        QualityIssue issue = Assert.Single(Check("See [x](#set-upp).", MarkdownFlavour.GitHub));

        Assert.Equal((new TextPosition(3, 9), Severity.Note, "docs/a.md"), (issue.Position!.Value, issue.Severity, issue.Document));
        Assert.Equal("No heading and no tag of docs/a.md has the anchor \"set-upp\".", issue.Message);
        Assert.Equal("Mend the link in the source, perhaps to \"set-up\"; its translations repeat it.", issue.Suggestion);
    }

    [Fact]
    public void Check_TreeWithManyDeadLinks_IsTakenForPartOfALargerOne()
    {
        string few = string.Concat(Enumerable.Range(0, 4).Select(static i => $"[x](gone{i}.md)\n"));

        Assert.Equal(4, Create("a.md", few, MarkdownFlavour.MkDocs).Check("docs/a.md").Count);
        Assert.True(Create("a.md", few + "[x](gone.md)\n", MarkdownFlavour.MkDocs).ArePartOfMore);
        Assert.Empty(Create("a.md", few + "[x](gone.md)\n", MarkdownFlavour.MkDocs).Check("docs/a.md"));
    }

    [Fact]
    public void Check_PartOfOtherPages_IsNotJudgedByItself()
    {
        SourceLinks links = Create("_part.md", "[x](#of-the-page) [x](gone.md)\n", MarkdownFlavour.Docusaurus);

        Assert.Empty(links.Check("docs/_part.md"));
    }

    [Fact]
    public void Check_DocumentThatIsNotMarkdown_HasNoFindings() => Assert.Empty(Create("a.txt", "[x](gone.md)\n", MarkdownFlavour.MkDocs).Check("docs/a.txt"));

    private static IReadOnlyList<QualityIssue> Check(string text, MarkdownFlavour flavour) => Create("a.md", $"# Set up\n\n{text}\n", flavour).Check("docs/a.md");

    private static SourceLinks Create(string name, string text, MarkdownFlavour flavour)
    {
        (string Path, string Text)[] sources = [($"docs/{name}", text), ("docs/other.md", "# Other way\n"), ("docs/template.md", "# Template\n\n{% include part %}\n")];
        HashSet<string> files = ["docs", "docs/images", "docs/images/map.png", "docs/other.md", "docs/template.md", "static/logo.png", $"docs/{name}"];
        return SourceLinks.Create(sources.Select(source => KeyValuePair.Create(source.Path, new SourceDocument(source.Path, source.Text))), flavour, files.Contains);
    }
}
