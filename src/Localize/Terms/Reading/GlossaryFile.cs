using System.Text;

namespace Localize.Terms.Reading;

/// <summary>What one glossary file holds and what is wrong with it.</summary>
internal sealed record GlossaryFile(string Path, IReadOnlyList<ConceptEntry> Entries, IReadOnlyList<QualityIssue> Problems)
{
    /// <summary>Other files it asks for, relative to itself.</summary>
    public IReadOnlyList<(string Path, TextPosition Position)> Includes { get; init; } = [];

    /// <summary>SHA-256 of the file's bytes; empty for a text that is no file.</summary>
    public byte[] Hash { get; init; } = [];

    /// <summary>What the file says for all its entries.</summary>
    public (string Source, string? Owner) Defaults { get; init; }

    /// <summary>How the entries are written, each at the index that it has in <see cref="Entries"/>; none where that is not known.</summary>
    public ItemTexts Items { get; init; } = ItemTexts.None;

    /// <param name="file">The file's text.</param>
    /// <param name="options">The limits.</param>
    /// <param name="known">Files that were read before: one with the same bytes is not read again, and of one with the same name only what changed.</param>
    public static GlossaryFile Read(GlossaryText file, GlossaryOptions options, IReadOnlyList<GlossaryFile> known)
    {
        if (file.Problem is { } problem)
        {
            return new GlossaryFile(file.Path, [], [problem]);
        }

        if (known.FirstOrDefault(other => other.Problems.Count == 0 && file.Hash.AsSpan().SequenceEqual(other.Hash)) is { } same)
        {
            return same.At(file.Path);
        }

        GlossaryFile? namesake = known.FirstOrDefault(other => other.Problems.Count == 0 && file.Name.Equals(System.IO.Path.GetFileName(other.Path), StringComparison.Ordinal));
        return GlossaryReader.Read(file.Text, file.Path, options, namesake) with { Hash = file.Hash };
    }

    public static GlossaryFile Parse(string yaml, string path, GlossaryOptions options)
    {
        int size = Encoding.UTF8.GetByteCount(yaml);
        if (size > options.MaximumFileSize)
        {
            return new GlossaryFile(path, [], [GlossaryText.TooLarge(path, size, options)]);
        }

        return GlossaryReader.Read(yaml, path, options, other: null);
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
}
