using System.Security.Cryptography;
using Localize.Terms.Reading;

namespace Localize.Terms.Caching;

/// <summary>
/// Concepts in the form in which they are read fastest, beside the hashes of the files they were read from. A cache of other
/// files, of another version or with one wrong byte is no cache.
/// </summary>
internal static class GlossaryCache
{
    private const int Longest = 1 << 30;
    private static readonly byte[] Magic = "localize-glossary 1\n"u8.ToArray();

    /// <summary>The concepts, or <see langword="null"/> when the file is absent, damaged, foreign or older than the glossary.</summary>
    public static Glossary? Read(string cachePath, GlossaryOptions options, IReadOnlyList<string> paths)
    {
        try
        {
            var file = new FileInfo(cachePath);
            if (!file.Exists || file.Length > Longest || file.Length < Magic.Length + SHA256.HashSizeInBytes)
            {
                return null;
            }

            byte[] bytes = File.ReadAllBytes(cachePath);
            ReadOnlyMemory<byte> content = bytes.AsMemory(0, bytes.Length - SHA256.HashSizeInBytes);
            bool isWhole = content.Span.StartsWith(Magic) && SHA256.HashData(content.Span).AsSpan().SequenceEqual(bytes.AsSpan(content.Length));
            return isWhole ? Read(new CacheReader(content[Magic.Length..]), options, paths) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Writes a cache; where it cannot be written there is none, and nothing else is lost.</summary>
    public static void Write(string cachePath, GlossaryOptions options, IReadOnlyList<string> paths, IReadOnlyList<GlossaryFile> files, IReadOnlyList<ConceptEntry> entries)
    {
        var writer = new CacheWriter();
        writer.Bytes(Magic);
        writer.Text(Key(options, paths));
        writer.List(files, file =>
        {
            writer.Text(file.Path);
            writer.Bytes(file.Hash);
        });
        writer.List(entries, entry => ConceptCodec.Write(writer, entry));
        byte[] checksum = SHA256.HashData(writer.Written);
        writer.Bytes(checksum);
        try
        {
            SafeFile.WriteAllBytes(cachePath, writer.Written);
        }
        catch (LocalizationException)
        {
            // A read-only folder only costs the next run its head start.
        }
    }

    private static Glossary? Read(CacheReader from, GlossaryOptions options, IReadOnlyList<string> paths)
    {
        if (!string.Equals(from.RequiredText(), Key(options, paths), StringComparison.Ordinal))
        {
            return null;
        }

        bool[] same = [.. from.List(() => IsUnchanged(from.RequiredText(), from.Bytes(SHA256.HashSizeInBytes), options))];
        if (!same.All(isSame => isSame))
        {
            return null;
        }

        IReadOnlyList<ConceptEntry> entries = from.List(() => ConceptCodec.Read(from));
        return from.IsAtEnd ? Glossary.Of(entries) : null;
    }

    private static bool IsUnchanged(string path, ReadOnlySpan<byte> hash, GlossaryOptions options)
    {
        var file = new FileInfo(path);
        if (!file.Exists || file.Length > options.MaximumFileSize)
        {
            return false;
        }

        using FileStream stream = file.OpenRead();
        return SHA256.HashData(stream).AsSpan().SequenceEqual(hash);
    }

    // The build of the library is part of the key: another one may read the same files otherwise.
    private static string Key(GlossaryOptions options, IReadOnlyList<string> paths) =>
        string.Join('\n', [typeof(GlossaryCache).Module.ModuleVersionId.ToString(), options.ToString(), Environment.CurrentDirectory, .. paths]);
}
