using System.Runtime.InteropServices;
using System.Text;

namespace Localize;

/// <summary>
/// Writes files so that at every instant the old or the new content is there whole: a temporary file in the same folder, flushed
/// to disk, then renamed.
/// </summary>
/// <remarks>All members may be called from any thread.</remarks>
public static partial class SafeFile
{
    private const int MostAttempts = 3;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes a text as UTF-8. A leading U+FEFF is written as a byte order mark.</summary>
    /// <param name="path">The file; its folder is made when it does not exist.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="LocalizationException">The file cannot be written, or the text holds half a surrogate pair. Nothing is left behind.</exception>
    public static void WriteAllText(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        byte[] bytes;
        try
        {
            bytes = Utf8.GetBytes(text);
        }
        catch (EncoderFallbackException exception)
        {
            throw new LocalizationException($"The text holds half a surrogate pair at offset {exception.Index} and cannot be written as UTF-8.", path, innerException: exception);
        }

        Write(path, stream => stream.Write(bytes));
    }

    /// <summary>Writes bytes.</summary>
    /// <param name="path">The file; its folder is made when it does not exist.</param>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="LocalizationException">The file cannot be written. Nothing is left behind.</exception>
    public static void WriteAllBytes(string path, ReadOnlySpan<byte> bytes)
    {
        byte[] copy = bytes.ToArray();
        Write(path, stream => stream.Write(copy));
    }

    /// <summary>Writes what a method writes, for files that are larger than memory wants.</summary>
    /// <param name="path">The file; its folder is made when it does not exist.</param>
    /// <param name="write">Writes the whole content; it may be called again when another process was in the way.</param>
    /// <exception cref="LocalizationException">The file cannot be written. Nothing is left behind.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(write);
        string full = Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            for (int attempt = 1; !TryReplace(full, write, isLast: attempt == MostAttempts); attempt++)
            {
            }

            FolderFlush.Flush(Path.GetDirectoryName(full)!);
            CrashPoint.Reach("folder-flushed");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalizationException($"The file cannot be written: {exception.Message} Mend the permission or the path, or free space.", path, innerException: exception);
        }
    }

    /// <summary>
    /// Takes away the temporary files in a folder that killed processes left. Those that are being written stay. Call it once before many
    /// files are written.
    /// </summary>
    /// <param name="folder">The folder, without those in it; nothing happens when it does not exist.</param>
    public static void DeleteLeftoversIn(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (Directory.Exists(folder))
        {
            DeleteLeftovers(folder, ".*.tmp");
        }
    }

    /// <summary>Takes away what a process left that was killed while it wrote the file. The folder must be there, and nobody else write the file.</summary>
    internal static void DeleteLeftovers(string path)
    {
        string full = Path.GetFullPath(path);
        DeleteLeftovers(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.*.tmp");
    }

    private static void DeleteLeftovers(string folder, string pattern)
    {
        foreach (string leftover in Directory.EnumerateFiles(folder, pattern).Where(file => IsTemporary(Path.GetFileName(file)) && !IsOpen(file)))
        {
            DeleteQuietly(leftover);
        }
    }

    // .name.32 hexadecimal digits.tmp
    private static bool IsTemporary(string name) => name.Split('.') is [.., { Length: 32 } id, "tmp"] && id.All(char.IsAsciiHexDigitLower);

    private static bool IsOpen(string file)
    {
        try
        {
            using var alone = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static bool TryReplace(string full, Action<Stream> write, bool isLast)
    {
        string temporary = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                CrashPoint.Reach("temporary-written");
                stream.Flush(flushToDisk: true);
            }

            CrashPoint.Reach("temporary-flushed");
            File.Move(temporary, full, overwrite: true);
            CrashPoint.Reach("renamed");
            return true;
        }
        catch (FileNotFoundException) when (!isLast)
        {
            // Between close and rename another process took it for a leftover.
            return false;
        }
        catch
        {
            DeleteQuietly(temporary);
            throw;
        }
    }

    private static void DeleteQuietly(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The error that led here is the one worth telling.
        }
    }

    /// <summary>Makes a rename durable: .NET cannot flush a folder, so the C library is asked where there is one.</summary>
    private static partial class FolderFlush
    {
        public static void Flush(string folder)
        {
            if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
            {
                return;
            }

            int handle = Open(folder, 0);
            if (handle < 0)
            {
                return;
            }

            _ = Sync(handle);
            _ = Close(handle);
        }

        [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
        private static partial int Open(string path, int flags);

        [LibraryImport("libc", EntryPoint = "fsync")]
        private static partial int Sync(int handle);

        [LibraryImport("libc", EntryPoint = "close")]
        private static partial int Close(int handle);
    }
}
