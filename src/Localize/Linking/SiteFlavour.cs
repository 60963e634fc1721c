namespace Localize.Linking;

/// <summary>Which site generator shows a tree of documents, told by its configuration file.</summary>
/// <param name="Flavour">The site generator.</param>
/// <param name="File">The file or folder that says so, relative to the root of the tree.</param>
public sealed record SiteFlavour(MarkdownFlavour Flavour, string File)
{
    /// <summary>
    /// Names of configuration files, the surest first. A file that others use too counts only beside the folder named with it:
    /// <c>config.toml</c> is Hugo's where <c>content</c> lies and no <c>templates</c>, which would be Zola's.
    /// </summary>
    private static readonly (MarkdownFlavour Flavour, string[] Files, string? Beside, string? NotBeside)[] Signs =
    [
        (MarkdownFlavour.VitePress, [".vitepress"], null, null),
        (MarkdownFlavour.Docusaurus, ["docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs", "docusaurus.config.cjs", "docusaurus.config.mts"], null, null),
        (MarkdownFlavour.Astro, ["astro.config.mjs", "astro.config.js", "astro.config.ts", "astro.config.mts", "astro.config.cjs"], null, null),
        (MarkdownFlavour.MkDocs, ["mkdocs.yml", "mkdocs.yaml"], null, null),
        (MarkdownFlavour.MdBook, ["book.toml"], null, null),
        (MarkdownFlavour.Docfx, ["docfx.json"], null, null),
        (MarkdownFlavour.Hugo, ["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config/_default/hugo.toml", "config/_default/hugo.yaml"], null, null),
        (MarkdownFlavour.Hugo, ["config.toml", "config.yaml", "config.json", "config/_default/config.toml", "config/_default/config.yaml"], "content", "templates"),
        (MarkdownFlavour.Kramdown, ["_config.yml", "_config.yaml"], null, null),
    ];

    /// <summary>
    /// Looks in the folders above each document, the nearest first. When documents belong to several sites, the site of most of
    /// them counts.
    /// </summary>
    /// <param name="documents">Paths of documents, relative to the root.</param>
    /// <param name="exists">Whether a file or folder exists, relative to the root.</param>
    /// <returns>The flavour, or <see langword="null"/> when no folder has a configuration file that is known.</returns>
    public static SiteFlavour? Find(IEnumerable<string> documents, Func<string, bool> exists)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(exists);
        var known = new Dictionary<string, SiteFlavour?>(StringComparer.Ordinal);
        return documents
            .Select(document => Above(TreePath.FolderOf(document), exists, known))
            .OfType<SiteFlavour>()
            .CountBy(static found => found)
            .OrderByDescending(static found => found.Value).ThenBy(static found => found.Key.File, StringComparer.Ordinal)
            .Select(static found => found.Key)
            .FirstOrDefault();
    }

    private static SiteFlavour? Above(string folder, Func<string, bool> exists, Dictionary<string, SiteFlavour?> known)
    {
        if (known.TryGetValue(folder, out SiteFlavour? found))
        {
            return found;
        }

        found = In(folder, exists) ?? (folder.Length == 0 ? null : Above(TreePath.FolderOf(folder), exists, known));
        known.Add(folder, found);
        return found;
    }

    private static SiteFlavour? In(string folder, Func<string, bool> exists)
    {
        string Path(string name) => folder.Length == 0 ? name : $"{folder}/{name}";
        return Signs
            .Where(sign => (sign.Beside is null || exists(Path(sign.Beside))) && (sign.NotBeside is null || !exists(Path(sign.NotBeside))))
            .SelectMany(sign => sign.Files.Select(file => new SiteFlavour(sign.Flavour, Path(file))))
            .FirstOrDefault(found => exists(found.File));
    }
}
