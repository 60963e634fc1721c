using System.Collections.Concurrent;

namespace Localize.ConsoleHost.Configuration;

/// <summary>
/// Paths below one root, with links in their folders followed. A folder is looked at once, so this is for one command, which begins with the tree as it
/// is. May be used by several threads.
/// </summary>
internal sealed class PathsBelow(string root)
{
    private readonly ConcurrentDictionary<string, string> folders = new(StringComparer.Ordinal);

    /// <summary>The full path of something below the root.</summary>
    /// <exception cref="LocalizationException">It is not below the root.</exception>
    public string Of(string relative)
    {
        string full = Path.GetFullPath(Path.Combine(root, relative));
        return PathRules.StaysBelow(relative.Replace(Path.DirectorySeparatorChar, '/')) && IsBelow(FolderOf(Path.GetFullPath(root)), Resolve(full))
            ? full
            : throw new LocalizationException("The path lies outside the folder of the configuration. Nothing is written there.", relative);
    }

    private static bool IsBelow(string root, string path) => path.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private string FolderOf(string full) => folders.TryGetValue(full, out string? known) ? known : folders[full] = Resolve(full);

    // Follows links in the folders that exist; what does not exist yet cannot be one.
    private string Resolve(string full)
    {
        string? parent = Path.GetDirectoryName(full);
        string resolved = parent is null ? full : Path.Combine(FolderOf(parent), Path.GetFileName(full));
        if (new FileInfo(resolved).LinkTarget is null)
        {
            return resolved;
        }

        FileSystemInfo info = Directory.Exists(resolved) ? new DirectoryInfo(resolved) : new FileInfo(resolved);
        return info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? resolved;
    }
}
