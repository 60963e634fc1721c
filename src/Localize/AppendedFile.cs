using System.Text;

namespace Localize;

/// <summary>
/// A text file that one process at a time appends lines to, each flushed to disk, and may replace whole. A lock file beside it keeps
/// other processes out.
/// </summary>
internal sealed class AppendedFile : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string path;
    private readonly FileStream lockFile;
    private FileStream? appending;

    private AppendedFile(string path, FileStream lockFile)
    {
        this.path = path;
        this.lockFile = lockFile;
    }

    /// <summary>Whether something was appended since it was opened or replaced.</summary>
    public bool HasChanged => appending is not null;

    /// <summary>Takes the lock. The file itself is made with the first line.</summary>
    /// <param name="path">The file.</param>
    /// <param name="what">What it is, for messages: <c>memory</c>.</param>
    /// <exception cref="LocalizationException">Another process holds it, or the folder cannot be written to.</exception>
    public static AppendedFile Open(string path, string what)
    {
        var file = new AppendedFile(path, TakeLock(path, what));
        SafeFile.DeleteLeftovers(path);
        return file;
    }

    /// <summary>Reads the lines of a file; none when there is no such file.</summary>
    /// <exception cref="LocalizationException">It cannot be read, or is not UTF-8.</exception>
    public static IReadOnlyList<string> ReadLines(string path, string what) => Read(path, what, () => File.Exists(path) ? File.ReadAllLines(path, Utf8) : []);

    /// <summary>Reads some lines of a file, each with its number from 1. The others are looked at as bytes and not kept.</summary>
    /// <param name="path">The file; none when there is no such file.</param>
    /// <param name="what">What it is, for messages: <c>memory</c>.</param>
    /// <param name="isWanted">Chooses lines by their UTF-8, without the line end.</param>
    /// <exception cref="LocalizationException">It cannot be read, or is not UTF-8.</exception>
    public static IReadOnlyList<(int Number, string Line)> ReadLines(string path, string what, Func<ReadOnlySpan<byte>, bool> isWanted) =>
        Read(path, what, () => File.Exists(path) ? LineScan.Read(path, isWanted) : []);

    private static IReadOnlyList<T> Read<T>(string path, string what, Func<IReadOnlyList<T>> read)
    {
        try
        {
            return read();
        }
        catch (DecoderFallbackException exception)
        {
            throw new LocalizationException($"The {what} file is not valid UTF-8. Save it as UTF-8.", path, innerException: exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalizationException($"The {what} file cannot be read: {exception.Message}", path, innerException: exception);
        }
    }

    /// <summary>Appends lines and flushes them to disk.</summary>
    /// <exception cref="LocalizationException">They cannot be written; a part of a line is taken back.</exception>
    public void Append(IEnumerable<string> lines)
    {
        byte[] bytes = Utf8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
        if (bytes.Length == 0)
        {
            return;
        }

        try
        {
            appending ??= OpenForAppending();
            Write(appending, bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalizationException($"It cannot be written to: {exception.Message} Make room or give write permission.", path, innerException: exception);
        }
    }

    /// <summary>Replaces the file in one step.</summary>
    public void Replace(IEnumerable<string> lines)
    {
        appending?.Dispose();
        appending = null;
        CrashPoint.Reach("compaction-begun");
        SafeFile.WriteAllText(path, string.Concat(lines.Select(line => line + "\n")));
        CrashPoint.Reach("compaction-done");
    }

    public void Dispose()
    {
        appending?.Dispose();

        // The name goes before the lock: a process that comes in between makes a lock file of its own, and the file is complete.
        // Windows does not let go of the name of an open file and deletes it itself.
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(lockFile.Name);
        }

        lockFile.Dispose();
    }

    private static void Write(FileStream stream, byte[] bytes)
    {
        long end = stream.Length;
        try
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            // A full disk takes what fits.
            stream.SetLength(end);
            throw;
        }
    }

    // A kill in the middle of a line leaves a file that does not end in a line end; the next line must not join it.
    private FileStream OpenForAppending()
    {
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        if (stream.Length > 0)
        {
            stream.Seek(-1, SeekOrigin.End);
            bool ended = stream.ReadByte() == '\n';
            if (!ended)
            {
                stream.WriteByte((byte)'\n');
            }
        }

        return stream;
    }

    private static FileStream TakeLock(string path, string what)
    {
        string name = path + ".lock";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return new FileStream(
                name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new LocalizationException($"The {what}'s folder cannot be written to. Give write permission or name another path.", path, innerException: exception);
        }
        catch (IOException exception)
        {
            throw new LocalizationException(
                $"The {what} cannot be locked: {exception.Message} Wait until the other run ends, or name another path.", path, innerException: exception);
        }
    }
}
