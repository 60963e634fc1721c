using Localize.Documents;
using Localize.Documents.Markdown;

namespace Localize.Tests.Documents;

public sealed class MarkdownGuardTests
{
    public static TheoryData<string, string> Pathological => new()
    {
        { "nested list and blank lines", Repeat("- ", 3000) + "x" + Repeat("\n", 3000) },
        { "nested quotes", Repeat("> ", 50_000) + "a" },
        { "nested lists by indentation", string.Concat(Enumerable.Range(0, 1000).Select(static i => Repeat("  ", i) + "* a\n")) },
        { "emphasis openers", Repeat("_a ", 65_000) },
        { "emphasis closers", Repeat("a_ ", 65_000) },
        { "nested strong", Repeat("*a **a ", 65_000) + "b" + Repeat(" a** a*", 65_000) },
        { "deep emphasis", Repeat("*", 60_000) + "a" + Repeat("*", 60_000) },
        { "link openers", Repeat("[a", 65_000) },
        { "link closers", Repeat("a]", 65_000) },
        { "brackets and parens", Repeat("[ (](", 80_000) },
        { "images", Repeat("![[]()", 160_000) },
        { "nested brackets", Repeat("[", 50_000) + "a" + Repeat("]", 50_000) },
        { "backtick runs", string.Concat(Enumerable.Range(1, 2500).Select(static i => "e" + Repeat("`", i))) },
        { "unclosed links", Repeat("[a](<b", 30_000) },
        { "unclosed comments", Repeat("</" + "\n<!--", 100_000) },
        { "declarations", Repeat("a <?", 100_000) },
        { "deep blank lines", Repeat("- ", 60) + "x" + Repeat("\n", 30_000) },
        { "definitions", string.Concat(Enumerable.Range(0, 40_000).Select(static i => $"[{i}]: x\n")) },
        { "template openers", Repeat("{{ ", 100_000) },
        { "brace openers", "import a from 'b'\n\n" + Repeat("{ ", 100_000) },
        { "tags without end", "import a from 'b'\n\n" + Repeat("<a ", 100_000) },
        { "attributes without end", Repeat("<a b='", 100_000) },
        { "dollars", Repeat("$a", 100_000) },
        { "mail addresses", Repeat("a@", 100_000) },
        { "colons", Repeat(":a", 100_000) },
    };

    [Theory]
    [MemberData(nameof(Pathological))]
    public void Extract_PathologicalText_EndsOrIsRefusedByName(string name, string text)
    {
        var document = new SourceDocument($"{name}.md", text);
        ExtractedDocument? extracted = null;

        var refusal = Record.Exception(() => extracted = new MarkdownFormat().Extract(document)) as LocalizationException;

        Assert.Equal(document.Path, refusal?.Path ?? extracted?.Source.Path);
    }

    [Fact]
    public void Check_TooDeepNesting_NamesTheLine()
    {
        LocalizationException exception = Assert.Throws<LocalizationException>(
            () => MarkdownGuard.Check("one\n\n" + Repeat("> ", 70) + "x", "a.md"));

        Assert.Equal(new TextPosition(3, 1), exception.Position);
    }

    [Fact]
    public void Check_ManyEmphasisCharactersInSeparateItems_IsAccepted() =>
        MarkdownGuard.Check(string.Concat(Enumerable.Repeat("- *a* _b_ `c`\n", 20_000)), "a.md");

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
