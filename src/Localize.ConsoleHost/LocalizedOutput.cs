using Localize.ConsoleHost.Edits;
using Localize.ConsoleHost.Output;
using Localize.Documents;
using Localize.Linking;

namespace Localize.ConsoleHost;

/// <summary>
/// Writes the localized documents of one language: each at once, or, when links are rewritten, all at the end, because a
/// link needs the headings of the documents that it leads to. What is not written yet is in the memory.
/// </summary>
internal sealed class LocalizedOutput(Session session, OutputEdits edits, string target)
{
    private readonly List<(string Document, SourceDocument Source, string Path)> waiting = [];
    private readonly LocalizedTree tree = new(session, target);

    /// <summary>Whether documents wait for others, and are written at the end.</summary>
    public bool IsWaiting => waiting.Count > 0;

    /// <summary>Writes a result, or lets it wait for the others.</summary>
    public LocalizationResult Add(string document, SourceDocument source, string path, LocalizationResult result)
    {
        result = result with { Issues = [.. result.Issues, .. edits.IssuesOf(document), .. session.Site.IssuesOf(document, target)] };
        if (session.Configuration.Links is null)
        {
            return Write(document, source, path, result);
        }

        tree.Add(document, source, result.TargetText!);
        waiting.Add((document, source, path));
        return result;
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

    private DocumentReport Write(DocumentReport report, LinkResult linked, SourceDocument source, string path)
    {
        try
        {
            return report with { Result = Write(report.Document, source, path, report.Result with { TargetText = linked.Text, Issues = [.. report.Result.Issues, .. linked.Issues] }) };
        }
        catch (LocalizationException exception)
        {
            return new DocumentReport(report.Document, null, new LocalizationResult { Document = report.Document, Languages = report.Result.Languages, Failure = exception });
        }
    }

    // Words that do not fit the codes of a changed source cannot be written; the file with them stays.
    private LocalizationResult Write(string document, SourceDocument source, string path, LocalizationResult result)
    {
        if (result.Segments.Any(segment => segment is { Reason: PlanReason.Conflict, Segment.Target: null }))
        {
            return result;
        }

        (string text, QualityIssue? kept) = edits.Write(document, source, path, result.TargetText!, result.Written!);
        return result with { TargetText = text, Issues = kept is null ? result.Issues : [.. result.Issues, kept] };
    }
}
