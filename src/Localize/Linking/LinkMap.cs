using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Merging;

namespace Localize.Linking;

/// <summary>
/// Rewrites the links of localized documents when all of a run are merged: relative links, images and definitions for the
/// localized tree, and anchors of translated headings within and across files. Absolute addresses, rooted paths, aliases,
/// templates and paths that lead out of the tree stay as they are.
/// </summary>
/// <remarks>Immutable; as safe to share between threads as the functions of its tree.</remarks>
public sealed class LinkMap
{
    private readonly DocumentTree tree;
    private readonly LinkRewriter rewriter;
    private readonly MarkdownFormat format;

    private LinkMap(DocumentTree tree, LinkOptions options, MarkdownFormat format, IReadOnlyDictionary<string, AnchorMap> anchors)
    {
        this.tree = tree;
        this.format = format;
        rewriter = new LinkRewriter(tree, options, format.Settings, anchors);
    }

    /// <summary>Reads the headings of a tree's documents before and after translation.</summary>
    /// <param name="tree">The documents into one language.</param>
    /// <param name="options">How to rewrite; the defaults when <see langword="null"/>.</param>
    /// <param name="format">The format that extracted the documents; the default Markdown when <see langword="null"/>.</param>
    /// <returns>The map. Costs one parse of each source and each localized text.</returns>
    public static LinkMap Create(DocumentTree tree, LinkOptions? options = null, MarkdownFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(tree);
        (options, format) = (options ?? new LinkOptions(), format ?? new MarkdownFormat());
        MarkdownFlavour flavour = options.Flavour ?? SiteFlavour.Find(tree.Documents.Select(static document => document.Path), tree.Exists)?.Flavour ?? MarkdownFlavour.GitHub;
        var anchors = new Dictionary<string, AnchorMap>(StringComparer.Ordinal);
        foreach (LocalizedDocument document in tree.Documents.Where(document => format.Accepts(document.Path)))
        {
            anchors.Add(document.Path, AnchorsOf(document, flavour, options.AnchorsIn(flavour), format));
        }

        return new LinkMap(tree, options, format, anchors);
    }

    /// <summary>
    /// Rewrites a document of the tree and proves it: the destinations read back are the intended ones, and all else has the
    /// structure of the source.
    /// </summary>
    /// <param name="path">The source's path in the tree.</param>
    /// <returns>The text and what was found; a document that is not Markdown comes back as it is.</returns>
    /// <exception cref="ArgumentException">The tree has no such document.</exception>
    public LinkResult Rewrite(string path)
    {
        LocalizedDocument document = DocumentAt(path);
        if (!format.Accepts(path))
        {
            return new LinkResult(document.TargetText, []);
        }

        try
        {
            Rewritten target = rewriter.Rewrite(document, document.TargetText);
            return LinkProof.Check(document, rewriter.Rewrite(document, document.Source.Text), target, rewriter, format) is { } issue
                ? new LinkResult(document.TargetText, [issue])
                : new LinkResult(target.Text, []);
        }
        catch (LocalizationException exception)
        {
            return new LinkResult(document.TargetText, [LinkMessages.Unproved(document.Source.Path, exception.Message)]);
        }
    }

    /// <summary>The source with its links rewritten as those of its translation are: what a localized document is compared with.</summary>
    /// <param name="path">The source's path in the tree.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">The tree has no such document.</exception>
    /// <exception cref="LocalizationException">The source cannot be read.</exception>
    public string RewriteSource(string path)
    {
        LocalizedDocument document = DocumentAt(path);
        return format.Accepts(path) ? rewriter.Rewrite(document, document.Source.Text).Text : document.Source.Text;
    }

    private LocalizedDocument DocumentAt(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return tree.Find(path) ?? throw new ArgumentException($"The tree has no document \"{path}\".", nameof(path));
    }

    /// <summary>A document that cannot be read has no anchors; rewriting it says why.</summary>
    private static AnchorMap AnchorsOf(LocalizedDocument document, MarkdownFlavour flavour, AnchorPolicy policy, MarkdownFormat format)
    {
        try
        {
            return AnchorMap.Create(HeadingsOf(document, document.Source.Text, format), HeadingsOf(document, document.TargetText, format), flavour, policy);
        }
        catch (LocalizationException)
        {
            return AnchorMap.Empty;
        }
    }

    private static IReadOnlyList<Heading> HeadingsOf(LocalizedDocument document, string text, MarkdownFormat format) =>
        HeadingReader.Read(ParsedMarkdown.Parse(new SourceDocument(document.Source.Path, text), format.Settings));
}
