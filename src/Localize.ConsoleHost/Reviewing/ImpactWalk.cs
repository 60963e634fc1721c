using Localize.ConsoleHost.Engines;
using Localize.ConsoleHost.Output;
using Localize.Documents;
using Localize.Engines;
using Localize.Review;

namespace Localize.ConsoleHost.Reviewing;

/// <summary>
/// Walks documents and their localizations, one language after the other, and keeps the segments that a change touches. Paths are relative to the
/// configuration's folder.
/// </summary>
internal sealed class ImpactWalk(Session session, GlossaryDiff diff, Messages messages)
{
    private readonly GlossaryImpact sources = new(diff, new LanguagePair(session.Configuration.Source, session.Configuration.Targets[0]));
    private readonly LocalizationPipeline reader = session.WithoutMemory();
    private readonly Dictionary<string, ReviewEngine> engines = new(StringComparer.Ordinal);
    private readonly List<QualityIssue> unread = [];
    private readonly HashSet<string> wanted = new(StringComparer.Ordinal);

    /// <summary>The review with what the walk finds. What cannot be read is a finding and stops nothing.</summary>
    public async Task<GlossaryReview> AddToAsync(GlossaryReview review, CancellationToken cancellation)
    {
        (string Document, AlignedPart Part)[] touched = [.. session.Documents.Select(document => (document, PartOf(document))).Where(pair => pair.Item2 is not null).Select(pair => (pair.document, pair.Item2!))];
        var segments = new List<ImpactedSegment>();
        foreach (string target in touched.Length == 0 ? [] : session.Configuration.Targets)
        {
            segments.AddRange(await WalkAsync(touched, target, cancellation));
        }

        Dictionary<string, int> order = session.Documents.Index().DistinctBy(name => name.Item).ToDictionary(name => name.Item, name => name.Index, StringComparer.Ordinal);
        return review with
        {
            Segments = [.. segments.OrderBy(segment => order[segment.Segment.Document])], Unread = unread, Engines = engines, DocumentsSeen = session.Documents.Count * session.Configuration.Targets.Count,
        };
    }

    // A language's memory is let go before the next one's is read.
    private async Task<IReadOnlyList<ImpactedSegment>> WalkAsync((string Document, AlignedPart Part)[] touched, string target, CancellationToken cancellation)
    {
        await using Session own = session.For(target);
        (string Document, AlignedPart Part, string Path)[] localized = [.. touched.Select(one => (one.Document, one.Part, own.OutputPath(one.Document, target))).Where(one => File.Exists(one.Item3))];
        if (localized.Length == 0)
        {
            return [];
        }

        (LocalizationPipeline before, LocalizationPipeline after, EngineChoice choice) = own.PipelinesInto(target, diff.After, wanted, messages);
        engines[target] = new ReviewEngine(choice.Engine.Capabilities.Name, choice.Engine.Capabilities.PricePerMillionCharacters);
        GlossaryImpact impact = sources.For(target);
        var found = new List<ImpactedSegment>();
        foreach ((string document, AlignedPart part, string path) in localized)
        {
            cancellation.ThrowIfCancellationRequested();
            found.AddRange(await AlignAsync(before, document, part, path, cancellation) is { } aligned
                ? aligned.Segments.Select(segment => impact.Of(segment with { Document = document })).OfType<ImpactedSegment>().Select(segment => segment with { TargetDocument = NameOf(path) })
                : []);
        }

        if (found.Count > 0 && found.TrueForAll(segment => segment.Segment.Remembered is null))
        {
            unread.Add(Forgotten(target, found.Count));
        }

        return await MeasuredAsync(found, after, cancellation);
    }

    private async Task<AlignedDocument?> AlignAsync(LocalizationPipeline pipeline, string document, AlignedPart part, string path, CancellationToken cancellation)
    {
        try
        {
            AlignedDocument aligned = await pipeline.AlignAsync(part, SourceDocument.Load(path, NameOf(path)).Text, cancellation);
            unread.AddRange(aligned.Failure is { } failure ? [Unreadable(NameOf(path), failure)] : aligned.Issues.Where(issue => issue.Severity == Severity.Error).Select(issue => issue with { Document = document }));
            return aligned;
        }
        catch (LocalizationException exception)
        {
            unread.Add(Unreadable(NameOf(path), exception));
            return null;
        }
    }

    private static async Task<IReadOnlyList<ImpactedSegment>> MeasuredAsync(List<ImpactedSegment> found, LocalizationPipeline after, CancellationToken cancellation)
    {
        int[] anew = [.. found.Index().Where(segment => segment.Item.Bucket == ImpactBucket.Retranslate).Select(segment => segment.Index)];
        IReadOnlyList<int> characters = await after.MeasureAsync([.. anew.Select(i => found[i].Segment)], cancellation);
        foreach ((int at, int i) in anew.Index())
        {
            found[i] = found[i] with { Characters = characters[at] };
        }

        return found;
    }

    private bool IsTouched(Unit unit) => sources.MayTouch(unit.Source.Text);

    // The touched units, extracted once for all languages, and the sources whose translations are needed: the units, and what they are cut into.
    private AlignedPart? PartOf(string document)
    {
        try
        {
            AlignedPart? part = reader.PartOf(session.Load(document), IsTouched);
            wanted.UnionWith(part?.Sources ?? []);
            return part;
        }
        catch (LocalizationException exception)
        {
            unread.Add(Unreadable(document, exception));
            return null;
        }
    }

    // What a review names is the same in every clone and from every folder.
    private string NameOf(string path) => Path.GetRelativePath(session.Configuration.Root, path).Replace(Path.DirectorySeparatorChar, '/');

    // A clone without the memory, as in continuous integration, cannot tell a machine's words from a person's.
    private QualityIssue Forgotten(string target, int count) => new()
    {
        Type = QualityIssueType.Other,
        Severity = Severity.Warning,
        Rule = "review.memory",
        Message = $"The memory has none of the {count} translations into {target} that the change touches, so nobody knows that a machine wrote them: all are asked about.",
        Suggestion = $"Bring the memory to this clone ({session.Stores.Description}) and run it again.",
        Document = Path.GetFileName(session.Configuration.Path),
        Position = new TextPosition(1, 1),
    };

    private static QualityIssue Unreadable(string path, LocalizationException exception) => new()
    {
        Type = QualityIssueType.Other,
        Severity = Severity.Error,
        Rule = "review.unread",
        Message = exception.Message,
        Suggestion = "Mend the document; its segments are not in this review.",
        Document = path,
    };
}
