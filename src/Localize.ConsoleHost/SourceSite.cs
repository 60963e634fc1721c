using Localize.ConsoleHost.Configuration;
using Localize.ConsoleHost.Output;
using Localize.Documents;
using Localize.Linking;

namespace Localize.ConsoleHost;

/// <summary>The site generator that shows a session's documents, and what it means for the links of the sources.</summary>
internal sealed class SourceSite
{
    private readonly Session session;
    private readonly Lazy<SourceLinks?> links;

    public SourceSite(Session session)
    {
        this.session = session;
        MarkdownFlavour? stated = session.Configuration.Links?.Flavour;
        SiteFlavour? found = stated is null ? SiteFlavour.Find(session.Documents, Exists) : null;
        (Flavour, Reason) = (stated ?? found?.Flavour, stated is not null ? $"stated in {session.Configuration.Path}" : found?.File);
        links = new Lazy<SourceLinks?>(() => Flavour is { } flavour ? SourceLinks.Create(Sources(), flavour, Exists, session.MarkdownFormat()) : null);
    }

    /// <summary>The flavour that is stated or found; <see langword="null"/> when none is known.</summary>
    public MarkdownFlavour? Flavour { get; }

    /// <summary>The file that says so.</summary>
    public string? Reason { get; }

    /// <summary>One line for people: the flavour in force and why.</summary>
    public string Description => Flavour is { } flavour
        ? $"{flavour.ToString().ToLowerInvariant()}: {Reason}"
        : "github: no configuration file of a site generator was found; state \"flavour\" under \"links\" to have the sources' own links checked";

    /// <summary>Whether a file or folder lies below the configuration's folder.</summary>
    public bool Exists(string path) =>
        PathRules.StaysBelow(path.Length == 0 ? "." : path) && Path.Exists(Path.Combine(session.Configuration.Root, path));

    /// <summary>Dead links of a source, with the first language of a run only: they are the same for all.</summary>
    public IReadOnlyList<QualityIssue> IssuesOf(string document, string target) =>
        target != session.Configuration.Targets[0] ? [] : [.. (links.Value?.Check(document) ?? []).Select(WithSeverity).OfType<QualityIssue>()];

    /// <summary>Says that dead links are not reported, when they were looked for and the tree seems to lack files.</summary>
    public void TellWhatIsSilent(Messages messages)
    {
        bool isWanted = !session.Configuration.Severities.TryGetValue("links.dead", out Severity? severity) || severity is not null;
        if (isWanted && links is { IsValueCreated: true, Value.ArePartOfMore: true })
        {
            messages.Hint("note: links.dead is silent: so many links lead to files that do not lie here that this seems to be part of a larger tree. Run over the whole tree to have them checked.");
        }
    }

    private QualityIssue? WithSeverity(QualityIssue issue) =>
        !session.Configuration.Severities.TryGetValue(issue.Rule, out Severity? severity) ? issue : severity is { } wanted ? issue with { Severity = wanted } : null;

    private IEnumerable<KeyValuePair<string, SourceDocument>> Sources()
    {
        foreach (string path in DocumentFinder.Find(session.Configuration).Union(session.Documents))
        {
            SourceDocument source;
            try
            {
                source = session.Load(path);
            }
            catch (LocalizationException)
            {
                // The run says why it cannot be read; here its anchors are unknown.
                continue;
            }

            yield return KeyValuePair.Create(path, source);
        }
    }
}
