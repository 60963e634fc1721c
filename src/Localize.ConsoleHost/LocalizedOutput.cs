using Localize.ConsoleHost.Output;
using Localize.Documents;
using Localize.Linking;

namespace Localize.ConsoleHost;

/// <summary>
/// Writes the localized documents of one language: each at once, or, when links are rewritten, all at the end, because a
/// link needs the headings of the documents that it leads to. What is not written yet is in the memory.
/// </summary>
internal sealed class LocalizedOutput(Session session, string target)
{
    private readonly List<(string Document, SourceDocument Source, string Path)> waiting = [];
    private readonly LocalizedTree tree = new(session, target);

    public void Add(string document, SourceDocument source, string path, string text)
    {
        if (session.Configuration.Links is null)
        {
            SafeFile.WriteAllBytes(path, source.Encode(text));
            return;
        }

        tree.Add(document, source, text);
        waiting.Add((document, source, path));
    }

    /// <summary>Writes what waits and adds what was found to the report.</summary>
    public void Finish(LanguageReport report)
    {
        if (waiting.Count == 0 || session.Configuration.Links is not { } options)
        {
            return;
        }

        tree.AddThoseOnDisk();
        LinkMap map = tree.Map(options);
        Dictionary<string, int> places = report.Documents.Select((done, i) => (done.Document, i)).ToDictionary(done => done.Document, done => done.i, StringComparer.Ordinal);
        foreach ((string document, SourceDocument source, string path) in waiting)
        {
            if (places.TryGetValue(document, out int index))
            {
                report.Documents[index] = Write(report.Documents[index], map.Rewrite(document), source, path);
            }
        }
    }

    private static DocumentReport Write(DocumentReport report, LinkResult linked, SourceDocument source, string path)
    {
        try
        {
            SafeFile.WriteAllBytes(path, source.Encode(linked.Text));
            return report with { Result = report.Result with { TargetText = linked.Text, Issues = [.. report.Result.Issues, .. linked.Issues] } };
        }
        catch (LocalizationException exception)
        {
            return new DocumentReport(report.Document, null, new LocalizationResult { Document = report.Document, Languages = report.Result.Languages, Failure = exception });
        }
    }
}
