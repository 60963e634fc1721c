using System.Text.Json.Nodes;
using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Merging;
using YamlDotNet.Serialization;

namespace Localize.Tests.SecondReaders;

/// <summary>A thousand hostile strings as front matter values are read back by the library's own kind of reader and by a second one.</summary>
public sealed class FrontMatterSecondReaderTests
{
    private const int Count = 1_000;

    private static readonly MarkdownFormat Format = new(new MarkdownOptions { FrontMatterKeys = { "nested.label", "list.*", "list.*.title", "table.title" } });

    private static readonly string[] YamlPlaces =
    [
        "title: Plain", "title: 'Single'", "title: \"Double\"", "title: >-\n  Folded\n  text", "title: |-\n  Literal\n  text", "title: >\n  Folded", "title: |\n    Literal\n    deep",
        "title: Plain # comment", "nested:\n  label: Plain", "nested: {label: Flow, other: 1}", "list:\n- first", "list:\n  - 'first'\n  - 2", "list: [Flow, 2]", "list:\n- title: Deep\n  n: 1",
        "nested:\n    label: >-\n      Folded\n\n      more", "title: Plain that goes\n  over two lines", "list:\n- |-\n  Literal\n- 2",
    ];

    [Fact]
    public void Merge_ThousandHostileStringsInYaml_AreReadBackByTwoReaders()
    {
        (string Text, string Expected)[] cases = Cases("---", YamlPlaces);
        IDeserializer deserializer = new DeserializerBuilder().Build();

        Compare(cases, cases.Select(item => FirstString(deserializer.Deserialize<object>(item.Text))));
        Compare(cases, NodeReaders.Read("yaml", cases.Select(item => item.Text)).Select(FirstString));
    }

    [Fact]
    public void Merge_ThousandHostileStringsInToml_AreReadBackByTwoReaders()
    {
        (string Text, string Expected)[] cases = Cases(
            "+++", ["title = \"Basic\"", "title = 'Literal'", "title = \"\"\"\nMultiline\nbasic\"\"\"", "title = '''\nMultiline\nliteral'''", "[table]\ntitle = \"Basic\"", "title = \"Basic\" # comment"]);

        Compare(cases, cases.Select(item => Format.Extract(new SourceDocument("a.md", $"+++\n{item.Text}\n+++\n")).Skeleton.Tree is ParsedMarkdown parsed ? parsed.FrontMatterContent!.Values[0].Value : null));
        Compare(cases, NodeReaders.Read("toml", cases.Select(item => item.Text)).Select(FirstString));
    }

    [Fact]
    public void Merge_ThousandHostileStringsInJson_AreReadBackByTwoReaders()
    {
        (string Text, string Expected)[] cases = Cases("", ["{\n\"title\": \"Plain\"\n}", "{\n\"nested\": {\"label\": \"Plain\", \"n\": 1}\n}", "{\n\"list\": [\"Plain\", 2]\n}"]);

        Compare(cases, cases.Select(item => FirstString(JsonNode.Parse(item.Text))));
        Compare(cases, NodeReaders.Read("json", cases.Select(item => item.Text)).Select(FirstString));
    }

    /// <summary>Every string in the place whose turn it is, and each place with many strings.</summary>
    private static (string Text, string Expected)[] Cases(string fence, string[] places)
    {
        IReadOnlyList<string> strings = HostileStrings.Create(Count);
        return [.. places.SelectMany((place, p) => strings.Where((_, i) => places.Length <= 6 || i % 4 == p % 4).Select(text => (Write(fence, place, text), TargetText.Clean(text))))];
    }

    private static string Write(string fence, string place, string text)
    {
        string document = fence.Length == 0 ? $"{place}\nBody\n" : $"{fence}\n{place}\nlast{(fence == "+++" ? " = " : ": ")}1\n{fence}\nBody\n";
        ExtractedDocument extracted = Format.Extract(new SourceDocument("a.md", document));
        MergeResult merged = DocumentMerger.Merge(extracted, new Dictionary<string, InlineText> { ["u1"] = InlineText.FromText(text) }, "de");
        Assert.True(merged.FallbackUnitIds.Count == 0 || TargetText.Clean(text).AsSpan().IsWhiteSpace(), $"{place} took no {text}: {string.Join(' ', merged.Issues)}");
        string content = merged.Text[..merged.Text.LastIndexOf("\nBody", StringComparison.Ordinal)];
        return fence.Length == 0 ? content : content[(fence.Length + 1)..^fence.Length];
    }

    /// <summary>A block scalar without <c>-</c> ends with a line end, in the source as in the translation.</summary>
    private static bool IsSame((string Text, string Expected) item, string? found) =>
        found == item.Expected || (item.Text.Length > 9 && item.Text[..9] is "title: >\n" or "title: |\n" && found == item.Expected + "\n");

    private static void Compare((string Text, string Expected)[] cases, IEnumerable<string?> found) => Assert.Empty(cases.Zip(found)
        .Where(pair => !IsSame(pair.First, pair.Second)).Take(5).Select(pair => $"in {pair.First.Text}\nexpected {Shown(pair.First.Expected)}\nfound    {Shown(pair.Second)}"));

    private static string Shown(string? text) => text is null ? "nothing" : System.Text.Json.JsonSerializer.Serialize(text);

    private static string? FirstString(object? value) => value switch
    {
        string text => text,
        IDictionary<object, object> map => map.Values.Select(FirstString).FirstOrDefault(text => text is not null),
        IEnumerable<object> list => list.Select(FirstString).FirstOrDefault(text => text is not null),
        _ => null,
    };

    private static string? FirstString(JsonNode? value) => value switch
    {
        JsonValue text => text.TryGetValue(out string? found) ? found : null,
        JsonObject map => map.Select(entry => FirstString(entry.Value)).FirstOrDefault(text => text is not null),
        JsonArray list => list.Select(FirstString).FirstOrDefault(text => text is not null),
        _ => null,
    };
}
