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

        WriteAllBytes(path, bytes);
    }

    /// <summary>Writes bytes.</summary>
    /// <param name="path">The file; its folder is made when it does not exist.</param>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="LocalizationException">The file cannot be written. Nothing is left behind.</exception>
    public static void WriteAllBytes(string path, ReadOnlySpan<byte> bytes)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string full = Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(full)!;
        string temporary = Path.Combine(folder, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            DeleteLeftovers(full);
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, full, overwrite: true);
            FolderFlush.Flush(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            DeleteQuietly(temporary);
            throw new LocalizationException($"The file cannot be written: {exception.Message} Mend the permission or the path, or free space.", path, innerException: exception);
        }
    }

    /// <summary>Takes away what a process left that was killed while it wrote the file. The folder must be there, and nobody else write the file.</summary>
    internal static void DeleteLeftovers(string path)
    {
        string full = Path.GetFullPath(path);
        foreach (string leftover in Directory.EnumerateFiles(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.*.tmp"))
        {
            DeleteQuietly(leftover);
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
