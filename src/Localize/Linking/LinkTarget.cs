namespace Localize.Linking;

/// <summary>What in the tree a path means.</summary>
/// <param name="Document">The document, or <see langword="null"/> for another file.</param>
/// <param name="Ending">What is cut off the document's path to get what the link says, and what stands there in its place.</param>
internal readonly record struct LinkTarget(LocalizedDocument? Document, (string Cut, string Put) Ending)
{
    private static readonly string[] Extensions = [".md", ".mdx", ".markdown"];
    private static readonly string[] IndexNames = ["index.md", "README.md", "_index.md", "index.mdx", "readme.md"];

    /// <summary>Finds the document that a path means: the file itself, without its extension, as a page, or as a folder.</summary>
    public static LinkTarget Find(DocumentTree tree, string path)
    {
        if (tree.Find(path) is { } itself)
        {
            return new LinkTarget(itself, ("", ""));
        }

        string stem = path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? path[..^5] : path;
        foreach (string extension in Extensions)
        {
            if (tree.Find(stem + extension) is { } document)
            {
                return new LinkTarget(document, (extension, path[stem.Length..]));
            }
        }

        foreach (string name in IndexNames)
        {
            if (tree.Find(path.Length == 0 ? name : $"{path}/{name}") is { } document)
            {
                return new LinkTarget(document, (path.Length == 0 ? name : "/" + name, ""));
            }
        }

        return default;
    }

    /// <summary>The localized path, written as the link writes the source's; <see langword="null"/> when its name does not allow that.</summary>
    public string? InTargetTree()
    {
        string path = Document!.TargetPath;
        return path.EndsWith(Ending.Cut, StringComparison.Ordinal) ? path[..^Ending.Cut.Length] + Ending.Put : null;
    }
}
