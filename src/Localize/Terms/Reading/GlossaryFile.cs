using System.Security.Cryptography;
using System.Text;

namespace Localize.Terms.Reading;

/// <summary>What one glossary file holds and what is wrong with it.</summary>
internal sealed record GlossaryFile(string Path, IReadOnlyList<ConceptEntry> Entries, IReadOnlyList<QualityIssue> Problems)
{
    /// <summary>Other files it asks for, relative to itself.</summary>
    public IReadOnlyList<(string Path, TextPosition Position)> Includes { get; init; } = [];

    /// <summary>SHA-256 of the file's bytes; empty for a text that is no file.</summary>
    public byte[] Hash { get; init; } = [];

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="path">The file.</param>
    /// <param name="options">The limits.</param>
    /// <param name="known">Files that were read before: one with the same bytes is not read again.</param>
    public static GlossaryFile Read(string path, GlossaryOptions options, IReadOnlyList<GlossaryFile> known)
    {
        try
        {
            long size = new FileInfo(path).Length;
            if (size > options.MaximumFileSize)
            {
                return Failed(path, "glossary.too-large", TermMessages.TooLarge(size, options.MaximumFileSize));
            }

            byte[] bytes = File.ReadAllBytes(path);
            byte[] hash = SHA256.HashData(bytes);
            if (known.FirstOrDefault(file => file.Problems.Count == 0 && hash.AsSpan().SequenceEqual(file.Hash)) is { } same)
            {
                return same.At(path);
            }

            using var reader = new StreamReader(new MemoryStream(bytes), Strict);
            return Parse(reader.ReadToEnd(), path, options) with { Hash = hash };
        }
        catch (DecoderFallbackException)
        {
            return Failed(path, "glossary.unreadable", TermMessages.Unreadable("it is not UTF-8 text; save it as UTF-8"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Failed(path, "glossary.unreadable", TermMessages.Unreadable(error.Message));
        }
    }

    public static GlossaryFile Parse(string yaml, string path, GlossaryOptions options)
    {
        int size = Encoding.UTF8.GetByteCount(yaml);
        if (size > options.MaximumFileSize)
        {
            return Failed(path, "glossary.too-large", TermMessages.TooLarge(size, options.MaximumFileSize));
        }

        return GlossaryReader.Read(yaml, path, options);
    }

    /// <summary>Ids that stand twice, old ids (<c>was</c>) included.</summary>
    public static IEnumerable<QualityIssue> DuplicateIds(IEnumerable<GlossaryFile> files)
    {
        var first = new Dictionary<string, ConceptEntry>(StringComparer.Ordinal);
        foreach (ConceptEntry entry in files.SelectMany(f => f.Entries))
        {
            foreach (string id in entry.Was.Prepend(entry.Id))
            {
                if (!first.TryAdd(id, entry))
                {
                    ConceptEntry other = first[id];
                    yield return Terms.Reading.Problems.Error(
                        "glossary.duplicate-id", entry.Path, entry.Position, TermMessages.DuplicateId(id, $"{other.Path}:{other.Position}"));
                }
            }
        }
    }

    // What entries hold is shared; only where they stand differs.
    private GlossaryFile At(string path) => this with { Path = path, Entries = [.. Entries.Select(entry => entry with { Path = path })] };

    private static GlossaryFile Failed(string path, string rule, string message) =>
        new(path, [], [Terms.Reading.Problems.Error(rule, path, new TextPosition(1, 1), message)]);
}
