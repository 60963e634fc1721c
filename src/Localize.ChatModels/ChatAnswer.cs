using System.Text.Json;

namespace Localize.Engines.ChatModels;

/// <summary>Reads a model's answer. Nothing in it is trusted: what is not an item with an id and a text is not there.</summary>
internal static class ChatAnswer
{
    private const int Largest = 8 * 1024 * 1024;

    public static JsonElement Schema { get; } = JsonDocument.Parse(
        """
        {"type":"object","additionalProperties":false,"required":["items"],"properties":{"items":{"type":"array","items":
        {"type":"object","additionalProperties":false,"required":["id","text"],"properties":{"id":{"type":"string"},"text":{"type":"string"}}}}}}
        """).RootElement;

    /// <summary>The texts by id. An id that comes twice is ambiguous and is left out.</summary>
    public static IReadOnlyDictionary<string, string> Read(string answer)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var doubled = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string id, string text) in Items(WithoutFence(answer)))
        {
            if (!texts.TryAdd(id, text))
            {
                doubled.Add(id);
            }
        }

        foreach (string id in doubled)
        {
            texts.Remove(id);
        }

        return texts;
    }

    private static List<(string Id, string Text)> Items(string json)
    {
        var items = new List<(string, string)>();
        if (json.Length > Largest)
        {
            return items;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("items", out JsonElement list) || list.ValueKind != JsonValueKind.Array)
            {
                return items;
            }

            foreach (JsonElement item in list.EnumerateArray())
            {
                if (TextOf(item, "id") is { } id && TextOf(item, "text") is { } text)
                {
                    items.Add((id, text));
                }
            }
        }
        catch (JsonException)
        {
            // Not JSON: no segment has an answer, and each says so.
            items.Clear();
        }

        return items;
    }

    private static string? TextOf(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // Some models wrap JSON in a Markdown fence.
    private static string WithoutFence(string answer)
    {
        string text = answer.Trim();
        if (!text.StartsWith("```", StringComparison.Ordinal) || !text.EndsWith("```", StringComparison.Ordinal) || text.Length < 6)
        {
            return text;
        }

        int firstLine = text.IndexOf('\n', StringComparison.Ordinal);
        return firstLine < 0 ? text : text[(firstLine + 1)..^3].Trim();
    }
}
