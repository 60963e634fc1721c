using System.Text.Json;
using Azure.Core;

namespace Localize.Engines.AzureTranslator;

/// <summary>Version 3.0: parameters in the query, a bare array in the body (engines.md 1.2, 1.4).</summary>
internal sealed class WireFormat3(string category, bool allowFallback) : ITranslatorWireFormat
{
    public string Version => "3.0";

    public bool HasDictionary => true;

    public int MaxElements => 1_000;

    public int MaxElementCharacters => 50_000;

    public Uri AddressFor(TranslatorConnection connection, string from, string to)
    {
        string path = connection.IsCustomDomain ? "translator/text/v3.0/translate" : "translate";
        string query = $"api-version=3.0&from={Uri.EscapeDataString(from)}&to={Uri.EscapeDataString(to)}&textType=html"
            + $"&category={Uri.EscapeDataString(category)}&allowFallback={(allowFallback ? "true" : "false")}";
        return new Uri($"{connection.Endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{path}?{query}");
    }

    public RequestContent BodyFor(IReadOnlyList<string> texts, string from, string to)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartArray();
            foreach (string text in texts)
            {
                writer.WriteStartObject();
                writer.WriteString("Text", text);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return RequestContent.Create(stream.ToArray());
    }

    public IReadOnlyList<string>? Read(JsonElement answer, int count)
    {
        if (answer.ValueKind != JsonValueKind.Array || answer.GetArrayLength() != count)
        {
            return null;
        }

        var texts = new List<string>(count);
        foreach (JsonElement item in answer.EnumerateArray())
        {
            if (WireFormats.SingleTranslation(item) is not { } text)
            {
                return null;
            }

            texts.Add(text);
        }

        return texts;
    }
}
