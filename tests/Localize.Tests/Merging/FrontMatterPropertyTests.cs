using System.Text.Json;
using CsCheck;
using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Merging;
using YamlDotNet.Serialization;

namespace Localize.Tests.Merging;

public sealed class FrontMatterPropertyTests
{
    private static readonly MarkdownFormat Format = new();

    private static readonly Gen<string> Hostile = Gen.OneOf<string>(
        "a", "word", " ", ": ", " #", "'", "\"", "\\", "-", "- ", "?", "!", "&a", "*a", "|", ">", "%", "@", "`", "{", "}", "[", "]", ",", "\n", "\t", "---", "...", "~",
        "null", "true", "1", "1.5", "2024-01-01", "0x1F", "é", "語", "\uD83D\uDE00", "\u00A0", "\u2028", "\uFEFF", "\u0085", "=", "<<", "{{ x }}").Array[1, 12]
        .Select(string.Concat).Where(static text => !text.AsSpan().IsWhiteSpace());

    [Theory]
    [InlineData("title: Plain\n")]
    [InlineData("title: 'Single'\n")]
    [InlineData("title: \"Double\"\n")]
    [InlineData("title: >-\n  Folded\n  text\n")]
    [InlineData("title: |-\n  Literal\n  text\n")]
    [InlineData("other: [1, {title: Flow}]\n")]
    public void Merge_HostileYamlTitle_IsReadBackExactly(string yaml)
    {
        var options = new MarkdownOptions { FrontMatterKeys = { "other.1.title" } };
        ExtractedDocument document = new MarkdownFormat(options).Extract(new SourceDocument("a.md", $"---\n{yaml}date: 1\n---\nBody\n"));
        Hostile.SampleFixed(
            text =>
            {
                MergeResult result = DocumentMerger.Merge(document, new Dictionary<string, InlineText> { ["u1"] = InlineText.FromText(text) }, "de");
                string content = result.Text[4..result.Text.LastIndexOf("---\nBody", StringComparison.Ordinal)];
                var map = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(content);
                string? found = map.TryGetValue("title", out object? title) ? title as string : ((Dictionary<object, object>)((List<object>)map["other"])[1])["title"] as string;
                return result.FallbackUnitIds.Count == 0 && found == Cleaned(text) && map.Count == 2;
            },
            iter: 1000);
    }

    [Fact]
    public void Merge_HostileJsonTitle_IsReadBackExactly()
    {
        ExtractedDocument document = Format.Extract(new SourceDocument("a.md", "{\n  \"title\": \"Plain\"\n}\nBody\n"));
        Hostile.SampleFixed(
            text =>
            {
                MergeResult result = DocumentMerger.Merge(document, new Dictionary<string, InlineText> { ["u1"] = InlineText.FromText(text) }, "de");
                using JsonDocument json = JsonDocument.Parse(result.Text[..result.Text.LastIndexOf("\nBody", StringComparison.Ordinal)]);
                return json.RootElement.GetProperty("title").GetString() == Cleaned(text);
            },
            iter: 1000);
    }

    [Theory]
    [InlineData("title = \"Basic\"")]
    [InlineData("title = 'Literal'")]
    public void Merge_HostileTomlTitle_IsReadBackExactly(string toml)
    {
        ExtractedDocument document = Format.Extract(new SourceDocument("a.md", $"+++\n{toml}\n+++\nBody\n"));
        Hostile.SampleFixed(
            text =>
            {
                MergeResult result = DocumentMerger.Merge(document, new Dictionary<string, InlineText> { ["u1"] = InlineText.FromText(text) }, "de");
                ExtractedDocument again = Format.Extract(new SourceDocument("a.md", result.Text));
                return !Cleaned(text).Any(char.IsLetter) || again.Units[0].Source.Text == Cleaned(text);
            },
            iter: 1000);
    }

    /// <summary>Control characters never reach a document, see <c>TargetText</c>.</summary>
    private static string Cleaned(string text) => text.Replace("\u0085", "", StringComparison.Ordinal);
}
