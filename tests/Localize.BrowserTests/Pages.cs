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

    public static string Of(string name) => name switch { "small" => Small(), "large" => Large(), _ => RightToLeft() };
}
