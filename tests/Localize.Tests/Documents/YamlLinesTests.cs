using Localize.Documents.Markdown;

namespace Localize.Tests.Documents;

public sealed class YamlLinesTests
{
    private static readonly string[] Parts =
    [
        "title", "date", ":", ": ", " ", "  ", "- ", "-", "\n", "\n", "\r\n", "# note", "\"", "'", "\\", "Grain fell", "2026-01-01", "true", "éa", "{{ x }}", "[a]", "&a",
        "tags:\n  - one\n", "key: value\n", "\t", "|", ">", "!!str", "%", "...", "---", "\u00A0", "語", "?", ",", "0x1F", "[]", "online version: x\n",
        "sidebar:\n  label: x\n", "  order: 2\n", "    deep:\n      deeper: y\n", "   odd: z\n", "  - one\n", "<b>", "（全角）",
    ];

    [Theory]
    [InlineData("title: Grain\ndate: 2026-01-01\ntags:\n  - one two\n  - \"three: 3\"\nempty:\nlast: 'it is'\n")]
    [InlineData("a: 1\r\n# note\r\n\r\nb.c: x:y # no\r\n")]
    [InlineData("title: x\nsidebar:\n  label: Fleek\n  more:\n    deep: <b>1</b>\n  tags:\n    - one\n  order: 3\nlast:\n")]
    [InlineData("tags:\n- one\n- two\nkey: value with, [marks] and {braces}")]
    public void TryRead_LinesOfOneReading_IsWhatTheYamlParserReads(string yaml)
    {
        FrontMatterContent? quick = YamlLines.TryRead(yaml, new TextSpan(0, yaml.Length));

        if (!yaml.Contains(" # ", StringComparison.Ordinal))
        {
            Assert.NotNull(quick);
        }

        AssertSame(yaml, quick);
    }

    [Fact]
    public void TryRead_RandomLines_IsWhatTheYamlParserReadsOrNothing()
    {
        var random = new Random(20);
        int read = 0;
        for (int i = 0; i < 40_000; i++)
        {
            string yaml = (random.Next(2) == 0 ? "key: " : "list:\n- ") + string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Parts[random.Next(Parts.Length)]));
            FrontMatterContent? quick = YamlLines.TryRead(yaml, new TextSpan(0, yaml.Length));
            read += quick is null ? 0 : 1;
            AssertSame(yaml, quick);
        }

        Assert.True(read > 2_000, $"Only {read} were read.");
    }

    private static void AssertSame(string yaml, FrontMatterContent? quick)
    {
        if (quick is null)
        {
            return;
        }

        FrontMatterContent parsed = YamlFrontMatter.Parse(yaml, new TextSpan(0, yaml.Length));
        Assert.Equal(Describe(parsed), Describe(quick));
    }

    private static string Describe(FrontMatterContent content) => string.Join(
        '\n', content.Shape.Concat(content.Values.Select(static v => $"{string.Join('/', v.Path)} {v.Span} {v.Style} {v.Value}")).Append(content.Error));
}
