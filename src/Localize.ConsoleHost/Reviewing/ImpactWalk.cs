using Localize.ConsoleHost.Engines;
using Localize.ConsoleHost.Output;
using Localize.Documents;
using Localize.Engines;
using Localize.Review;
using Localize.Terms;

namespace Localize.ConsoleHost.Reviewing;

/// <summary>Walks documents and their localizations and keeps the segments that a change touches.</summary>
internal sealed class ImpactWalk(Session session, GlossaryDiff diff, HostEnvironment environment, Messages messages)
{
    private readonly Dictionary<string, Locale> locales = new(StringComparer.Ordinal);
    private readonly List<ImpactedSegment> segments = [];
    private readonly List<QualityIssue> unread = [];
    private GlossaryImpact? sources;

    public IReadOnlyList<ImpactedSegment> Segments => segments;

    public IReadOnlyList<QualityIssue> Unread => unread;

    public int DocumentsSeen { get; private set; }

    public IReadOnlyDictionary<string, ReviewEngine> Engines =>
        locales.ToDictionary(pair => pair.Key, pair => new ReviewEngine(pair.Value.Engine.Name, pair.Value.Engine.PricePerMillionCharacters), StringComparer.Ordinal);

    /// <summary>Looks at a document in every language. What cannot be read is a finding and stops nothing.</summary>
    public async Task AddAsync(string document, CancellationToken cancellation)
    {
        sources ??= new GlossaryImpact(diff, new LanguagePair(session.Configuration.Source, session.Configuration.Targets[0]));
        SourceDocument source;
        try
        {
            source = session.Load(document);
            DocumentsSeen += session.Configuration.Targets.Count;
            if (!session.Extract(source).Units.Any(unit => sources.MayTouch(unit.Source.Text)))
            {
                return;
            }
        }
        catch (LocalizationException exception)
        {
            unread.Add(Unreadable(document, exception));
            return;
        }

        foreach (string target in session.Configuration.Targets)
        {
            await AddAsync(document, source, target, cancellation);
        }
    }

    private async Task AddAsync(string document, SourceDocument source, string target, CancellationToken cancellation)
    {
        string path = session.OutputPath(document, target);
        if (!File.Exists(path))
        {
            return;
        }

        try
        {
            Locale locale = LocaleOf(target);
            SourceDocument localized = SourceDocument.Load(path, Path.GetRelativePath(environment.WorkingFolder, path));
            AlignedDocument aligned = await locale.Pipeline.AlignAsync(source, localized.Text, cancellation);
            unread.AddRange(aligned.Failure is { } failure ? [Unreadable(localized.Path, failure)] : aligned.Issues.Where(issue => issue.Severity == Severity.Error));
            segments.AddRange(aligned.Segments.Select(segment => locale.Impact.Of(segment, locale.Measure)).OfType<ImpactedSegment>());
        }
        catch (LocalizationException exception)
        {
            unread.Add(Unreadable(path, exception));
        }
    }

    private Locale LocaleOf(string target)
    {
        if (!locales.TryGetValue(target, out Locale? locale))
        {
            (LocalizationPipeline pipeline, EngineChoice choice) = session.PipelineInto(target, readOnly: true, messages);
            var after = new Lazy<LocalizationPipeline>(() => new LocalizationPipelineBuilder(pipeline.Languages).UseGlossary(diff.After).UseEngine(choice.Engine).Build());
            locales[target] = locale = new Locale(pipeline, sources!.For(target), choice.Engine.Capabilities, segment => after.Value.Measure(segment));
        }

        return locale;
    }

    private static QualityIssue Unreadable(string path, LocalizationException exception) => new()
    {
        Type = QualityIssueType.Other,
        Severity = Severity.Error,
        Rule = "review.unread",
        Message = exception.Message,
        Suggestion = "Mend the document; its segments are not in this review.",
        Document = path,
    };

    private sealed record Locale(LocalizationPipeline Pipeline, GlossaryImpact Impact, EngineCapabilities Engine, Func<AlignedSegment, int> Measure);
}
