namespace Localize.ConsoleHost.Commands;

/// <summary>Looks before anything is paid whether the results can be written: the folders take files, and the disk has room.</summary>
internal static class RunPreflight
{
    private const long Reserve = 64L * 1024 * 1024;

    /// <exception cref="LocalizationException">They cannot.</exception>
    public static void Check(Session session)
    {
        long needed = Reserve + (2L * session.Configuration.Targets.Count * session.Documents.Sum(document => SizeOf(Path.Combine(session.Configuration.Root, document))));
        IEnumerable<string> folders = session.Configuration.Targets.SelectMany(target => session.Documents.Select(document => Path.GetDirectoryName(session.OutputPath(document, target))!))
            .Append(Path.Combine(session.Configuration.Root, ".localize"));
        foreach (string folder in folders.Select(Existing).Distinct(StringComparer.Ordinal))
        {
            CheckWritable(folder);
            CheckRoom(folder, needed);
        }
    }

    private static string Existing(string folder)
    {
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
        {
            folder = parent;
        }

        return folder;
    }

    private static void CheckWritable(string folder)
    {
        string probe = Path.Combine(folder, $".localize.{Guid.NewGuid():N}.tmp");
        try
        {
            using var stream = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalizationException($"The folder cannot be written to: {exception.Message} Nothing was sent. Give write permission, or name another output.", folder, innerException: exception);
        }
    }

    private static void CheckRoom(string folder, long needed)
    {
        long free;
        try
        {
            free = new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : folder).AvailableFreeSpace;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file system that does not tell; writing says so when it is full.
            return;
        }

        if (free < needed)
        {
            throw new LocalizationException(
                FormattableString.Invariant($"There is not enough room on the disk: {free / 1024 / 1024:N0} MiB are free, {needed / 1024 / 1024:N0} MiB are wanted before anything is paid for. Nothing was sent. Free space and run again."), folder);
        }
    }

    private static long SizeOf(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;
}
