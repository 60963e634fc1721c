using System.Globalization;
using Localize.ConsoleHost.Commands;
using Localize.ConsoleHost.Configuration;
using Localize.ConsoleHost.Output;
using Localize.Exchange;
using Localize.Exchange.Bilingual;
using Localize.Review;

namespace Localize.ConsoleHost.Reviewing;

/// <summary>Writes the segments that a glossary change touches as XLIFF, a file for each article and language.</summary>
internal static class ReviewHandOffs
{
    public static IReadOnlyList<string> Formats { get; } = [HandOffFormats.Xliff21, HandOffFormats.Xliff12];

    public static async Task WriteAsync(
        GlossaryReview review, LocalizeConfiguration configuration, string format, string folder, HostEnvironment environment, Messages messages, CancellationToken cancellation)
    {
        await using Session session = Session.Open(environment, configuration, [], review.Diff.Before);
        foreach (IGrouping<string, ImpactedSegment> locale in review.Segments.GroupBy(segment => segment.Locale, StringComparer.Ordinal))
        {
            (LocalizationPipeline pipeline, _) = session.PipelineInto(locale.Key, readOnly: true, messages);
            foreach (string document in locale.Select(segment => segment.Segment.Document).Distinct(StringComparer.Ordinal))
            {
                LocalizationResult result = (await pipeline.RecallAsync([session.Load(document)], cancellation))[0];
                BilingualFile file = ReviewHandOff.Of(HandOff.Of(result with { Document = document }, review.Diff.After), review);
                if (file.Units.Count > 0)
                {
                    Write(file, format, Path.Combine(folder, locale.Key, document + HandOffFormats.ExtensionOf(format)), environment, messages);
                }
            }
        }
    }

    private static void Write(BilingualFile file, string format, string path, HostEnvironment environment, Messages messages)
    {
        ExchangeResult result = HandOffFormats.Write(format, file);
        SafeFile.WriteAllText(Path.GetFullPath(path, environment.WorkingFolder), result.Text);
        foreach (QualityIssue issue in result.Lost)
        {
            messages.Issue(issue);
        }

        environment.Out.WriteLine(SafeText.OneLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {file.Units.Count} texts")));
    }
}
