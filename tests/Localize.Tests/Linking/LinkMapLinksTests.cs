using Localize.Linking;

namespace Localize.Tests.Linking;

public sealed class LinkMapLinksTests
{
    [Theory]
    [InlineData("../other.md", "../other.md")]
    [InlineData("../other.md?plain=1#L3", "../other.md?plain=1#L3")]
    [InlineData("../images/map.png", "../../../../docs/images/map.png")]
    [InlineData("./map.png", "../../../../docs/guide/map.png")]
    [InlineData("../images/map%20one.png", "../../../../docs/images/map%20one.png")]
    [InlineData("../images/map.png#xywh=1", "../../../../docs/images/map.png#xywh=1")]
    [InlineData("../images/sınır.png", "../../../../docs/images/sınır.png")]
    [InlineData("../images/s%C4%B1n%C4%B1r.png", "../../../../docs/images/s%C4%B1n%C4%B1r.png")]
    [InlineData("../images/shown.png", "../images/shown.png")]
    [InlineData("../../LICENSE", "../../../../LICENSE")]
    [InlineData("../../src/", "../../../../src/")]
    [InlineData("../unlisted.md", "../../../../docs/unlisted.md")]
    public void Rewrite_RelativeLink_LeadsToTheLocalizedFileElseToTheSource(string url, string expected)
    {
        SmallSite site = new SmallSite()
            .Add("docs/other.md", "# Other\n", "# Başka\n")
            .WithFile("docs/images/map.png").WithFile("docs/guide/map.png").WithFile("docs/images/map one.png").WithFile("docs/images/sınır.png")
            .WithFile("docs/images/shown.png").WithFile("site/tr/docs/images/shown.png").WithFile("LICENSE").WithFile("src/a.cs").WithFile("docs/unlisted.md");

        Assert.Equal(expected, site.Link(url));
    }

    [Theory]
    [InlineData("https://example.org/docs/other.md")]
    [InlineData("//example.org/a.png")]
    [InlineData("/rooted/other.md")]
    [InlineData("mailto:a@example.org")]
    [InlineData("javascript:go()")]
    [InlineData("data:image/png;base64,AA==")]
    [InlineData("../../../outside.md")]
    [InlineData("@site/static/map.png")]
    [InlineData("~/map.png")]
    [InlineData("{{site.url}}/map.png")]
    [InlineData("missing.png")]
    [InlineData("#none")]
    [InlineData("")]
    public void Rewrite_AddressThatIsNotOfTheTree_StaysAsItIs(string url) => Assert.Equal(url, new SmallSite().Link(url));

    [Theory]
    [InlineData("../setup", "../setup")]
    [InlineData("../setup.html", "../setup.html")]
    [InlineData("../parts/", "../parts/")]
    [InlineData("../parts", "../parts")]
    [InlineData("./../setup#x", "./../setup#x")]
    public void Rewrite_PageWithoutItsExtension_IsFoundAndKeptInTheSameLayout(string url, string expected) => Assert.Equal(
        expected, new SmallSite().Add("docs/setup.mdx", "# S\n", "# S\n").Add("docs/parts/index.md", "# P\n", "# P\n").Link(url));

    [Theory]
    [InlineData("../setup", "setup")]
    [InlineData("../setup.html#x", "setup.html#x")]
    [InlineData("../parts/", "parts/")]
    [InlineData("../parts/index.md", "parts/index.md")]
    public void Rewrite_AnotherLayout_LeadsToTheNewPlace(string url, string expected)
    {
        var tree = new DocumentTree(
            [
                new LocalizedDocument("docs/guide/start.md", "tr/start.md", new("docs/guide/start.md", $"[a]({url})\n"), $"[b]({url})\n"),
                .. new[] { "setup.md", "parts/index.md" }.Select(name => new LocalizedDocument($"docs/{name}", $"tr/{name}", new($"docs/{name}", "# S\n"), "# S\n")),
            ],
            path => $"tr/{path["docs/".Length..]}",
            _ => true);

        Assert.Equal($"[b]({expected})\n", LinkMap.Create(tree).Rewrite("docs/guide/start.md").Text);
    }

