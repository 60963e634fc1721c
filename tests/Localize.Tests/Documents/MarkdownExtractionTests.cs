using Localize.Documents;
using Localize.Documents.Markdown;

namespace Localize.Tests.Documents;

public sealed class MarkdownExtractionTests
{
    // What a site with components and shortcodes of its own would name.
    private static readonly MarkdownFormat Format = new(new MarkdownOptions { Attributes = { "label", "caption" }, Parameters = { "title", "caption", "alt-text" } });

    public static TheoryData<string> Names => [.. CaseFile.Read("extraction.txt").Select(static c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Extract_Case_FindsTheUnits(string name)
    {
        CaseFile example = CaseFile.Read("extraction.txt").Single(c => c.Name == name);

        ExtractedDocument document = Format.Extract(new SourceDocument("case.md", example.Input));

        Assert.Equal(example.Parts["units"], UnitLines.Of(document.Units));
    }

    [Fact]
    public void Extract_TabsAndAdmonitionsOfMkDocsInsideEachOther_FindsTheUnits()
    {
        const string Text =
            """
            !!! note "A *good* note"

                === "Python"

                    ``` py title="main.py"
                    print("leave me")
                    ```

                    After the code.

                === "Rust"

                    Text in Rust.

            ???+ tip "Open"
                More text.

            """;

        ExtractedDocument document = new MarkdownFormat().Extract(new SourceDocument("a.md", Text));

        Assert.Equal(
            ["A *good* note", "Python", "After the code.", "Rust", "Text in Rust.", "Open", "More text."],
            document.Units.Select(static unit => unit.Source.Text));
    }

    [Fact]
    public void Extract_ParametersAndAttributesNobodyNamed_AreSkeleton()
    {
        const string Text = "{{< figure src=\"a.png\" title=\"A title\" >}}\n\n<Listing caption=\"A caption\" title=\"Shown\">\n\nText.\n\n</Listing>\n";

        ExtractedDocument document = new MarkdownFormat().Extract(new SourceDocument("a.md", Text));

        Assert.Equal(["Shown", "Text."], document.Units.Select(unit => unit.Source.Text));
    }

    [Fact]
    public void Extract_Units_AreNumberedInOrderWithPathAndHeadings()
    {
        ExtractedDocument document = Format.Extract(new SourceDocument("a.md", "# One\n\n## Two\n\n> - item\n"));

        Unit item = document.Units[2];
        Assert.Equal(["u1", "u2", "u3"], document.Units.Select(static unit => unit.Id));
        Assert.Equal(["One", "Two"], item.Headings);
        Assert.Equal("quote/list/item/paragraph", item.Path);
        Assert.Equal(new TextPosition(5, 5), item.Position);
    }

    [Fact]
    public void Extract_NoteDirective_GoesToTheNextUnit()
    {
        ExtractedDocument document = Format.Extract(new SourceDocument("a.md", "<!-- localize: note A ship. -->\n\nVictoria\n\nAnother\n"));

        Assert.Equal("A ship.", document.Units[0].Note);
        Assert.Null(document.Units[1].Note);
    }

    [Fact]
    public void Extract_BrokenYaml_WarnsWithPlaceAndReadsTheRest()
    {
        ExtractedDocument document = Format.Extract(new SourceDocument("a.md", "---\ntitle: \"open\nx: [\n---\nBody\n"));

        QualityIssue issue = Assert.Single(document.Issues);
        Assert.Equal(Severity.Warning, issue.Severity);
        Assert.Equal("a.md", issue.Document);
        Assert.NotNull(issue.Position);
        Assert.Equal("Body", Assert.Single(document.Units).Source.Text);
    }

    [Fact]
    public void Extract_ConfiguredKeys_AreFoundByPath()
    {
        var options = new MarkdownOptions { FrontMatterKeys = { "hero.actions.*.text" } };
        const string Text = "---\nhero:\n  actions:\n    - text: Go\n      link: /go\n    - text: Stay\n---\n";

        ExtractedDocument document = new MarkdownFormat(options).Extract(new SourceDocument("a.md", Text));

        Assert.Equal(["Go", "Stay"], document.Units.Select(static unit => unit.Source.Text));
        Assert.Equal("front-matter/hero/actions/0/text", document.Units[0].Path);
    }

    [Fact]
    public void Extract_Mdx_ReadsTextInsideComponents()
    {
        const string Text = "import X from './x'\n\n<Note title=\"Mind\">\nInside {count} *it*.\n</Note>\n";

        ExtractedDocument document = Format.Extract(new SourceDocument("a.mdx", Text));

        Assert.Equal("HtmlAttribute: Mind\nParagraph: Inside {1/} {2}it{/2}.\n", UnitLines.Of(document.Units));
    }

    [Fact]
    public void Extract_IncludeBetweenStarredBraces_IsNotAUnit()
    {
        ExtractedDocument document = new MarkdownFormat().Extract(new SourceDocument("a.md", "Read this.\n\n{* ../docs_src/first.py hl[3] *}\n\nNow {*that*} too.\n"));

        Assert.Equal(["Read this.", "Now {that} too."], document.Units.Select(static unit => unit.Source.Text));
    }

    [Fact]
    public void Extract_TextAfterAScriptWithAnImport_IsAUnit()
    {
        ExtractedDocument document = new MarkdownFormat().Extract(new SourceDocument("a.md", "One.\n\n<script setup>\nimport graph from 'graph.svg'\n</script>\n<Graph />\n\nTwo.\n"));

        Assert.Equal(["One.", "Two."], document.Units.Select(static unit => unit.Source.Text));
    }

    [Fact]
    public void Extract_CodeOfImage_NamesItsSubUnits()
    {
        ExtractedDocument document = Format.Extract(new SourceDocument("a.md", "See ![cat](c.png).\n"));

        InlineCode image = Assert.Single(document.Units[0].Source.Codes).Code;
        SubFlow flow = Assert.Single(image.SubFlows);
        Assert.Equal("u2", flow.UnitId);
        Assert.Equal("cat", image.OriginalData.Substring(flow.Span.Start, flow.Span.Length));
    }
}
