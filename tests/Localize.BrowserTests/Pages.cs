using Localize.Documents;
using Localize.Engines;
using Localize.Review.Output;
using Localize.Tests.Review.Output;

namespace Localize.BrowserTests;

/// <summary>The pages that tests look at.</summary>
internal static class Pages
{
    public static string Small() => ReviewPage.Write(ReviewPageModel.FromReview(SampleReview.Create(), SampleReview.Articles()));

    public static string Large() => ReviewPage.Write(ReviewPageModel.FromReview(Hostile.Large(concepts: 20, segments: 1_000)));

    public static string RightToLeft()
    {
        ReviewPageModel model = ReviewPageModel.FromReview(SampleReview.Create(), SampleReview.Articles());
        return ReviewPage.Write(model with { Articles = [.. model.Articles.Where(article => article.Locale == "ar")], Entries = [.. model.Entries.Where(entry => entry.Reviewed.Locale == "ar")] });
    }

    /// <summary>The page of a run over the sample article in a locale.</summary>
    /// <param name="paragraphs">How many sentences follow the headline.</param>
    public static string Run(string locale, int paragraphs)
    {
        LocalizationPipeline pipeline = new LocalizationPipelineBuilder(new LanguagePair("en", locale)).UseGlossary(SampleReview.Glossary()).UseEngine(new PseudoEngine()).Build();
        string article = $"# Night train from Kyiv\n\n{string.Join("\n\n", Enumerable.Range(1, paragraphs).Select(number => $"Carriage {number} of the train left Kyiv at dusk with {number * 12} passengers."))}\n";
        LocalizationResult result = pipeline.LocalizeAsync([new SourceDocument("articles/night-train.md", article)], TestContext.Current.CancellationToken).GetAwaiter().GetResult()[0];
        return ReviewPage.Write(ReviewPageModel.FromRun([result]));
    }

    public static string Empty() => ReviewPage.Write(ReviewPageModel.FromRun([]));

    public static string Of(string name) => name switch
    {
        "small" => Small(), "large" => Large(), "right-to-left" => RightToLeft(), "run of one" => Run("tr", 0), "run of twenty" => Run("ja", 19), "run in Arabic" => Run("ar", 3), "empty" => Empty(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such page"),
    };
}
