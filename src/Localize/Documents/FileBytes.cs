namespace Localize.Documents;

/// <summary>Reads a file whole and says in plain words why it cannot be read.</summary>
internal static class FileBytes
{
    public static byte[] Read(string file, string name, int largestSize)
    {
        try
        {
            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.Length > largestSize)
            {
                throw DocumentErrors.TooLarge(name, stream.Length);
            }

            return ReadToEnd(stream, name, largestSize);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw DocumentErrors.Unreadable(name, Directory.Exists(file), exception);
        }
    }

    private static byte[] ReadToEnd(FileStream stream, string name, int largestSize)
    {
        using var buffer = new MemoryStream(capacity: (int)stream.Length);
        stream.CopyTo(buffer);
        return buffer.Length <= largestSize ? buffer.ToArray() : throw DocumentErrors.TooLarge(name, buffer.Length);
    }
}
