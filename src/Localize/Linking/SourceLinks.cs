using Localize.Documents;
using Localize.Documents.Markdown;

namespace Localize.Linking;

/// <summary>
/// Finds links of source documents that lead nowhere: <c>links.dead</c> for a relative link to a document or an image that does not
/// exist, <c>links.dead-anchor</c> for a fragment that no heading and no tag has. Only what is certain is reported: no rooted or
/// absolute address, no folder that does not lie here, no document whose templates or components may make anchors.
/// </summary>
/// <remarks>Immutable; as safe to share between threads as the function that it is given.</remarks>
public sealed class SourceLinks
{
    private readonly DocumentTree tree;
    private readonly MarkdownFlavour flavour;
    private readonly MarkdownFormat format;
    private readonly Dictionary<string, DocumentAnchors> anchors = new(StringComparer.Ordinal);

    private SourceLinks(DocumentTree tree, MarkdownFlavour flavour, MarkdownFormat format) => (this.tree, this.flavour, this.format) = (tree, flavour, format);

    /// <summary>Reads the anchors of the sources; one that cannot be read has none that are known.</summary>
    /// <param name="sources">Documents by their paths relative to the root, with <c>/</c> between folders.</param>
    /// <param name="flavour">The site generator; a guess would give false findings.</param>
    /// <param name="exists">Whether a file or folder exists, relative to the root.</param>
    /// <param name="format">How the documents are read; the default Markdown when <see langword="null"/>.</param>
    /// <returns>The links. Costs one parse of each source.</returns>
    public static SourceLinks Create(IEnumerable<KeyValuePair<string, SourceDocument>> sources, MarkdownFlavour flavour, Func<string, bool> exists, MarkdownFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(exists);
        format ??= new MarkdownFormat();
        IEnumerable<LocalizedDocument> documents = sources
            .Where(source => format.Accepts(source.Key))
            .Select(static source => new LocalizedDocument(source.Key, source.Key, source.Value, source.Value.Text));
        var links = new SourceLinks(new DocumentTree(documents, static path => path, exists), flavour, format);
        foreach (LocalizedDocument document in links.tree.Documents)
        {
            if (links.Parse(document) is { } parsed)
            {
                links.anchors.Add(document.Path, DocumentAnchors.Read(parsed, flavour));
            }
        }

        return links;
    }

    /// <summary>Looks at the links of a document.</summary>
    /// <param name="path">Its path; one that is not Markdown or cannot be read has no findings.</param>
    /// <returns>The findings in order of appearance, each a <see cref="Severity.Note"/>: the translation is as good as its source.</returns>
    public IReadOnlyList<QualityIssue> Check(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (tree.Find(path) is not { } document || Parse(document) is not { } parsed)
        {
            return [];
        }

        var lines = new LineIndex(parsed.Text);
        return
        [
            .. from destination in DestinationReader.Read(parsed)
               where destination.Notation is DestinationNotation.Markdown or DestinationNotation.Angle
               let issue = Check(document, destination.Url)
               where issue is not null
               select issue with { Document = document.Source.Path, Position = lines.PositionOf(destination.Span.Start) },
        ];
    }

    private QualityIssue? Check(LocalizedDocument document, string url)
    {
        if (LinkAddress.Read(url) is not { } address)
        {
            return null;
        }

        if (address.Path.Length == 0)
        {
            return DeadLinkRules.IsPart(document.Path) ? null : CheckAnchor(document, address.Fragment);
        }

        if (TreePath.Resolve(TreePath.FolderOf(document.Path), PercentEncoding.Decode(address.Path)) is not { } path)
        {
            return null;
        }

        return LinkTarget.Find(tree, path).Document is { } goal ? CheckAnchor(goal, address.Fragment)
            : DeadLinkRules.IsDead(flavour, document.Path, PercentEncoding.Decode(address.Path), path, tree.Exists) ? LinkMessages.DeadLink(url, path)
            : null;
    }

    private QualityIssue? CheckAnchor(LocalizedDocument goal, string fragment)
    {
        string anchor = PercentEncoding.Decode(fragment.TrimStart('#'));
        return anchors.TryGetValue(goal.Path, out DocumentAnchors? known) && known.Lacks(anchor) ? LinkMessages.DeadAnchor(anchor, goal.Path, known.Nearest(anchor)) : null;
    }

    private ParsedMarkdown? Parse(LocalizedDocument document)
    {
        try
        {
            return ParsedMarkdown.Parse(document.Source, format.Settings);
        }
        catch (LocalizationException)
        {
            return null;
        }
    }
}
