using Localize.ConsoleHost.Configuration;
using Localize.ConsoleHost.Engines;
using Localize.ConsoleHost.Output;
using Localize.Engines;
using Localize.Memory;
using Localize.Review;

namespace Localize.ConsoleHost.Reviewing;

/// <summary>Really translates the segments that must be translated anew, within the budget, into a memory that is forgotten: the review then shows what would come.</summary>
internal static class ReviewPreview
{
    public static async Task<GlossaryReview> TranslateAsync(
        GlossaryReview review, LocalizeConfiguration configuration, HostEnvironment environment, Messages messages, CancellationToken cancellation)
    {
        await using var engines = new EngineRack(configuration, environment, null);
        var translated = new Dictionary<ImpactedSegment, ImpactedSegment>(ReferenceEqualityComparer.Instance);
        foreach (IGrouping<string, ImpactedSegment> locale in review.Segments.Where(segment => segment.Bucket == ImpactBucket.Retranslate).GroupBy(segment => segment.Locale, StringComparer.Ordinal))
        {
            var languages = new LanguagePair(configuration.Source, locale.Key);
            ImpactedSegment[] segments = [.. locale];
            try
            {
                LocalizationPipeline pipeline = new LocalizationPipelineBuilder(languages)
                    .UseGlossary(review.Diff.After).UseMemory(JournalMemory.Read()).UseEngine(engines.Choose(languages).Engine).Build();
                IReadOnlyList<AlignedSegment> answers = await pipeline.TranslateAsync([.. segments.Select(segment => segment.Segment)], cancellation);
                for (int i = 0; i < segments.Length; i++)
                {
                    translated[segments[i]] = segments[i] with { After = answers[i].Target };
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
