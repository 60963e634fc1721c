using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Linking;
using Localize.Merging;

namespace Localize.Tests.Linking;

public sealed class LinkMapAnchorsTests
{
    private const string Source = "# Guide\n\n## Setup\n\n## Setup\n\nSee [first](#setup), [second](#setup-1), [last](#last--word) and [none](#none).\n\nLast & word\n===\n";
    private const string Target = "# Kılavuz\n\n## Kurulum\n\n## Kurulum\n\n[İlk](#setup), [ikinci](#setup-1), [son](#last--word) ve [hiç](#none).\n\nSon söz\n===\n";

    [Fact]
    public void Rewrite_GitHub_RewritesFragmentsToTheTranslatedHeadings() => Assert.Equal(
        Target.Replace("(#setup)", "(#kurulum)", StringComparison.Ordinal).Replace("(#setup-1)", "(#kurulum-1)", StringComparison.Ordinal).Replace("(#last--word)", "(#son-söz)", StringComparison.Ordinal),
        new SmallSite().Add("a.md", Source, Target).Rewrite("a.md"));

    [Theory]
    [InlineData(MarkdownFlavour.Docusaurus)]
    [InlineData(MarkdownFlavour.Hugo)]
    [InlineData(MarkdownFlavour.Kramdown)]
    [InlineData(MarkdownFlavour.MdBook)]
    public void Rewrite_FlavourWithExplicitIds_NamesTheSourcesAnchors(MarkdownFlavour flavour) => Assert.Equal(
        "# Kılavuz {#guide}\n\n## Kurulum {#setup}\n\n## Kurulum {#setup-1}\n\n[İlk](#setup), [ikinci](#setup-1), [son](#last--word) ve [hiç](#none).\n\nSon söz {#last--word}\n===\n",
        new SmallSite { Options = new LinkOptions { Flavour = flavour } }.Add("a.md", Source, Target).Rewrite("a.md"));

    [Fact]
    public void Rewrite_MkDocs_UsesItsOwnNumbers() => Assert.Equal(
        "# 設定 {#setup}\n\n# 設定 {#setup_1}\n\n# API\n",
        new SmallSite { Options = new LinkOptions { Flavour = MarkdownFlavour.MkDocs } }.Add("a.md", "# Setup\n\n# Setup\n\n# API\n", "# 設定\n\n# 設定\n\n# API\n").Rewrite("a.md"));

    [Fact]
    public void Rewrite_VitePress_UsesItsOwnAnchors() => Assert.Equal(
        "# Yenilikler {#_3-1-what-s-new}\n",
        new SmallSite { Options = new LinkOptions { Flavour = MarkdownFlavour.VitePress } }.Add("a.md", "# 3.1 What's new?\n", "# Yenilikler\n").Rewrite("a.md"));

    [Theory]
    [InlineData("b.md#setup", "b.md#kurulum")]
    [InlineData("b.md?x=1#setup", "b.md?x=1#kurulum")]
    [InlineData("./b#setup", "./b#kurulum")]
    [InlineData("b.md#%73etup", "b.md#kurulum")]
    [InlineData("b.md#own", "b.md#own")]
    [InlineData("b.md#ba%C5%9Fka", "b.md#%C3%B6b%C3%BCr")]
    [InlineData("b.md#unknown", "b.md#unknown")]
    [InlineData("c.md#setup", "../../c.md#setup")]
    public void Rewrite_FragmentOfAnotherDocument_LeadsToItsTranslatedHeading(string url, string expected)
    {
        SmallSite site = new SmallSite()
            .Add("b.md", "# Setup\n\n## Own way {#own}\n\n## Başka\n", "# Kurulum\n\n## Kendi yolu {#own}\n\n## Öbür\n")
            .WithFile("c.md")
            .Add("a.md", $"[x]({url})\n", $"[y]({url})\n");

        Assert.Equal($"[y]({expected})\n", site.Rewrite("a.md"));
    }

    [Theory]
    [InlineData("## Setup ##\n", "## Kurulum ##\n", "## Kurulum ## {#setup}\n")]
    [InlineData("> - ## Setup\n", "> - ## Kurulum\n", "> - ## Kurulum {#setup}\n")]
    [InlineData("## The `code` *way*  \r\n", "## `code` *yolu*  \r\n", "## `code` *yolu* {#the-code-way}  \r\n")]
    [InlineData("## Setup {.big}\n", "## Kurulum {.big}\n", "## Kurulum {.big}\n")]
    [InlineData("## Setup {#here}\n", "## Kurulum {#here}\n", "## Kurulum {#here}\n")]
    [InlineData("```\n## Setup\n```\n", "```\n## Setup\n```\n", "```\n## Setup\n```\n")]
    [InlineData("## 設定\n", "## Setup\n", "## Setup {#設定}\n")]
    public void Rewrite_ExplicitId_StandsAtTheEndOfTheHeading(string source, string target, string expected) => Assert.Equal(
        expected, new SmallSite { Options = new LinkOptions { Flavour = MarkdownFlavour.Docusaurus } }.Add("a.md", source, target).Rewrite("a.md"));

    [Fact]
    public void Rewrite_ExplicitIdsThatMoveNumbers_KeepEveryAnchor()
    {
        SmallSite site = new SmallSite { Options = new LinkOptions { Flavour = MarkdownFlavour.Docusaurus } }
            .Add("a.md", "# Note\n\n# Hint\n\n# Note\n\n# Note\n", "# Note\n\n# Note\n\n# Note\n\n# Note\n");

        var slugs = new Slugs(MarkdownFlavour.Docusaurus);
        IEnumerable<string> anchors = HeadingReader.Read(ParsedMarkdown.Parse(new SourceDocument("a.md", site.Rewrite("a.md")), new MarkdownFormat().Settings))
            .Select(heading => heading.ExplicitId is { } id ? id : slugs.Next(heading.Text));

        Assert.Equal(["note", "hint", "note-1", "note-2"], anchors);
    }

    [Fact]
    public void Rewrite_AnchorsKept_LeavesFragmentsAlone() => Assert.Equal(
        Target, new SmallSite { Options = new LinkOptions { Anchors = AnchorPolicy.Keep } }.Add("a.md", Source, Target).Rewrite("a.md"));

    [Fact]
    public void RewriteSource_OfARewrittenDocument_HasTheSameStructure()
    {
        LinkMap map = new SmallSite { Options = new LinkOptions { Flavour = MarkdownFlavour.Hugo, Alternates = LanguageAlternates.FrontMatter }, Languages = ["en", "tr"] }
            .WithFile("i.png").Add("a.md", Source + "\n![i](i.png)\n", Target + "\n![i](i.png)\n").Map();

        var source = new SourceDocument("a.md", map.RewriteSource("a.md"));
        Assert.Empty(StructureProof.Compare(source, new SourceDocument("a.md", map.Rewrite("a.md").Text), new MarkdownFormat()));
        Assert.Contains("(../../i.png)", source.Text, StringComparison.Ordinal);
    }
}
