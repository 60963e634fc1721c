using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Localize.ConsoleHost.Output;

/// <summary>A line of standard input: a JSON object and its number.</summary>
internal sealed record JsonLine(JsonObject Object, int Number)
{
    public JsonNode? Id => Object["id"]?.DeepClone();

    /// <summary>A text of the object.</summary>
    /// <exception cref="LocalizationException">It is missing or not a text; the message has the line.</exception>
    public string Text(string name) => Object[name] is JsonValue value && value.TryGetValue(out string? text)
        ? text
        : throw JsonLines.Error(Number, $"Expected a text \"{name}\".");

    public string Language(string name) => LanguageTag.TryCanonicalize(Text(name), out string? tag)
        ? tag
        : throw JsonLines.Error(Number, $"\"{Text(name)}\" is not a language tag. Expected BCP 47 such as en, pt-BR or zh-Hans.");
}

/// <summary>Filters that read and write one JSON object a line.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async IAsyncEnumerable<JsonLine> ReadAsync(TextReader input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        int number = 0;
        while (await input.ReadLineAsync(cancellation) is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return new JsonLine(Parse(line, number), number);
            }
        }
    }

    public static Task WriteAsync(TextWriter output, JsonObject answer) => output.WriteLineAsync(answer.ToJsonString(Options));

    public static void Write(TextWriter output, JsonObject line) => output.WriteLine(line.ToJsonString(Options));

    public static LocalizationException Error(int number, string message, Exception? cause = null) =>
        new(message, "standard input", new TextPosition(number, 1), cause);

    private static JsonObject Parse(string line, int number)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject ?? throw Error(number, "Expected a JSON object.");
        }
        catch (JsonException exception)
        {
            throw Error(number, $"Not valid JSON: {exception.Message}", exception);
        }
    }
}
