namespace Localize.Linking;

/// <summary>Paths of a tree: relative to its root, with <c>/</c> between folders.</summary>
internal static class TreePath
{
    /// <summary>The folder of a file, empty for the root.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and int slash ? path[..slash] : "";

    /// <summary>What a relative path means in a folder, without a slash at its end.</summary>
    /// <returns>The path, or <see langword="null"/> when it leads out of the tree.</returns>
    public static string? Resolve(string folder, string relative)
    {
        var parts = new List<string>(folder.Length == 0 ? [] : folder.Split('/'));
        foreach (string part in relative.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                {
                    return null;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part.Length > 0 && part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>How a path is written from a folder; <c>.</c> for the folder itself.</summary>
    public static string Relative(string folder, string path)
    {
        string[] from = folder.Length == 0 ? [] : folder.Split('/');
        string[] to = path.Length == 0 ? [] : path.Split('/');
        int common = 0;
        while (common < from.Length && common < to.Length && string.Equals(from[common], to[common], StringComparison.Ordinal))
        {
            common++;
        }

        string relative = string.Join('/', Enumerable.Repeat("..", from.Length - common).Concat(to[common..]));
        return relative.Length == 0 ? "." : relative;
    }

    /// <summary>How a path is written in a localized document when it is to lead to a goal.</summary>
    /// <param name="document">The document.</param>
    /// <param name="path">What the source's path means.</param>
    /// <param name="goal">What the localized document's path is to mean.</param>
    /// <returns>The relative path, or <see langword="null"/> when the source's words say the same.</returns>
    public static string? Moved(LocalizedDocument document, string path, string goal)
    {
        string relative = Relative(FolderOf(document.TargetPath), goal);
        return string.Equals(relative, Relative(FolderOf(document.Path), path), StringComparison.Ordinal) ? null : relative;
    }
}
