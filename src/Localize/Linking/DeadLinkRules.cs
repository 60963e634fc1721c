namespace Localize.Linking;

/// <summary>When a relative link is certainly dead.</summary>
internal static class DeadLinkRules
{
    private static readonly string[] Documents = [".md", ".mdx", ".markdown"];
    private static readonly string[] Images = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico", ".bmp"];

    /// <summary>Folders whose files sites show at their root or inside other pages.</summary>
    private static readonly string[] Served = ["", "static/", "public/", "assets/"];
    private static readonly string[] Parts = ["includes", "_includes", "partials", "_partials", "snippets", "_snippets", "parts", "shared"];

    /// <summary>Whether relative links lead to files. To Hugo, Jekyll and Astro they are addresses relative to the page's, which the files do not tell.</summary>
    public static bool AreFiles(MarkdownFlavour flavour) => flavour is not (MarkdownFlavour.Hugo or MarkdownFlavour.Kramdown or MarkdownFlavour.Astro);

    /// <summary>Whether a link to a document or an image leads nowhere.</summary>
    /// <param name="flavour">The site generator.</param>
    /// <param name="document">The document with the link.</param>
    /// <param name="written">The link's path, decoded.</param>
    /// <param name="path">What it means in the tree.</param>
    /// <param name="exists">Whether a file or folder exists.</param>
    public static bool IsDead(MarkdownFlavour flavour, string document, string written, string path, Func<string, bool> exists)
    {
        string extension = Path.GetExtension(path).ToLowerInvariant();
        return AreFiles(flavour)
            && (Documents.Contains(extension, StringComparer.Ordinal) || Images.Contains(extension, StringComparer.Ordinal))
            && !exists(path)
            && IsHere(TreePath.FolderOf(path), exists)
            && !IsPart(document)
            && (written[0] == '.' || !IsServed(TreePath.FolderOf(document), written, exists));
    }

    /// <summary>Whether a document is shown as part of others, so that its links are read in their place.</summary>
    public static bool IsPart(string document) =>
        document[(document.LastIndexOf('/') + 1)..].StartsWith('_') || TreePath.FolderOf(document).Split('/').Any(static folder => Parts.Contains(folder, StringComparer.OrdinalIgnoreCase));

    private static bool IsHere(string folder, Func<string, bool> exists) => folder.Length == 0 || exists(folder);

    /// <summary>Docusaurus and others read a path without a full stop from the root of the documents too, and static files from their own root.</summary>
    private static bool IsServed(string folder, string written, Func<string, bool> exists)
    {
        for (string? above = folder; above is not null; above = above.Length == 0 ? null : TreePath.FolderOf(above))
        {
            string root = above.Length == 0 ? "" : above + "/";
            if (Served.Any(served => exists(root + served + written)))
            {
                return true;
            }
        }

        return false;
    }
}
