namespace Localize;

/// <summary>Where a path leads when all its symbolic links are followed.</summary>
internal static class RealPath
{
    // As many as Linux follows (path_resolution(7)).
    private const int MostLinks = 40;

    /// <summary>The full path; what does not exist yet stays as it is written.</summary>
    public static string Of(string path)
    {
        string full = Path.GetFullPath(path);
        for (int links = 0; links < MostLinks && FollowFirst(full) is { } followed; links++)
        {
            full = followed;
        }

        return Path.TrimEndingDirectorySeparator(full);
    }

    private static string? FollowFirst(string full)
    {
        for (int end = full.IndexOf(Path.DirectorySeparatorChar, 1); ; end = full.IndexOf(Path.DirectorySeparatorChar, end + 1))
        {
            string part = end < 0 ? full : full[..end];
            if (TargetOf(part) is { } target)
            {
                return Path.GetFullPath(Path.Join(target, end < 0 ? "" : full[end..]), Path.GetDirectoryName(part) ?? full);
            }

            if (end < 0)
            {
                return null;
            }
        }
    }

    private static string? TargetOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget is { } target ? Path.GetFullPath(target, Path.GetDirectoryName(path) ?? path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It cannot be looked at, so it cannot be followed.
            return null;
        }
    }
}