    [Fact]
    public void Rewrite_EveryPlaceOfALink_IsRewrittenAndNothingElse()
    {
        const string source =
            """
            ---
            title: Map
            image: map.png
            ---
            # Map ![alt](map.png "Title (one)")

            See [the map][m], [m], <https://example.org> and `[code](map.png)`.

            > * [quoted](<map one.png> 'T') and [both](map.png?size=1&copy;=2#top)

            | a | b |
            |---|---|
            | [cell](map.png) | ![](map\_2.png) |

            <p><a href="map.png" title='x'>text</a> <img src='map.png' srcset="map.png 1x, map.png 2x"></p>

            Inline <a href=map.png>text</a>.

            ```md
            [fenced](map.png)
            ```

            [m]: map.png "Title"
            [n]:
              <map one.png>

            """;
        SmallSite site = new SmallSite().WithFile("map.png").WithFile("map one.png").WithFile("map_2.png").Add("a.md", source, source.Replace("See", "Bak", StringComparison.Ordinal));

        string expected = source.Replace("See", "Bak", StringComparison.Ordinal)
            .Replace("image: map.png", "image: ../../map.png", StringComparison.Ordinal)
            .Replace("![alt](map.png", "![alt](../../map.png", StringComparison.Ordinal)
            .Replace("<map one.png>", "<../../map%20one.png>", StringComparison.Ordinal)
            .Replace("](map.png?size=1&copy;=2#top)", "](../../map.png?size=1©=2#top)", StringComparison.Ordinal)
            .Replace("[cell](map.png)", "[cell](../../map.png)", StringComparison.Ordinal)
            .Replace("map\\_2.png", "../../map_2.png", StringComparison.Ordinal)
            .Replace("href=\"map.png\"", "href=\"../../map.png\"", StringComparison.Ordinal)
            .Replace("src='map.png' srcset=\"map.png 1x, map.png 2x\"", "src='../../map.png' srcset=\"../../map.png 1x, ../../map.png 2x\"", StringComparison.Ordinal)
            .Replace("href=map.png", "href=../../map.png", StringComparison.Ordinal)
            .Replace("[m]: map.png", "[m]: ../../map.png", StringComparison.Ordinal);
        Assert.Equal(expected, site.Rewrite("a.md"));
    }

    [Fact]
    public void Rewrite_JsxOnItsOwnLine_IsRewritten() => Assert.Equal(
        "import X from './x.js'\n\n<Card src=\"../../map.png\" to={map}>\n\nMetin\n\n</Card>\n",
        new SmallSite().WithFile("map.png").Add(
            "a.mdx", "import X from './x.js'\n\n<Card src=\"map.png\" to={map}>\n\nText\n\n</Card>\n", "import X from './x.js'\n\n<Card src=\"map.png\" to={map}>\n\nMetin\n\n</Card>\n").Rewrite("a.mdx"));

    [Theory]
    [InlineData(LinkPolicy.Keep, LinkPolicy.Keep, "[b](b.md) ![i](i.png)\n")]
    [InlineData(LinkPolicy.Localized, LinkPolicy.Keep, "[b](b.md) ![i](i.png)\n")]
    [InlineData(LinkPolicy.Source, LinkPolicy.Keep, "[b](../../b.md) ![i](i.png)\n")]
    [InlineData(LinkPolicy.Source, LinkPolicy.Source, "[b](../../b.md) ![i](../../i.png)\n")]
    [InlineData(LinkPolicy.Keep, LinkPolicy.Localized, "[b](b.md) ![i](i.png)\n")]
    public void Rewrite_Policy_DecidesWhereLinksLead(LinkPolicy documents, LinkPolicy assets, string expected)
    {
        SmallSite site = new SmallSite { Options = new LinkOptions { Documents = documents, Assets = assets } }
            .WithFile("i.png").WithFile("site/tr/i.png").Add("b.md", "# B\n", "# B\n").Add("a.md", "[b](b.md) ![i](i.png)\n", "[b](b.md) ![i](i.png)\n");

        Assert.Equal(expected, site.Rewrite("a.md"));
    }

    [Theory]
    [InlineData("\uFEFF[a](b.png)\r\n\r\nZwei\r\n")]
    [InlineData("no links at all")]
    [InlineData("- a\n\n\t[x]( b.md )\n")]
    [InlineData("[a](b.md")]
    public void Rewrite_NothingToRewrite_GivesTheBytesBack(string text) =>
        Assert.Equal(text, new SmallSite().Add("b.md", "B\n", "B\n").Add("a.md", text, text).Rewrite("a.md"));

    [Fact]
    public void Rewrite_ATranslationThatLostALink_IsLeftWithAFinding()
    {
        LinkMap map = new SmallSite().WithFile("i.png").Add("a.md", "[a](i.png) [b](i.png)\n", "[a](i.png) b\n").Map();

        LinkResult result = map.Rewrite("a.md");

        Assert.Equal("[a](i.png) b\n", result.Text);
        Assert.Equal("links.unproved", Assert.Single(result.Issues).Rule);
    }

    [Fact]
    public void Rewrite_PlainText_StaysAsItIs() => Assert.Equal("[a](i.png)\n", new SmallSite().WithFile("i.png").Add("a.txt", "[a](i.png)\n", "[a](i.png)\n").Rewrite("a.txt"));

    [Fact]
    public void Rewrite_UnknownDocument_Throws() => Assert.Throws<ArgumentException>(() => new SmallSite().Map().Rewrite("a.md"));
}
