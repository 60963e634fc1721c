using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Localize.Review.Output;

/// <summary>How our JSON is written: letters of all languages as they are, whatever could deceive a reader as <c>\u202E</c>, the same bytes on every machine.</summary>
internal static class OutputJson
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(Settings()) };

    public static string Write(JsonNode node) => node.ToJsonString(Options) + "\n";

    public static JsonArray List(IEnumerable<JsonNode?> items) => [.. items];

    private static TextEncoderSettings Settings()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        for (int c = 0; c <= char.MaxValue; c++)
        {
            if (VisibleText.IsDeceptive((char)c))
            {
                settings.ForbidCharacter((char)c);
            }
        }

        return settings;
    }
}
