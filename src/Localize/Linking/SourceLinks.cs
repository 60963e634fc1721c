using Localize.Documents;
using Localize.Documents.Markdown;

namespace Localize.Linking;

/// <summary>
/// Finds links of source documents that lead nowhere: <c>links.dead</c> for a relative link to a document or an image that does not
/// exist, <c>links.dead-anchor</c> for a fragment that no heading and no tag has. Only what is certain is reported: no rooted or
/// absolute address, no folder that does not lie here, no document whose templates or components may make anchors.
/// </summary>
/// <remarks>Immutable once created; as safe to share between threads as the function that it is given.</remarks>
public sealed class SourceLinks
{
    private const int FewDeadLinks = 5;
    private const int MostLinksForOneDead = 20;
    private readonly DocumentTree tree;
    private readonly MarkdownFlavour flavour;
    private readonly MarkdownFormat format;
    private readonly Dictionary<string, DocumentAnchors> anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<SourceLink>> links = new(StringComparer.Ordinal);

    private SourceLinks(DocumentTree tree, MarkdownFlavour flavour, MarkdownFormat format) => (this.tree, this.flavour, this.format) = (tree, flavour, format);

    /// <summary>
    /// Whether the documents seem to be part of a larger tree: five or more of their links, and more than one in twenty, lead to
    /// files that do not lie here. Then dead links are not reported one by one; anchors still are.
    /// </summary>
    public bool ArePartOfMore { get; private set; }

    /// <summary>Reads the links and anchors of the sources; one that cannot be read has none that are known.</summary>
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
        return new SourceLinks(new DocumentTree(documents, static path => path, exists), flavour, format).Read();
    }

    /// <summary>Looks at the links of a document.</summary>
    /// <param name="path">Its path; one that is not Markdown or cannot be read has no findings.</param>
    /// <returns>The findings in order of appearance, each a <see cref="Severity.Note"/>: the translation is as good as its source.</returns>
    public IReadOnlyList<QualityIssue> Check(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return
        [
            .. from link in links.GetValueOrDefault(path) ?? []
               let issue = Check(path, link)
               where issue is not null
               select issue with { Document = tree.Find(path)!.Source.Path, Position = link.Position },
        ];
    }

    private SourceLinks Read()
    {
        foreach (LocalizedDocument document in tree.Documents)
        {
            if (Parse(document) is { } parsed)
            {
                anchors.Add(document.Path, DocumentAnchors.Read(parsed, flavour));
                links.Add(document.Path, SourceLink.Read(parsed, document.Path));
            }
        }

        int all = links.Values.Sum(static found => found.Count);
        int dead = links.Sum(found => found.Value.Count(link => IsDead(found.Key, link)));
        ArePartOfMore = dead >= FewDeadLinks && dead * MostLinksForOneDead > all;
        return this;
    }

    private QualityIssue? Check(string document, SourceLink link)
    {
        if (link.Target is null)
        {
            return DeadLinkRules.IsPart(document) ? null : CheckAnchor(document, link.Anchor);
        }

        return DeadLinkRules.AreFiles(flavour) && tree.Find(link.Target) is not null ? CheckAnchor(link.Target, link.Anchor)
            : !ArePartOfMore && IsDead(document, link) ? LinkMessages.DeadLink(link.Url, link.Target)
            : null;
    }

    private bool IsDead(string document, SourceLink link) =>
        link.Target is { } target && tree.Find(target) is null && DeadLinkRules.IsDead(flavour, document, link.Path, target, tree.Exists);

    private QualityIssue? CheckAnchor(string goal, string anchor) =>
        anchors.TryGetValue(goal, out DocumentAnchors? known) && known.Lacks(anchor) ? LinkMessages.DeadAnchor(anchor, goal, known.Nearest(anchor)) : null;

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
