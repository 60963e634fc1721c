using Localize.Linking;

namespace Localize.Tests.Linking;

public sealed class SiteFlavourTests
{
    [Theory]
    [InlineData("docusaurus.config.ts", MarkdownFlavour.Docusaurus)]
    [InlineData("mkdocs.yaml", MarkdownFlavour.MkDocs)]
    [InlineData("hugo.toml", MarkdownFlavour.Hugo)]
    [InlineData("config/_default/hugo.yaml", MarkdownFlavour.Hugo)]
    [InlineData("_config.yml", MarkdownFlavour.Kramdown)]
    [InlineData(".vitepress/config.ts", MarkdownFlavour.VitePress)]
    [InlineData("docs/.vitepress/config.ts", MarkdownFlavour.VitePress)]
    [InlineData("book.toml", MarkdownFlavour.MdBook)]
    [InlineData("docfx.json", MarkdownFlavour.Docfx)]
    [InlineData("astro.config.mjs", MarkdownFlavour.Astro)]
    public void Find_ConfigurationAboveTheDocuments_NamesTheGenerator(string file, MarkdownFlavour expected) =>
        Assert.Equal(expected, Find(["docs/guide/a.md", "docs/b.md"], file)?.Flavour);

    [Theory]
    [InlineData("config.toml")]
    [InlineData("config.toml content/a.md templates/page.html")]
    [InlineData("package.json")]
    [InlineData("other/mkdocs.yml")]
    public void Find_NothingSure_FindsNothing(string files) => Assert.Null(Find(["content/a.md"], files.Split(' ')));

    [Fact]
    public void Find_OldConfigurationOfHugo_CountsBesideContent() =>
        Assert.Equal(new SiteFlavour(MarkdownFlavour.Hugo, "config.toml"), Find(["content/a.md"], "config.toml", "content/a.md"));

    [Fact]
    public void Find_TwoSites_TakesTheNearestAndTheOneOfMostDocuments() => Assert.Equal(
        new SiteFlavour(MarkdownFlavour.Docusaurus, "website/docusaurus.config.js"),
        Find(["website/docs/a.md", "website/docs/b.md", "README.md"], "website/docusaurus.config.js", "_config.yml"));

    private static SiteFlavour? Find(string[] documents, params string[] files)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (string file in files)
        {
            for (string path = file; path.Length > 0; path = path.LastIndexOf('/') is > 0 and int slash ? path[..slash] : "")
            {
                known.Add(path);
            }
        }

        return SiteFlavour.Find(documents, known.Contains);
    }
}
