using System.Text.Json;
using Azure.Core;

namespace Localize.Engines.AzureTranslator;

/// <summary>Version 2026-06-06: everything in the body, inputs and targets as objects (engines.md 2.2, 2.3).</summary>
internal sealed class WireFormat2026(string deployment, bool allowFallback) : ITranslatorWireFormat
{
    private const string General = "general";

    public string Version => "2026-06-06";

    /// <summary>Whether deployments of language models honour the dictionary is not documented, so it is not used (engines.md 2.4).</summary>
    public bool HasDictionary => deployment == General;

    public int MaxElements => deployment == General ? 1_000 : 50;

    public int MaxElementCharacters => deployment == General ? 50_000 : 5_000;

    public Uri AddressFor(TranslatorConnection connection, string from, string to)
    {
        string path = connection.IsCustomDomain ? "translator/text/translate" : "translate";
        return new Uri($"{connection.Endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{path}?api-version=2026-06-06");
    }

    public RequestContent BodyFor(IReadOnlyList<string> texts, string from, string to)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("inputs");
            foreach (string text in texts)
            {
                WriteInput(writer, text, from, to);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return RequestContent.Create(stream.ToArray());
    }

    public IReadOnlyList<string>? Read(JsonElement answer, int count)
    {
        if (answer.ValueKind != JsonValueKind.Object || WireFormats.Find(answer, "value") is not { ValueKind: JsonValueKind.Array } value
            || value.GetArrayLength() != count)
        {
            return null;
        }

        string?[] texts = [.. value.EnumerateArray().Select(WireFormats.SingleTranslation)];
        return texts.Contains(null) ? null : [.. texts.OfType<string>()];
    }

    private void WriteInput(Utf8JsonWriter writer, string text, string from, string to)
    {
        writer.WriteStartObject();
        writer.WriteString("text", text);
        writer.WriteString("language", from);
        writer.WriteString("textType", "Html");
        writer.WriteStartArray("targets");
        writer.WriteStartObject();
        writer.WriteString("language", to);
        writer.WriteString("deploymentName", deployment);
        writer.WriteBoolean("allowFallback", allowFallback);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
