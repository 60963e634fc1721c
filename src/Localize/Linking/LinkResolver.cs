using Localize.Documents.Markdown;

namespace Localize.Linking;

/// <summary>Says where a link of a document leads in the localized tree.</summary>
internal sealed class LinkResolver(DocumentTree tree, LinkOptions options, IReadOnlyDictionary<string, AnchorMap> anchors)
{
    private readonly FileResolver files = new(tree, options);

    /// <summary>The new address of a link.</summary>
    /// <param name="document">The document that the link stands in.</param>
    /// <param name="destination">The link in the source.</param>
    /// <returns>The address for the localized document; the same when the link stays as it is.</returns>
    public string Resolve(LocalizedDocument document, Destination destination) => destination.Notation switch
    {
        DestinationNotation.Module => files.Module(document, destination.Url),
        DestinationNotation.File => files.Path(document, destination.Url),
        DestinationNotation.Scalar => Path.HasExtension(destination.Url) ? files.Path(document, destination.Url) : destination.Url,
        _ => Resolve(document, destination.Url),
    };

    private string Resolve(LocalizedDocument document, string url)
    {
        if (LinkAddress.Read(url) is not { } address)
        {
            return url;
        }

        if (address.Path.Length == 0)
        {
            return (address with { Fragment = FragmentIn(document.Path, address.Fragment) }).ToString();
        }

        string folder = TreePath.FolderOf(document.Path);
        if (TreePath.Resolve(folder, PercentEncoding.Decode(address.Path)) is not { } path)
        {
            return url;
        }

        LinkTarget target = LinkTarget.Find(tree, path);
        (string? goal, string fragment) = target.Document is null ? (files.AssetGoal(path), address.Fragment) : DocumentGoal(target, path, address.Fragment);
        string written = goal is null ? address.Path : Write(goal, document, address.Path, path);
        return (address with { Path = written, Fragment = fragment }).ToString();
    }

    private (string? Goal, string Fragment) DocumentGoal(LinkTarget target, string path, string fragment)
    {
        string? localized = options.Documents == LinkPolicy.Localized ? target.InTargetTree() : null;
        bool leadsToSource = options.Documents == LinkPolicy.Source || (options.Documents == LinkPolicy.Localized && localized is null);
        return (leadsToSource ? path : localized, leadsToSource ? fragment : FragmentIn(target.Document!.Path, fragment));
    }

    /// <summary>The path from the localized document, in the manner of the source; as it was when it says the same.</summary>
    private static string Write(string goal, LocalizedDocument document, string written, string path)
    {
        if (TreePath.Moved(document, path, goal) is not { } relative)
        {
            return written;
        }

        string prefix = written.StartsWith("./", StringComparison.Ordinal) && relative[0] != '.' ? "./" : "";
        string slash = written.EndsWith('/') ? "/" : "";
        return prefix + PercentEncoding.Encode(relative, asAscii: written.Contains('%', StringComparison.Ordinal)) + slash;
    }

    private string FragmentIn(string path, string fragment)
    {
        if (fragment.Length < 2 || !anchors.TryGetValue(path, out AnchorMap? map))
        {
            return fragment;
        }

        string anchor = PercentEncoding.Decode(fragment[1..]);
        bool isKnown = map.Targets.TryGetValue(anchor, out string? found) || map.Targets.TryGetValue(anchor.ToLowerInvariant(), out found);
        return !isKnown || string.Equals(found, anchor, StringComparison.Ordinal) || found!.Length == 0
            ? fragment
            : "#" + PercentEncoding.Encode(found, asAscii: fragment.Contains('%', StringComparison.Ordinal));
    }
}
