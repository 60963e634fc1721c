using Localize.ConsoleHost.Configuration;
using Localize.Documents;
using Localize.Review;
using Localize.Review.Output;

namespace Localize.ConsoleHost.Reviewing;

/// <summary>The articles that a review's segments stand in, read again so that a page can show what stands around them.</summary>
internal static class ReviewArticles
{
    public static async Task<IReadOnlyList<ReviewArticle>> OfAsync(GlossaryReview review, LocalizeConfiguration configuration, HostEnvironment environment)
    {
        await using Session session = Session.Open(environment, configuration, [], review.Diff.After);
        return [.. review.Segments.Select(segment => (segment.Segment.Document, segment.Locale)).Distinct().Select(pair => Read(session, pair.Document, pair.Locale)).OfType<ReviewArticle>()];
    }

    // A file that went away meanwhile costs the page its surroundings and nothing else.
    private static ReviewArticle? Read(Session session, string document, string locale)
    {
        try
        {
            string path = session.OutputPath(document, locale);
            return new ReviewArticle(document, locale, session.Extract(session.Load(document)).Units, session.Extract(SourceDocument.Load(path, path)).Units);
        }
        catch (LocalizationException)
        {
            return null;
        }
    }
}
