using Localize.ConsoleHost.Configuration;
using Localize.Documents;
using Localize.Linking;

namespace Localize.ConsoleHost;

/// <summary>The localized documents of one language on disk and in memory, as far as links between them are concerned.</summary>
internal sealed class LocalizedTree(Session session, string target)
{
    private readonly Dictionary<string, LocalizedDocument> documents = new(StringComparer.Ordinal);
    private readonly OutputPattern output = new(session.Configuration);

    /// <summary>Adds a document that was just merged, links still those of the source.</summary>
    public void Add(string path, SourceDocument source, string text) =>
        documents[path] = new LocalizedDocument(path, output.PathOf(path, target), source, text);

    /// <summary>Adds the other documents of configuration and command line whose localized file exists.</summary>
    public void AddThoseOnDisk()
    {
        foreach (string path in DocumentFinder.Find(session.Configuration).Union(session.Documents).Where(path => !documents.ContainsKey(path)))
        {
            try
            {
                Add(path, session.Load(path), SourceDocument.Load(session.OutputPath(path, target)).Text);
            }
            catch (LocalizationException)
            {
                // What is not there or cannot be read is not localized: links lead to the source.
            }
        }
    }

    /// <summary>The map of links between them.</summary>
    public LinkMap Map(LinkOptions options) => LinkMap.Create(
        new DocumentTree(documents.Values, path => output.PathOf(path, target), session.Site.Exists) { Languages = Languages() },
        options with { Flavour = session.Site.Flavour },
        session.MarkdownFormat());

    private Dictionary<string, Func<string, string>> Languages()
    {
        Dictionary<string, Func<string, string>> languages = session.Configuration.AllTargets.Union(session.Configuration.Targets).ToDictionary(
            language => language, language => (Func<string, string>)(path => output.PathOf(path, language)), StringComparer.Ordinal);
        languages[session.Configuration.Source] = static path => path;
        return languages;
    }
}
