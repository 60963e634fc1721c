using Localize.ConsoleHost.Configuration;
using Localize.ConsoleHost.Output;
using Localize.Documents;
using Localize.Review;

namespace Localize.ConsoleHost.Reviewing;

/// <summary>Makes the swaps of a reviewed glossary change, and remembers what is right under the new glossary.</summary>
internal sealed class GlossaryApplier(HostEnvironment environment, Messages messages, bool unapproved, bool dryRun)
{
    private int swapped;
    private int kept;
    private int refused;

    public async Task<int> ApplyAsync(ReviewRequest request, CancellationToken cancellation)
    {
        (GlossaryReview review, LocalizeConfiguration configuration) = await GlossaryReviewer.ReviewAsync(request, environment, messages, cancellation);
        foreach (ReviewedEntry entry in review.Entries.Where(entry => entry.NeedsApproval && !unapproved && entry.State != ReviewState.Approved))
        {
            messages.Warning(ReviewMessages.NotApplied(entry, review, environment.NamesFrom(configuration.Root)));
        }

        ImpactedSegment[] ready = [.. review.Segments.Where(segment => IsReady(segment, review))];
        await using Session session = Session.Open(environment, configuration, []);
        foreach (IGrouping<string, ImpactedSegment> locale in ready.GroupBy(segment => segment.Locale, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            await ApplyAsync(session, locale.Key, [.. locale], cancellation);
        }

        string would = dryRun ? "would be " : "";
        environment.Out.WriteLine(FormattableString.Invariant(
            $"{swapped} segments {would}swapped, {kept} right already {would}kept; {review.Count(ImpactBucket.Retranslate)} to translate anew by `localize run` ({review.Characters()} characters), {review.Count(ImpactBucket.Ask)} to ask a person."));
        return refused > 0 ? ExitCodes.Findings : ExitCodes.Done;
    }

    private bool IsReady(ImpactedSegment segment, GlossaryReview review) => segment.Bucket is ImpactBucket.Swap or ImpactBucket.Compliant
        && (unapproved || segment.Concepts.All(concept => review.Entries.Where(entry => entry.ConceptId == concept.ConceptId && entry.Locale == segment.Locale)
            .All(entry => !entry.NeedsApproval || entry.State == ReviewState.Approved)));

    // The memory is held before anything is written, so that no other process works on the same language. Then documents first: what stands in the
    // memory and not in a document would be written by the next run, and the other way round would be lost.
    private async Task ApplyAsync(Session session, string target, ImpactedSegment[] segments, CancellationToken cancellation)
    {
        LocalizationPipeline? pipeline = dryRun ? null : session.PipelineInto(target, readOnly: false, messages).Pipeline;
        if (pipeline is not null)
        {
            session.DeleteLeftovers();
        }

        var done = new List<AlignedSegment>();
        foreach (IGrouping<string, ImpactedSegment> document in segments.GroupBy(segment => segment.Segment.Document, StringComparer.Ordinal))
        {
            done.AddRange(Edit(session, document.Key, target, [.. document]));
        }

        if (pipeline is not null)
        {
            await pipeline.RememberAsync(done.Where(segment => !segment.IsHuman), cancellation);
        }
    }

    private List<AlignedSegment> Edit(Session session, string document, string target, ImpactedSegment[] segments)
    {
        string path = session.OutputPath(document, target);
        string shown = Path.GetRelativePath(environment.WorkingFolder, path);
        ImpactedSegment[] swaps = [.. segments.Where(segment => segment.Bucket == ImpactBucket.Swap)];
        HashSet<string> stays = [];
        if (swaps.Length > 0)
        {
            SourceDocument localized = SourceDocument.Load(path, shown);
            ExtractedDocument extracted = session.Extract(localized);
            DocumentEditResult edited = DocumentEdit.Apply(extracted, SwapPlaces.In(swaps, extracted), target);
            stays = [.. edited.Refused];
            if (!dryRun && edited.Text != localized.Text)
            {
                SafeFile.WriteAllBytes(path, localized.Encode(edited.Text));
            }
        }

        foreach (ImpactedSegment segment in swaps.Where(segment => stays.Contains(segment.Segment.TargetUnit.Id)))
        {
            messages.Warning(ReviewMessages.SwapRefused(segment, $"{shown}:{segment.Segment.TargetUnit.Position}"));
        }

        foreach (ImpactedSegment segment in swaps.Where(segment => segment.Segment.TargetUnit.Kind == UnitKind.Heading && !stays.Contains(segment.Segment.TargetUnit.Id)))
        {
            messages.Warning(ReviewMessages.AnchorMoved(segment, $"{shown}:{segment.Segment.TargetUnit.Position}"));
        }

        ImpactedSegment[] applied = [.. segments.Where(segment => segment.Bucket == ImpactBucket.Compliant || !stays.Contains(segment.Segment.TargetUnit.Id))];
        refused += segments.Length - applied.Length;
        swapped += applied.Count(segment => segment.Bucket == ImpactBucket.Swap);
        kept += applied.Count(segment => segment.Bucket == ImpactBucket.Compliant);
        return [.. applied.Select(segment => segment.After is { } after ? segment.Segment with { Target = after } : segment.Segment)];
    }
}
