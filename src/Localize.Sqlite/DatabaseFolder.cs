namespace Localize.Sqlite;

/// <summary>Whether a database may lie in a folder. A write-ahead log needs memory that all its processes share, so a network file system is refused (sqlite.org/wal.html).</summary>
internal static class DatabaseFolder
{
    private static readonly string[] NetworkFormats =
        ["nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "v9fs", "afs", "ceph", "glusterfs", "lustre", "beegfs", "ncpfs", "fuse.sshfs", "fuse.glusterfs", "fuse.s3fs", "davfs"];

    /// <summary>Makes the folder and looks at what it lies on.</summary>
    /// <exception cref="LocalizationException">It cannot be made, or is on a network file system.</exception>
    public static void Prepare(string fullPath, string shown)
    {
        string folder = Path.GetDirectoryName(fullPath)!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalizationException($"The database's folder cannot be made: {exception.Message} Give write permission, or name another path.", shown, innerException: exception);
        }

        if (IsNetworkPath(folder) || IsNetwork(FormatOf(folder)))
        {
            throw new LocalizationException("The database lies on a network file system, where SQLite cannot keep processes apart. Name a path on a local disk, or use PostgreSQL.", shown);
        }
    }

    internal static bool IsNetwork(string format) => NetworkFormats.Contains(format, StringComparer.OrdinalIgnoreCase);

    internal static bool IsNetworkPath(string folder) => folder.StartsWith(@"\\", StringComparison.Ordinal);

    private static string FormatOf(string folder)
    {
        var drive = new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : folder);
        try
        {
            return drive.DriveType == DriveType.Network ? NetworkFormats[0] : drive.DriveFormat;
        }
        catch (IOException)
        {
            // A system that does not tell; opening the database says what is wrong, if anything is.
            return "";
        }
    }
}
