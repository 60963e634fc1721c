namespace Localize.Sqlite;

/// <summary>
/// Marks that this process uses a database, by a shared lock on a file beside it. Who finds no other user but a write-ahead log knows
/// that the last one did not close the database.
/// </summary>
internal sealed class UserMark : IDisposable
{
    private const int Attempts = 50;

    private readonly string name;
    private readonly FileStream mark;

    private UserMark(string name, FileStream mark, bool foundUncleanExit)
    {
        this.name = name;
        this.mark = mark;
        FoundUncleanExit = foundUncleanExit;
    }

    public bool FoundUncleanExit { get; }

    /// <exception cref="LocalizationException">The folder cannot be written to.</exception>
    public static UserMark Set(string fullPath, string shown)
    {
        string name = fullPath + ".users";
        try
        {
            bool isAlone = IsAlone(name);
            var log = new FileInfo(fullPath + "-wal");
            return new UserMark(name, Share(name), isAlone && log.Exists && log.Length > 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalizationException($"The database's folder cannot be written to: {exception.Message} Give write permission, free space, or name another path.", shown, innerException: exception);
        }
    }

    public void Dispose()
    {
        mark.Dispose();
        if (!IsAlone(name))
        {
            return;
        }

        try
        {
            File.Delete(name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another process came in between and uses it.
        }
    }

    // For an instant another process may hold the file alone to look whether it is.
    private static FileStream Share(string name)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            }
            catch (IOException) when (attempt < Attempts)
            {
                Thread.Sleep(attempt);
            }
        }
    }

    private static bool IsAlone(string name)
    {
        try
        {
            using var all = new FileStream(name, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (FileNotFoundException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
