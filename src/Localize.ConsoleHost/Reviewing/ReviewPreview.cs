using Localize.ConsoleHost.Configuration;
using Localize.ConsoleHost.Output;
using Localize.Engines;
using Localize.Review;

namespace Localize.ConsoleHost.Reviewing;

/// <summary>Really translates the segments that must be translated anew, within the budget, into a memory that is forgotten: the review then shows what would come.</summary>
internal static class ReviewPreview
{
    public static async Task<GlossaryReview> TranslateAsync(
        GlossaryReview review, LocalizeConfiguration configuration, HostEnvironment environment, Messages messages, CancellationToken cancellation)
    {
        await using Session session = Session.Open(environment, configuration, [], review.Diff.After);
        var translated = new Dictionary<ImpactedSegment, ImpactedSegment>(ReferenceEqualityComparer.Instance);
        foreach (IGrouping<string, ImpactedSegment> locale in review.Segments.Where(segment => segment.Bucket == ImpactBucket.Retranslate).GroupBy(segment => segment.Locale, StringComparer.Ordinal))
        {
            try
            {
                (LocalizationPipeline pipeline, _) = session.PipelineInto(locale.Key, readOnly: true, messages);
                IReadOnlyList<AlignedSegment> answers = await pipeline.TranslateAsync([.. locale.Select(segment => segment.Segment)], cancellation);
                foreach ((ImpactedSegment segment, AlignedSegment answer) in locale.Zip(answers))
                {
                    translated[segment] = segment with { After = answer.Target };
                }
            }
            catch (EngineException exception)
            {
                messages.Warning($"No preview into {locale.Key}: {exception.Message}");
            }
        }

        return review with { Segments = [.. review.Segments.Select(segment => translated.GetValueOrDefault(segment, segment))] };
    }
}
