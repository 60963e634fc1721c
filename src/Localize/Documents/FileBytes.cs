using System.Buffers;

namespace Localize.Documents;

/// <summary>Reads a file whole and says in plain words why it cannot be read.</summary>
internal static class FileBytes
{
    /// <summary>Reads a file and makes something of its bytes, which are valid until then.</summary>
    public static T Read<T>(string file, string name, int largestSize, Func<ReadOnlySpan<byte>, T> make)
    {
        byte[] buffer = [];
        try
        {
            int size = Fill(ref buffer, file, name, largestSize);
            return make(buffer.AsSpan(0, size));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static int Fill(ref byte[] buffer, string file, string name, int largestSize)
    {
        try
        {
            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            long size = stream.Length;
            return size <= largestSize ? ReadToEnd(stream, ref buffer, (int)size, name, largestSize) : throw DocumentErrors.TooLarge(name, size);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw DocumentErrors.Unreadable(name, Directory.Exists(file), exception);
        }
    }

    // A file has its size, unless it grows or shrinks meanwhile.
    private static int ReadToEnd(FileStream stream, ref byte[] buffer, int size, string name, int largestSize)
    {
        RentedBytes.Grow(ref buffer, size + 1);
        int held = 0;
        while (stream.Read(buffer, held, buffer.Length - held) is > 0 and int read)
        {
            held += read;
            if (held > largestSize)
            {
                throw DocumentErrors.TooLarge(name, held);
            }

            if (held == buffer.Length)
            {
                RentedBytes.Grow(ref buffer, held * 2);
            }
        }

        return held;
    }
}
