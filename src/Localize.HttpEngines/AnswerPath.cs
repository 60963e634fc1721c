using System.Text.Json;

namespace Localize.Engines.Http;

/// <summary>Where translations stand in an answer: <c>data.translations[].text</c>.</summary>
internal sealed record AnswerPath(IReadOnlyList<string> ToList, string? InItem)
{
    public static AnswerPath Parse(string path)
    {
        string[] parts = path.Split("[].", 2);
        return new AnswerPath(parts[0].Split('.', StringSplitOptions.RemoveEmptyEntries), parts.Length > 1 ? parts[1] : null);
    }

    /// <summary>The texts, or null when the answer has another shape.</summary>
    public IReadOnlyList<string>? Read(JsonElement answer)
    {
        foreach (string name in ToList)
        {
            if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty(name, out answer))
            {
                return null;
            }
        }

        if (answer.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        string[] texts = [.. answer.EnumerateArray().Select(TextOf).OfType<string>()];
        return texts.Length == answer.GetArrayLength() ? texts : null;
    }

    private string? TextOf(JsonElement item) =>
        InItem is null ? StringOf(item)
        : item.ValueKind == JsonValueKind.Object && item.TryGetProperty(InItem, out JsonElement text) ? StringOf(text)
        : null;

    private static string? StringOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
