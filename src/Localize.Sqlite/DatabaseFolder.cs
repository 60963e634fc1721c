namespace Localize.Sqlite;

/// <summary>Whether a database may lie in a folder. A write-ahead log needs memory that all its processes share, so a network file system is refused (sqlite.org/wal.html).</summary>
internal static class DatabaseFolder
{
    /// <summary>Makes the folder and looks at what it lies on.</summary>
    /// <exception cref="LocalizationException">It cannot be made, or is on a network file system.</exception>
    public static void Prepare(string fullPath, string shown, MountTable mounts)
    {
        string folder = Path.GetDirectoryName(fullPath)!;
        if (NetworkFolder.FormatOf(folder, mounts) is { } format)
        {
            throw new LocalizationException(
                $"The database lies on a network file system ({format}), where SQLite cannot keep processes apart. Name a path on a local disk, or use PostgreSQL.", shown);
        }

        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalizationException($"The database's folder cannot be made: {exception.Message} Give write permission, or name another path.", shown, innerException: exception);
        }
    }
}
