using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Localize.ConsoleHost.Edits;

/// <summary>A text that a run wrote, or was about to write, over a localized document.</summary>
/// <param name="Hash">SHA-256 of the file's bytes.</param>
/// <param name="Document">What it holds and what it was made of.</param>
internal sealed record WrittenVersion(string Hash, WrittenDocument Document)
{
    /// <summary>Whether a record of the one serves for the other.</summary>
    public bool IsSameAs(WrittenVersion other) => Hash == other.Hash && Document.People.SequenceEqual(other.Document.People)
        && Document with { People = other.Document.People } == other.Document;
}

/// <summary>
/// The record beside the ledger of what was last written over one localized document. It is written before the file, with what stands there
/// and what will: so whenever the process ends, a file that is one of the two was not edited.
/// </summary>
internal static class WrittenFile
{
    private const int Version = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The versions, the newest last; none when there is no record or it cannot be read: then the document's words count as people's.</summary>
    public static IReadOnlyList<WrittenVersion> Read(string path)
    {
        try
        {
            return File.Exists(path) && JsonSerializer.Deserialize<Content>(File.ReadAllBytes(path), Options) is { Version: Version, Versions: { } versions }
                && versions.All(IsWhole) ? versions : [];
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    public static void Write(string path, IReadOnlyList<WrittenVersion> versions) => SafeFile.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(new Content(Version, versions), Options));

    private static bool IsWhole(WrittenVersion? version) =>
        version is { Hash: not null, Document: { SourceText: not null, MergedText: not null, TargetText: not null, People: { } people } } && people.All(p => p is { Source: not null, Terms: not null });

    private sealed record Content(int Version, IReadOnlyList<WrittenVersion>? Versions);
}
