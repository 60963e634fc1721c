using Localize.ConsoleHost.Configuration;
using Localize.ConsoleHost.Output;
using Localize.Documents;
using Localize.Memory;
using Localize.Review;
using Localize.Review.Output;
using Localize.Terms;

namespace Localize.ConsoleHost.Reviewing;

/// <summary>Takes a reviewer's decisions where they still fit, and says where they do not.</summary>
internal sealed class DecisionImport(LocalizeConfiguration configuration, string person, HostEnvironment environment, Messages messages)
{
    private int taken;
    private int refused;
    private int rejected;

    public async Task<int> RunAsync(ReviewDecisions decisions, CancellationToken cancellation)
    {
        TakeEntries([.. decisions.Items.Where(item => item.IsEntry)]);
        ReviewDecision[] segments = [.. decisions.Items.Where(item => !item.IsEntry)];
        if (segments.Length > 0)
        {
            await using Session session = Session.Open(environment, configuration, []);
            foreach (IGrouping<string, ReviewDecision> locale in segments.GroupBy(item => item.Locale, StringComparer.Ordinal))
            {
                await TakeAsync(session, locale.Key, [.. locale], cancellation);
            }
        }

        environment.Out.WriteLine(FormattableString.Invariant($"{taken} decisions taken, {rejected} translations rejected, {refused} not taken because they do not fit any more."));
        return refused > 0 ? ExitCodes.Findings : ExitCodes.Done;
    }

    private void TakeEntries(ReviewDecision[] decisions)
    {
        if (decisions.Length == 0)
        {
            return;
        }

        if (configuration.Glossaries.Count == 0)
        {
            throw new LocalizationException("\"glossaries\" names no file, so there is no entry to decide about.", configuration.Path);
        }

        string[] paths = [.. configuration.Glossaries.Select(path => Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.GetFullPath(path, configuration.Root)))];
        Glossary glossary = Glossary.Load(paths);
        var files = new ReviewFiles(paths[0]);
        GlossaryReviews reviews = files.Load();
        var authors = new GlossaryAuthors(configuration.Root);
        foreach (ReviewDecision decision in decisions)
        {
            reviews = Take(decision, glossary.Find(decision.Id), reviews, authors);
        }

        files.Save(reviews);
    }

    private GlossaryReviews Take(ReviewDecision decision, ConceptEntry? concept, GlossaryReviews reviews, GlossaryAuthors authors)
    {
        if (!string.Equals(ReviewHash.Of(concept, decision.Locale), decision.Hash, StringComparison.Ordinal))
        {
            Refuse(ReviewMessages.EntryChanged(decision, concept));
            return reviews;
        }

        var entry = new EntryDecision
        {
            ConceptId = decision.Id, Locale = decision.Locale, Sha = decision.Hash, By = person, On = DateOnly.FromDateTime(environment.Clock.GetUtcNow().UtcDateTime),
            Author = concept is null ? null : authors.AuthorOf(concept), Rejected = decision.IsApproved ? null : decision.Why ?? "no reason given",
        };
        if (reviews.RefusalOf(entry) is { } refusal)
        {
            Refuse(concept is null ? refusal : $"{concept.Path}:{concept.Position}: {refusal}");
            return reviews;
        }

        taken++;
        return reviews.With(entry);
    }

    private async Task TakeAsync(Session session, string locale, ReviewDecision[] decisions, CancellationToken cancellation)
    {
        (LocalizationPipeline pipeline, _) = session.PipelineInto(locale, readOnly: false, messages);
        var accepted = new List<AlignedSegment>();
        foreach (IGrouping<string, ReviewDecision> document in decisions.GroupBy(decision => decision.Document, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (await AlignAsync(session, pipeline, document.Key, locale, document.Count(), cancellation) is { } aligned)
            {
                accepted.AddRange(Accepted(new DecidedSegments(aligned), document, Path.GetRelativePath(environment.WorkingFolder, session.OutputPath(document.Key, locale))));
            }
        }

        await pipeline.RememberAsync(accepted, cancellation);
    }

    private IEnumerable<AlignedSegment> Accepted(DecidedSegments segments, IEnumerable<ReviewDecision> decisions, string localized)
    {
        foreach (ReviewDecision decision in decisions)
        {
            (DecisionFit fit, IReadOnlyList<AlignedSegment> found) = segments.Find(decision);
            string place = found.Count == 0 ? localized : $"{localized}:{found[0].TargetUnit.Position}";
            if (fit != DecisionFit.Fits)
            {
                Refuse(fit == DecisionFit.Gone ? ReviewMessages.SegmentGone(decision) : ReviewMessages.SegmentChanged(decision, place));
                continue;
            }

            taken++;
            if (!decision.IsApproved)
            {
                rejected++;
                messages.Warning(ReviewMessages.Rejected(decision, place, person));
                continue;
            }

            foreach (AlignedSegment segment in found.Where(segment => segment.Target is not null))
            {
                yield return segment with { Remembered = Reviewed(segment) };
            }
        }
    }

    private TranslationUnit Reviewed(AlignedSegment segment) => new()
    {
        Source = MemoryText.FromSource(segment.Source), Target = MemoryText.FromTarget(segment.Target!, segment.Source), State = SegmentState.Reviewed, Origin = person, Context = segment.Remembered?.Context ?? "",
    };

    private async Task<AlignedDocument?> AlignAsync(Session session, LocalizationPipeline pipeline, string document, string locale, int decisions, CancellationToken cancellation)
    {
        try
        {
            if (!PathRules.StaysBelow(document))
            {
                throw new LocalizationException("The document does not lie below the configuration's folder.", document);
            }

            string path = session.OutputPath(document, locale);
            AlignedDocument aligned = await pipeline.AlignAsync(session.Load(document), SourceDocument.Load(path, Path.GetRelativePath(environment.WorkingFolder, path)).Text, cancellation);
            return aligned.Failure is { } failure ? throw failure : aligned with { Segments = [.. aligned.Segments.Select(segment => segment with { Document = document })] };
        }
        catch (LocalizationException exception)
        {
            refused += decisions - 1;
            Refuse(exception.Message);
            return null;
        }
    }

    private void Refuse(string message)
    {
        refused++;
        messages.Warning(message);
    }
}
