using System.Text.Encodings.Web;
using System.Text.Json;
using Localize.Documents.Markdown;

namespace Localize.Linking;

/// <summary>Writes the versions of a document in other languages into its head.</summary>
internal static class AlternatesWriter
{
    private const string Key = "alternates";
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What to insert, and where.</summary>
    /// <param name="document">The document.</param>
    /// <param name="alternates">Languages and relative paths.</param>
    /// <param name="place">The manner.</param>
    /// <returns>Offset and text; the text is empty when there is nothing to write or the document names its alternates itself.</returns>
    public static (int Offset, string Text) Write(ParsedMarkdown document, IReadOnlyList<KeyValuePair<string, string>> alternates, LanguageAlternates place)
    {
        int start = document.Text.StartsWith('\uFEFF') ? 1 : 0;
        if (alternates.Count == 0 || place == LanguageAlternates.None)
        {
            return (start, "");
        }

        string newLine = Lines.NewLineOf(document.Text);
        (int offset, string[] lines) = place == LanguageAlternates.Links
            ? (document.FrontMatter?.End ?? start, LinkLines(document, alternates))
            : FrontMatterLines(document, alternates, start);
        return (offset, lines.Length == 0 ? "" : string.Join(newLine, lines));
    }

    private static string[] LinkLines(ParsedMarkdown document, IReadOnlyList<KeyValuePair<string, string>> alternates)
    {
        IEnumerable<string> links = alternates.Select(static alternate =>
            $"<link rel=\"alternate\" hreflang=\"{alternate.Key}\" href=\"{DestinationWriter.Write(Encoded(alternate.Value), DestinationNotation.DoubleQuoted)}\" />");
        return document.FrontMatter is null ? [.. links, "", ""] : ["", .. links, ""];
    }

    private static (int Offset, string[] Lines) FrontMatterLines(ParsedMarkdown document, IReadOnlyList<KeyValuePair<string, string>> alternates, int start)
    {
        IEnumerable<string> yaml = [$"{Key}:", .. alternates.Select(static alternate => $"  {Quoted(alternate.Key)}: {Quoted(alternate.Value)}")];
        if (document.FrontMatter is not { } block)
        {
            return (start, ["---", .. yaml, "---", ""]);
        }

        bool isTaken = document.FrontMatterContent is { Error: not null } || document.FrontMatterContent!.Shape.Any(static path => path.Contains(Key, StringComparison.Ordinal));
        return (isTaken, block.Kind) switch
        {
            (true, _) => (start, []),
            (_, FrontMatterKind.Yaml) => (block.Content.End, [.. yaml, ""]),
            (_, FrontMatterKind.Toml) => (block.Content.End, [$"[{Key}]", .. alternates.Select(static alternate => $"{Quoted(alternate.Key)} = {Quoted(alternate.Value)}"), ""]),
            _ => JsonLines(document, block, alternates),
        };
    }

    private static (int Offset, string[] Lines) JsonLines(ParsedMarkdown document, FrontMatterBlock block, IReadOnlyList<KeyValuePair<string, string>> alternates)
    {
        int last = block.Content.End - 2;
        while (char.IsWhiteSpace(document.Text[last]))
        {
            last--;
        }

        string comma = document.Text[last] == '{' ? "" : ",";
        return (last + 1, [comma, $"  \"{Key}\": {{ {string.Join(", ", alternates.Select(static alternate => $"{Quoted(alternate.Key)}: {Quoted(alternate.Value)}"))} }}"]);
    }

    /// <summary>A JSON string, which is a string of YAML and of TOML too; quoted, because <c>no</c> is Norwegian and not false.</summary>
    private static string Quoted(string text) => JsonSerializer.Serialize(text, Relaxed);

    private static string Encoded(string path) => PercentEncoding.Encode(path, asAscii: false);
}
