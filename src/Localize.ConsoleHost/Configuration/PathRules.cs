namespace Localize.ConsoleHost.Configuration;

/// <summary>Keeps what configuration and file names say inside the folder of the configuration, on every system.</summary>
internal static class PathRules
{
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a pattern names something below its root, judged by its text alone.</summary>
    public static bool StaysBelow(string pattern) =>
        pattern.Length > 0 && pattern[0] is not '/' and not '~' && pattern.IndexOfAny(['\\', ':', '\0']) < 0
        && pattern.Split('/').All(part => part != ".." && !Devices.Contains(part.Split('.')[0]));

    /// <summary>The full path of something below a root, with links in its folders followed.</summary>
    /// <exception cref="LocalizationException">It is not below the root.</exception>
    public static string Below(string root, string relative)
    {
        string full = Path.GetFullPath(Path.Combine(root, relative));
        return StaysBelow(relative.Replace(Path.DirectorySeparatorChar, '/')) && IsBelow(Resolve(root), Resolve(full))
            ? full
            : throw new LocalizationException("The path lies outside the folder of the configuration. Nothing is written there.", relative);
    }

    private static bool IsBelow(string root, string path) => path.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // Follows links in the folders that exist; what does not exist yet cannot be one.
    private static string Resolve(string path)
    {
        string full = Path.GetFullPath(path);
        string? parent = Path.GetDirectoryName(full);
        string resolved = parent is null ? full : Path.Combine(Resolve(parent), Path.GetFileName(full));
        if (new FileInfo(resolved).LinkTarget is null)
        {
            return resolved;
        }

        FileSystemInfo info = Directory.Exists(resolved) ? new DirectoryInfo(resolved) : new FileInfo(resolved);
        return info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? resolved;
    }
}
