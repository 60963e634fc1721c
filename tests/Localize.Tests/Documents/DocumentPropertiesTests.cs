using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Documents.PlainText;
using Localize.Engines;
using Localize.Terms;

namespace Localize.Tests.Documents;

public sealed class DocumentPropertiesTests
{
    [Theory]
    [InlineData("date: 2021-05-31", "2021-05-31")]
    [InlineData("Date: \"2021-05-31T23:59:00+03:00\"", "2021-05-31")]
    [InlineData("date: 2021/5/1 10:00", "2021-05-01")]
    [InlineData("pubDate: Mon, 31 May 2021 10:00:00 GMT", "2021-05-31")]
    [InlineData("published: 31 May 2021", "2021-05-31")]
    [InlineData("publishDate: 'May 31, 2021'", "2021-05-31")]
    [InlineData("lastmod: 2024-01-01\ndate: 2021-05-31", "2021-05-31")]
    [InlineData("lastmod: 2024-01-01", "2024-01-01")]
    [InlineData("extra:\n  date: 2021-05-31", "2021-05-31")]
    [InlineData("date: soon", null)]
    [InlineData("date: 2021-13-45", null)]
    [InlineData("author:\n  date: 2021-05-31", null)]
    [InlineData("title: 2021-05-31", null)]
    public void Of_Yaml_ReadsTheDay(string yaml, string? expected) => Assert.Equal(Day(expected), Read("a.md", $"---\n{yaml}\n---\nText\n").Date);

    [Theory]
    [InlineData("---\ntags: [War, 'Grain deal']\ncategories:\n- Europe\n- War\n---\n", "War|Grain deal|Europe")]
    [InlineData("---\ntags: War, Grain deal\n---\n", "War|Grain deal")]
    [InlineData("---\ntaxonomies:\n  tags: [War]\n---\n", "War")]
    [InlineData("+++\ndate = 2021-05-31T10:00:00Z\ntags = [\"War\",\n  'Grain deal']\n[taxonomies]\ncategories = [\"Europe\"]\n+++\n", "War|Grain deal|Europe")]
    [InlineData("{\n\"tags\": [\"War\", \"Grain deal\"], \"date\": \"2021-05-31\"\n}\n", "War|Grain deal")]
    [InlineData("---\ntitle: No tags\n---\n", "")]
    [InlineData("No front matter\n", "")]
    public void Of_FrontMatter_ReadsTheTags(string text, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Read("a.md", text).Tags);

    [Theory]
    [InlineData("_posts/2021-05-31-the-deal.md", "Text\n", "2021-05-31")]
    [InlineData("2021-05-31-the-deal.txt", "Text\n", "2021-05-31")]
    [InlineData("2021-05-31-the-deal.md", "---\ndate: 2020-01-02\n---\n", "2020-01-02")]
    [InlineData("a.md", "+++\ndate = 2021-05-31T10:00:00Z\n+++\n", "2021-05-31")]
    [InlineData("a.md", "+++\ndate = \"2021-05-31\"\n+++\n", "2021-05-31")]
    [InlineData("a.md", "{\n\"date\": \"2021-05-31\"\n}\n", "2021-05-31")]
    [InlineData("a.txt", "Text\n", null)]
    public void Of_OtherDocuments_ReadsTheDay(string path, string text, string? expected) => Assert.Equal(Day(expected), Read(path, text).Date);

    [Theory]
    [InlineData("lang: pt_br", "pt-BR")]
    [InlineData("language: English, mostly\nlocale: en", "en")]
    [InlineData("title: en", null)]
    public void Of_FrontMatter_ReadsTheLanguage(string yaml, string? expected) => Assert.Equal(expected, Read("a.md", $"---\n{yaml}\n---\n").Language);

    [Theory]
    [InlineData("2021-05-31", "Tuerkei")]
    [InlineData("2023-05-31", "Türkei")]
    public async Task LocalizeAsync_ArchiveArticle_KeepsTheNameOfItsDay(string date, string expected)
    {
        Glossary glossary = Glossary.Parse(
            """
            source: en
            terms:
            - {id: new, kind: place, match: [Turkey], valid: {from: 2022-06-01}, locales: {de: {use: Türkei}}}
            - {id: old, kind: place, match: [Turkey], valid: {to: 2022-05-31}, locales: {de: {use: Tuerkei}}}
            - {id: club, kind: org, match: [Arsenal], scope: {tags: [Football]}, locales: {de: {use: FC Arsenal}}}
            """,
            "terms.yml");
        LocalizationPipeline pipeline = new LocalizationPipelineBuilder(new LanguagePair("en", "de")).UseGlossary(glossary).UseEngine(new PseudoEngine()).Build();
        var article = new SourceDocument("a.md", $"---\ndate: {date}\ntags: [football]\n---\nArsenal won in Turkey.\n");

        LocalizationResult result = await pipeline.LocalizeAsync(article, TestContext.Current.CancellationToken);

        Assert.Contains(expected, result.TargetText, StringComparison.Ordinal);
        Assert.Contains("FC Arsenal", result.TargetText, StringComparison.Ordinal);
        Assert.Equal(2, pipeline.Check(article, result.TargetText!).Statistics.TermsHonoured);
    }

    private static DocumentProperties Read(string path, string text)
    {
        IDocumentFormat format = path.EndsWith(".md", StringComparison.Ordinal) ? new MarkdownFormat() : new PlainTextFormat();
        return DocumentProperties.Of(format.Extract(new SourceDocument(path, text)));
    }

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
