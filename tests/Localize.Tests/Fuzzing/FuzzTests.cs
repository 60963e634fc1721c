using Localize.Fuzzing;

namespace Localize.Tests.Fuzzing;

/// <summary>A minute of fuzzing with a fixed seed, and every text that fuzzing ever found, each with the number that chooses its mode.</summary>
public sealed class FuzzTests
{
    private const long Executions = 100_000;
    private const ulong Seed = 20_261_122;

    public static TheoryData<string, long, string> Finds => new()
    {
        { "a code span is not looked for beyond its heading", 14451, "# Highlighs\n`r {{[-]}}`\n" },
        { "a brace inside an unclosed tag", 17675, "return (\n<n n=}>{}\n```#   </label>\n  );\n});" },
        { "a container line inside a script", 18322, "<script>\n!!! \"T\"" },
        { "a container line inside a paragraph", 20265, "\"\n    === \"T\"" },
        { "a container line under a paragraph is no heading underline", 96552, "[o]:\"\n=== \"T\"" },
        { "an opener that ends in a blank inside HTML", 21238, "<r>\n??? \ni" },
        { "an indented fence between components", 29993, "<Pa>\n    ```\ne\n    ```\n<F>" },
        { "an address that would become an emoji", 34958, "n:tp://-" },
        { "an address inside emphasis", 67769, ":c*http://a.b/*:" },
        { "a tag alone on its line makes the block HTML", 85665, "<a f=\"\">\nC</a>" },
        { "an unclosed comment before a mark", 46208, "-<!--o\n<script>\n> [!]-->" },
        { "a first line that could become front matter", 91043, "---\nasumens`\r\r{.n}}\n---" },
        { "a definition at the place of a heading underline", 17157, "r\n\n[r]:u\n-\no\n-\n`\n" },
        { "a fence over a line end", 11905, "t\n    ```{}\n    ```" },
        { "a byte order mark before a paragraph", 178290, "\uFEFF&#42; t" },
        { "two byte order marks", 151111, "\uFEFF\uFEFF##\nI started to cry but dad\nlifted me uhoulder.\r\n\n-\n!" },
        { "a tag over a blank line", 215672, "<a d=\"\n\n`{{}}`\">" },
        { "a fence that hides a tag in one reading", 248525, "    ```\nt\n    ```\nexport default \n```\n{{%}}" },
        { "components and fences", 260149, "<Pm\" \n    ```\n\n<F>\n<F s=\"\">\n```\n<F>\n<>\n" },
        { "a list marker before a tag", 277321, "a\n1. {{%}}" },
        { "a heading with a tab", 20918, "`da`\n#\to" },
        { "a heading with a tab after code", 524137, "    e\n#\tFoo" },
        { "a heading with a tab after a tag", 1510750, "<a d=\"\"><\n#\t w" },
        { "a fence in a definition", 71434, "}\n: .\n```c\n\n:::o" },
        { "a fence in a definition, one line end", 1040689, "n\r: n\r```\r::要" },
        { "an accent does not tell labels apart", 222676, "e\\[foo]\n\n[foo]:/" },
        { "a processing instruction", 290293, "<?'>语?>\n\ny" },
        { "an emoji in a title", 863020, "!!! \":-:T\"" },
        { "a heading with a tab after a fence that is none", 1837888, "    o\n    ```\n#\tFoo" },
        { "a lone angle between backticks in HTML", 2645092, "<L>\n`<`v`e`" },
        { "a closing tag that is none", 2870953, "<style e=\"\"><!--</style;>o" },
        { "an address in a title", 3113975, "1. :::| a| b |\n\n:` \n1. ```Outp1\u200B2 17:49:47>\n1. ```" },
        { "a tag that ends in another block", 16421, "- <div c=\"{%%}\na\">" },
        { "an address that ends at an expression", 6954360, "{ts://}''u{#d}" },
        { "an address before a reference", 6467570, "tp://a,&amp; d" },
        { "a table row that is shown otherwise and nothing else hidden", 12873, "c||\n>--||\n> b" },
        { "a quote mark that is indented too far to be one", 146912, "e\n    >" },
        { "a container after a definition", 56372, "m\n: T\n:::T\n:\ni" },
        { "a fence that only its indent makes code, after a hard break", 2075689, "n\n[]()  \n    ```\n    ```" },
        { "a fence that only its indent makes code, after a line that is left out", 2075689, "n\nm\n    ```\n    ``` o" },
        { "an address in an expression that the parser is not shown", 3101224, "<t e={\n* {{a@.s}}}>" },
        { "a fence behind what looks like an item and is none", 4433905, "a\n    1. ```{}\n    1. ```" },
        { "a quote that would be the title of a definition", 1032144, "[F]:>\n\\'t" },
        { "a quote that a translation closes", 1032144, "[F]: u\n'a b\n\n- 'c d\n- \"e\n" },
        { "an address that words after it make a link", 574890, "ps://[](u &quot;t&quot;)" },
        { "a thematic break under a table", 1, "|a|b|\n|-|-|\n|c|d|\n---\n\n## e\r\n\r\n|a|b|\r\n|-|-|\r\n|c|d|\r\n-----  \r\nf\n" },
        { "a cell that looks like an item", 2017197, "n||S\n|||-\n|\n3. e|\n|" },
        { "a footnote mark behind a blank", 1707072, "[ ^codeblock-note]\r[^codeblock-note]:" },
        { "emphasis behind the mark of a quote, which is no neighbour", 2614337, ">*-\n>*v**\n>>" },
        { "a table whose cell could open emphasis", 4776609, "b _c|\n-|\n|" },
        { "a definition of eight lines", 595968, "[\ne\n\"\nu\nm\nt\n\"\n]:l \"\"\n" },
        { "a definition whose title has eight lines", 1728736, "[o]:l '\ne\ne\n1\n&\n*\n2\r'\n\n" },
        { "a definition that ends before what is in it", 5749837, "s`\n: |\n<p e=\"\">e   \nd" },
        { "an address behind what looks like one", 6127625, "bwww.[TE]www." },
        { "a tag alone on its line but for a blank", 893033, "<span s=\"\"> \ni</span>" },
        { "an unfinished tag", 400056, "}\n<div \n<pre>\n\nE" },
    };

    [Theory]
    [MemberData(nameof(Finds))]
    public void Check_TextThatFuzzingFound_HoldsNow(string name, long number, string text)
    {
        string[] problems = [.. Enumerable.Range(0, 20).Select(i => FuzzProperties.Check(text, number + i)).OfType<string>()];

        Assert.True(problems.Length == 0, $"{name}: {string.Join(" | ", problems)}");
    }

    [Fact]
    public void Check_DocumentsOfAMinute_HoldEveryProperty()
    {
        var mutator = new FuzzMutator(FuzzSeeds.Load(folder: null), Seed);
        var problems = new List<string>();
        for (long i = 0; i < Executions && problems.Count < 5; i++)
        {
            string text = mutator.Document(i);
            if (FuzzProperties.Check(text, i) is { } problem)
            {
                problems.Add($"{i} {problem}: {FuzzReducer.Reduce(text, i, problem)}");
            }
        }

        Assert.Empty(problems);
    }

    [Fact]
    public void Check_EveryPairOfTokensRepeated_IsRefusedOrQuickAndShallow()
    {
        var problems = new List<string>();
        foreach (string pattern in RepeatedPatterns.OfTwo())
        {
            if (FuzzProperties.CheckAccepted(RepeatedPatterns.Repeat(pattern, 8_000)) is { } problem)
            {
                problems.Add($"{pattern}: {problem}");
            }
        }

        Assert.Empty(problems);
    }
}
