using Localize.ConsoleHost.Configuration;
using Localize.Review;
using Localize.Review.Output;

namespace Localize.ConsoleHost.Reviewing;

/// <summary>The forms that a review can be written in.</summary>
internal static class ReviewOutputs
{
    public const string Text = "text";

    /// <summary>The form that shows articles and so needs their texts.</summary>
    public const string Html = "html";

    public static IReadOnlyList<string> Names { get; } = [Text, "markdown", "json", "sarif", Html];

    public static void Write(GlossaryReview review, LocalizeConfiguration configuration, string format, string? output, HostEnvironment environment, IReadOnlyList<ReviewArticle>? articles = null)
    {
        string text = format switch
        {
            "markdown" => ReviewMarkdown.Write(review),
            "json" => ReviewJson.Write(review),
            "sarif" => ReviewSarif.Write(review, FolderOf(configuration)),
            Html => ReviewPage.Write(ReviewPageModel.FromReview(review, articles)),
            _ => string.Join('\n', ReviewText.Lines(review, environment.NamesFrom(configuration.Root))) + "\n",
        };
        if (output is null)
        {
            environment.Out.Write(text);
            return;
        }

        SafeFile.WriteAllText(Path.GetFullPath(output, environment.WorkingFolder), text);
    }

    // Where the configuration lies in its repository; what is in none is taken for one.
    private static string FolderOf(LocalizeConfiguration configuration)
    {
        try
        {
            return new GitProcess(configuration.Root).Line("rev-parse", "--show-prefix") ?? "";
        }
        catch (RevisionException)
        {
            return "";
        }
    }
}
