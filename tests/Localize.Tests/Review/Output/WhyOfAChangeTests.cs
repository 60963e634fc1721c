using System.Text.RegularExpressions;
using Localize.Review;
using Localize.Review.Output;

namespace Localize.Tests.Review.Output;

/// <summary>
/// The fourteenth criterion of the review: a person who has nothing but the Markdown, or nothing but the HTML, finds for each change its definition, its
/// reason, its references and three examples before and after.
/// </summary>
public sealed class WhyOfAChangeTests
{
    public static TheoryData<string, string> Changes => new()
    {
        { "tr", "The official Ukrainian spelling; readers search for it." }, { "ar", "الاسم الرسمي كما تعتمده الأمم المتحدة" }, { "ja", "外務省の表記に合わせる" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Markdown_OfAChange_TellsWhyAndShowsThreeExamples(string locale, string why)
    {
        string written = ReviewMarkdown.Write(SampleReview.Create());
        string section = Regex.Match(written, $"<summary><b>{locale}</b>.*?</details>", RegexOptions.Singleline).Value;
        string entry = Regex.Match(section, "^- \\[ \\] \\*\\*place\\.kyiv\\*\\*.*?(?=^- \\[|^</details>)", RegexOptions.Singleline | RegexOptions.Multiline).Value;

        Assert.Contains("Definition: The capital of Ukraine.", entry, StringComparison.Ordinal);
        Assert.Contains($"Why: {why}", entry, StringComparison.Ordinal);
        Assert.Contains("Reference: AP changes style on Kyiv, Associated Press, 2019-08-27", entry, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(entry, "Reference: "));
        string[] examples = [.. entry.Split('\n').Where(line => line.Contains("<br>→ ", StringComparison.Ordinal))];
        Assert.Equal(3, examples.Length);
        Assert.All(examples, example => Assert.Matches("^  - articles/night-train\\.md:\\d+ \\(\\w+\\)<br>.*Kyiv.*<br>→ .*~~.+~~ \\*\\*.+\\*\\*", example));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Html_OfAChange_TellsWhyAndShowsThreeExamples(string locale, string why)
    {
        string written = ReviewPage.Write(ReviewPageModel.FromReview(SampleReview.Create(), SampleReview.Articles()));
        string card = Regex.Match(written, $"<article class=\"item card\"[^>]*data-id=\"place\\.kyiv\"[^>]*data-locale=\"{locale}\".*?</article>", RegexOptions.Singleline).Value;

        Assert.Contains("<dt>Definition</dt><dd><bdi>The capital of Ukraine.</bdi>", card, StringComparison.Ordinal);
        Assert.Contains($"<dt>Why</dt><dd><bdi>{new HtmlText().Text(why)}</bdi>", card, StringComparison.Ordinal);
        Assert.Contains("AP changes style on Kyiv, Associated Press, 2019-08-27", card, StringComparison.Ordinal);
        Assert.Contains("href=\"https://unstats.un.org/unsd/geoinfo/geonames/\"", card, StringComparison.Ordinal);
        string article = Regex.Match(written, $"<section class=\"article\"[^>]*data-locale=\"{locale}\".*?</section>", RegexOptions.Singleline).Value;
        string[] examples = [.. Regex.Matches(article, "<article class=\"item seg\".*?</article>", RegexOptions.Singleline).Select(match => match.Value).Where(segment => segment.Contains("<del>", StringComparison.Ordinal))];
        Assert.InRange(examples.Length, 3, int.MaxValue);
        Assert.All(examples, example => Assert.Matches("<del>.*?</del>\\s*<ins>.*?</ins>", example));
    }
}
