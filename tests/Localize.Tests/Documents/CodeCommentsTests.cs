using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Merging;

namespace Localize.Tests.Documents;

public sealed class CodeCommentsTests
{
    private static readonly MarkdownFormat Format = new(new MarkdownOptions { CodeComments = true });

    [Theory]
    [InlineData("js", "let a = 1; // the first\nlet url = \"http://x.org\"; // second one\n", "the first|second one")]
    [InlineData("js", "// one line\n// and its end\n\n// another\nf(); // trailing\n// own\n", "one line⏎and its end|another|trailing|own")]
    [InlineData("ts", "/* A block */ x();\n/**\n * Says hello.\n *\n * Twice if asked.\n * @param name who\n */\n", "A block|Says hello.|Twice if asked.")]
    [InlineData("python", "#!/usr/bin/env python\n# Greets\nprint('# not this')  # noqa\nx = 1  # counts\n", "Greets|counts")]
    [InlineData("sql", "-- All users\nselect 1 -- one\n", "All users|one")]
    [InlineData("html", "<p>text</p> <!-- a note -->\n", "a note")]
    [InlineData("css", "a { color: red } /* warm */\n// no comment in CSS\n", "warm")]
    [InlineData("{.bash}", "# Install it\napt install x\n", "Install it")]
    [InlineData("js", "// eslint-disable-next-line\n// [!code focus]\n// ----\n// 42\n", "")]
    [InlineData("mermaid", "// no\n# no\n", "")]
    [InlineData("", "// no language\n", "")]
    [InlineData("js", "let s = 'a // b'; let t = `c // d`;\n/* never closed\n", "")]
    public void Extract_FencedCode_FindsItsComments(string language, string code, string expected)
    {
        IReadOnlyList<Unit> units = Extract($"```{language}\n{code}```\n").Units;

        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), units.Select(unit => unit.Source.Text.Replace('\n', '⏎')));
        Assert.All(units, unit => Assert.Equal(UnitKind.CodeComment, unit.Kind));
    }

    [Fact]
    public void Extract_CommentUnderAHeading_HasItsContext()
    {
        Unit unit = Extract("# Use\n\n- Do:\n\n  ```sh\n  # Run it\n  run\n  ```\n").Units[^1];

        Assert.Equal(("Run it", "list/item/code/comment"), (unit.Source.Text, unit.Path));
        Assert.Equal(["Use"], unit.Headings);
    }

    [Fact]
    public void Extract_ByDefault_LeavesCommentsAlone() =>
        Assert.Empty(new MarkdownFormat().Extract(new SourceDocument("a.md", "```js\n// a comment\n```\n")).Units);

    [Theory]
    [InlineData("> ```js\n> // one line\n> // and more\n> f(); // end\n> ```\n", "Eine Zeile\nund mehr\nund noch mehr", "Ende */ x\ny", "> ```js\n> // Eine Zeile\n> // und mehr\n> // und noch mehr\n> f(); // Ende * / x y\n> ```\n")]
    [InlineData("```c\n/* one\n * two */\nf(); /* end */\n```\n", "eins */ zwei\ndrei", "Ende", "```c\n/* eins * / zwei\n * drei */\nf(); /* Ende */\n```\n")]
    public void Merge_Comments_StayComments(string source, string first, string second, string expected)
    {
        ExtractedDocument document = Extract(source);

        MergeResult result = DocumentMerger.Merge(document, new Dictionary<string, InlineText> { ["u1"] = InlineText.FromText(first), ["u2"] = InlineText.FromText(second) }, "de");

        Assert.Equal(expected, result.Text);
        Assert.Empty(StructureProof.Compare(document.Source, new SourceDocument("a.md", result.Text), Format));
    }

    [Fact]
    public void Compare_ChangedCode_IsADifference() => Assert.Single(StructureProof.Compare(
        new SourceDocument("a.md", "```js\nf(); // one\n```\n"), new SourceDocument("a.md", "```js\ng(); // eins\n```\n"), Format));

    private static ExtractedDocument Extract(string text) => Format.Extract(new SourceDocument("a.md", text));
}
