using Localize.Linking;

namespace Localize.Tests.Linking;

/// <summary>Anchors as the generators' own code makes them; the rules are cited beside each in <see cref="SlugRules"/>.</summary>
public sealed class SlugRulesTests
{
    [Theory]
    [InlineData(MarkdownFlavour.GitHub, "Getting started!", "getting-started")]
    [InlineData(MarkdownFlavour.GitHub, "a  b & c", "a--b--c")]
    [InlineData(MarkdownFlavour.GitHub, "snake_case `code`", "snake_case-code")]
    [InlineData(MarkdownFlavour.GitHub, "Привет, мир", "привет-мир")]
    [InlineData(MarkdownFlavour.GitHub, "日本語の見出し", "日本語の見出し")]
    [InlineData(MarkdownFlavour.GitHub, "İstanbul", "i\u0307stanbul")]
    [InlineData(MarkdownFlavour.GitHub, "Ο ΛΟΓΟΣ", "ο-λογοσ")]
    [InlineData(MarkdownFlavour.GitHub, "Ship it :rocket:", "ship-it-")]
    [InlineData(MarkdownFlavour.GitHub, "हिन्दी में", "हिन्दी-में")]
    [InlineData(MarkdownFlavour.Docusaurus, "Ο ΛΟΓΟΣ", "ο-λογος")]
    [InlineData(MarkdownFlavour.Docusaurus, "Ship it :rocket:", "ship-it-rocket")]
    [InlineData(MarkdownFlavour.Kramdown, "1. Install (fast)", "1-install-fast")]
    [InlineData(MarkdownFlavour.MkDocs, "Über uns – kurz", "uber-uns-kurz")]
    [InlineData(MarkdownFlavour.MkDocs, "Привет", "_1")]
    [InlineData(MarkdownFlavour.Hugo, "İzmir_1 — Ünlü", "izmir_1--ünlü")]
    [InlineData(MarkdownFlavour.Hugo, "हिन्दी", "हनद")]
    [InlineData(MarkdownFlavour.Hugo, "!!!", "heading")]
    [InlineData(MarkdownFlavour.VitePress, "3.1 What's new?", "_3-1-what-s-new")]
    [InlineData(MarkdownFlavour.VitePress, "Über `x`", "uber-x")]
    [InlineData(MarkdownFlavour.MdBook, "Ünlü ÇAY (x)", "Ünlü-Çay-x")]
    public void Next_OfAFlavour_IsItsAnchor(MarkdownFlavour flavour, string heading, string expected) =>
        Assert.Equal(expected, new Slugs(flavour).Next(heading.Replace("`", "", StringComparison.Ordinal)));

    [Fact]
    public void Next_BrokenUnicode_DoesNotThrow() =>
        Assert.All(Enum.GetValues<MarkdownFlavour>(), flavour => Assert.NotNull(new Slugs(flavour).Next("a \uD800 \uFFFE \uFFFF b")));

    [Theory]
    [InlineData(MarkdownFlavour.GitHub, "a|a|a-1|a", "a|a-1|a-1-1|a-2")]
    [InlineData(MarkdownFlavour.Docusaurus, "a-1|a|a", "a-1|a|a-2")]
    [InlineData(MarkdownFlavour.Kramdown, "a|a|a", "a|a-1|a-2")]
    [InlineData(MarkdownFlavour.MdBook, "a|a|a", "a|a-1|a-2")]
    [InlineData(MarkdownFlavour.MkDocs, "a|a|a|語|字", "a|a_1|a_2|_1|_2")]
    [InlineData(MarkdownFlavour.Hugo, "a|a|a", "a|a-1|a-2")]
    [InlineData(MarkdownFlavour.VitePress, "a|a|b|a", "a|a-1|b|a-2")]
    public void Next_EqualHeadings_AreNumbered(MarkdownFlavour flavour, string headings, string expected)
    {
        var slugs = new Slugs(flavour);

        Assert.Equal(expected.Split('|'), headings.Split('|').Select(slugs.Next));
    }
}
