using Localize.Linking;

namespace Localize.Tests.Linking;

public sealed class LinkMapAlternatesTests
{
    private const string Yaml = "alternates:\n  \"en\": \"../../a.md\"\n  \"no\": \"../no/a.md\"\n  \"tr\": \"a.md\"\n";

    [Theory]
    [InlineData("---\ntitle: A # note\n---\nText\n", "---\ntitle: A # note\n" + Yaml + "---\nText\n")]
    [InlineData("Text\n", "---\n" + Yaml + "---\nText\n")]
    [InlineData("\uFEFF---\nText\n", "\uFEFF---\n" + Yaml + "---\n---\nText\n")]
    [InlineData("---\nalternates: no\n---\nText\n", "---\nalternates: no\n---\nText\n")]
    [InlineData("+++\ntitle = 'A'\n+++\nText\n", "+++\ntitle = 'A'\n[alternates]\n\"en\" = \"../../a.md\"\n\"no\" = \"../no/a.md\"\n\"tr\" = \"a.md\"\n+++\nText\n")]
    [InlineData("{\n  \"title\": \"A\"\n}\nText\n", "{\n  \"title\": \"A\",\n  \"alternates\": { \"en\": \"../../a.md\", \"no\": \"../no/a.md\", \"tr\": \"a.md\" }\n}\nText\n")]
    public void Rewrite_AlternatesInFrontMatter_AreWrittenOnce(string text, string expected) =>
        Assert.Equal(expected, Site(LanguageAlternates.FrontMatter).Add("a.md", text, text).Rewrite("a.md"));

    [Theory]
    [InlineData("# Text\n", "", "\n\n# Text\n")]
    [InlineData("---\ntitle: A\n---\n# Text\n", "---\ntitle: A\n---\n", "\n\n# Text\n")]
    public void Rewrite_AlternatesAsLinks_StandBeforeTheText(string text, string before, string after) => Assert.Equal(
        before + "<link rel=\"alternate\" hreflang=\"en\" href=\"../../a.md\" />\n<link rel=\"alternate\" hreflang=\"no\" href=\"../no/a.md\" />\n<link rel=\"alternate\" hreflang=\"tr\" href=\"a.md\" />" + after,
        Site(LanguageAlternates.Links).Add("a.md", text, text).Rewrite("a.md"));

    private static SmallSite Site(LanguageAlternates alternates) => new() { Options = new LinkOptions { Alternates = alternates }, Languages = ["en", "no", "tr"] };
}
