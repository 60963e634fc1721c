using System.Text.Json;
using Localize.Memory;

namespace Localize.Review.Output;

/// <summary>What a reviewer decided about an entry or a segment on a page.</summary>
/// <param name="IsEntry">Whether it is about an entry; otherwise about a segment.</param>
/// <param name="Locale">The locale.</param>
/// <param name="Id">The concept's id, or the segment's key.</param>
/// <param name="Document">The source document of a segment; empty for an entry.</param>
/// <param name="Hash">What it is bound to: <see cref="ReviewHash"/> of an entry, <see cref="ReviewDecisions.HashOf"/> of a segment's translation.</param>
/// <param name="IsApproved">Approved; otherwise rejected.</param>
/// <param name="Why">The reason, or <see langword="null"/>.</param>
public sealed record ReviewDecision(bool IsEntry, string Locale, string Id, string Document, string Hash, bool IsApproved, string? Why);

/// <summary>The decisions that a reviewer made on a page, as the page saves them.</summary>
/// <param name="By">Who decided, or <see langword="null"/> when the reviewer gave no name.</param>
/// <param name="Items">The decisions.</param>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed record ReviewDecisions(string? By, IReadOnlyList<ReviewDecision> Items)
{
    private const int MostCharacters = 32 * 1024 * 1024;

    /// <summary>What a decision about a translation is bound to.</summary>
    /// <param name="target">The translation, or <see langword="null"/>.</param>
    /// <returns>Twelve hexadecimal digits; empty for none.</returns>
    public static string HashOf(InlineText? target) => target is null ? "" : MemoryText.Hash(target.Text);

    /// <summary>Reads the file that a page saved.</summary>
    /// <param name="json">Its text.</param>
    /// <param name="path">Its name, for messages.</param>
    /// <returns>The decisions.</returns>
    /// <exception cref="LocalizationException">It is not such a file; the message says where.</exception>
    public static ReviewDecisions Parse(string json, string path)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.Length > MostCharacters)
        {
            throw new LocalizationException("The file is too large for decisions of a reviewer.", path);
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8 });
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || Text(root, "format") != "localize-decisions" || !root.TryGetProperty("version", out JsonElement version) || version.ToString() != "1")
            {
                throw new LocalizationException("This is not a file of decisions, version 1. Save it with the button \"Save decisions\" of the page.", path);
            }

            return new ReviewDecisions(Text(root, "by"), [.. root.GetProperty("decisions").EnumerateArray().Select(item => Decision(item, path))]);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new LocalizationException($"The file of decisions cannot be read: {exception.Message}", path, innerException: exception);
        }
    }

    private static ReviewDecision Decision(JsonElement item, string path)
    {
        string Needed(string name) => Text(item, name) ?? throw new LocalizationException($"A decision has no \"{name}\".", path);
        string decision = Needed("decision");
        string kind = Needed("kind");
        return decision is "approve" or "reject" && kind is "entry" or "segment" && LanguageTag.TryCanonicalize(Needed("locale"), out string? locale)
            ? new ReviewDecision(kind == "entry", locale, Needed("id"), Text(item, "document") ?? "", Needed("hash"), decision == "approve", Text(item, "why"))
            : throw new LocalizationException($"A decision is \"{decision}\" about \"{kind}\" in \"{Needed("locale")}\"; expected approve or reject, about an entry or a segment, in a language tag.", path);
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
