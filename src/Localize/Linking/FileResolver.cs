namespace Localize.Linking;

/// <summary>Says where a path of a file or a module leads in the localized tree. Unlike an address it is not percent-encoded and has no fragment.</summary>
internal sealed class FileResolver(DocumentTree tree, LinkOptions options)
{
    /// <summary>What bundlers put at the end of a module's path (webpack, resolve.extensions; Vite, resolve.extensions); the path as it is comes first.</summary>
    private static readonly string[] ModuleEndings = ["", ".js", ".jsx", ".ts", ".tsx", ".mjs", ".cjs", ".mts", ".json", ".vue", ".svelte", ".astro"];

    /// <summary>The new path of a file; the same when it stays as it is.</summary>
    public string Path(LocalizedDocument document, string path) => Move(document, path, tree.Exists, path.StartsWith("./", StringComparison.Ordinal));

    /// <summary>The new path of a module, which begins with a full stop always.</summary>
    public string Module(LocalizedDocument document, string path) => Move(document, path, ModuleExists, isDotted: true);

    /// <summary>Where a file that is no document lies for the localized tree, or <see langword="null"/> when nothing is known of it.</summary>
    public string? AssetGoal(string path) => AssetGoal(path, tree.Exists);

    private string Move(LocalizedDocument document, string written, Func<string, bool> exists, bool isDotted)
    {
        if (LinkAddress.Read(written) is null || TreePath.Resolve(TreePath.FolderOf(document.Path), written) is not { } path)
        {
            return written;
        }

        string? goal = tree.Find(path) is { } found ? DocumentGoal(found) : AssetGoal(path, exists);
        if (goal is null || TreePath.Moved(document, path, goal) is not { } relative)
        {
            return written;
        }

        return isDotted && relative[0] != '.' ? "./" + relative : relative;
    }

    private string? DocumentGoal(LocalizedDocument document) => options.Documents switch
    {
        LinkPolicy.Localized => document.TargetPath,
        LinkPolicy.Source => document.Path,
        _ => null,
    };

    private string? AssetGoal(string path, Func<string, bool> exists)
    {
        if (options.Assets == LinkPolicy.Keep)
        {
            return null;
        }

        string localized = options.Assets == LinkPolicy.Localized ? tree.TargetPathOf(path) : path;
        return options.Assets == LinkPolicy.Localized && path.Length > 0 && exists(localized) ? localized : exists(path) ? path : null;
    }

    private bool ModuleExists(string path) => ModuleEndings.Any(ending => tree.Exists(path + ending));
}
