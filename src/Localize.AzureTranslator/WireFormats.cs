using System.Text.Json;

namespace Localize.Engines.AzureTranslator;

/// <summary>What the versions of the service have in common.</summary>
internal static class WireFormats
{
    internal static ITranslatorWireFormat For(AzureTranslatorOptions options) => options.Version switch
    {
        AzureTranslatorOptions.ServiceVersion.V3_0 => new WireFormat3(options.Category, options.AllowFallback),
        AzureTranslatorOptions.ServiceVersion.V2026_06_06 => new WireFormat2026(options.Category, options.AllowFallback),
        _ => throw new ArgumentOutOfRangeException(nameof(options), $"Version {options.Version} is not known. Take one of {nameof(AzureTranslatorOptions.ServiceVersion)}."),
    };

    /// <summary>The text of an element that was sent with one target; by position, for the service normalises language codes.</summary>
    internal static string? SingleTranslation(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object
        && Find(item, "translations") is { ValueKind: JsonValueKind.Array } translations
        && translations.GetArrayLength() == 1
        && translations[0].ValueKind == JsonValueKind.Object
        && Find(translations[0], "text") is { ValueKind: JsonValueKind.String } text
            ? text.GetString()
            : null;

    /// <summary>A property by name, whatever its case: the service's own examples differ in it (engines.md 2.3).</summary>
    internal static JsonElement? Find(JsonElement item, string name)
    {
        foreach (JsonProperty property in item.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return property.Value;
            }
        }

        return null;
    }
}
