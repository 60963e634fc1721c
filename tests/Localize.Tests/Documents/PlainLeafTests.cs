using System.Text.Json;
using CsCheck;
using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Fuzzing;
using Localize.Testing;

namespace Localize.Tests.Documents;

/// <summary>A leaf that is read from its lines has the units and the structure that its inlines would have given it.</summary>
public sealed class PlainLeafTests
{
    private static readonly MarkdownFormat[] Formats = [new(), new(new MarkdownOptions { Mdx = true })];

    private static readonly Gen<string> Fragment = Gen.OneOf<string>(
        "a", "word", "Word. ", " ", "  ", "   ", "    ", "\t", " \t", "\n", "\n\n", "\r", "\r\n", "  \n", " \n", "\t\n", "\\\n", "\\", "\u0000", "\uFEFF", "\u00A0", "\u2028", "\u0085",
        "*", "_", "~", "`", "``", "`a`", "`` `b` ``", "` c `", "[", "]", "<", "|", "&", "& ", "&amp;", "&copy", ":", ": ", ":\n", "@", "a@b.c", "tel:", "tel: ", "tel:1", "mailto:", "mailto: ", "mailto:a@b.c", "www.", "www.a.b", "http://a.b", "ftp:", "ftp://a.b",
        "===\n", "---\n", "=", "# ", "## ", " ##\n", "> ", ">", "- ", "1. ", "\n: ", ":smile:", "| a | b |\n|-|-|\n| c | d |\n", "|-|\n", "[^1]", "\n[^1]: ", "[a]", "[a]: u\n", "[a]: u 'T'\n", "![", "](u)",
        "{{a}}", "{% a %}", "{#id}", "{a}", "$x$", "$", "'", "\"", "!", "...", "--", ":::tip T\n", ":::\n", "!!! note \"T\"\n", "<b>", "</b>", "<br>", "<!-- c -->", "<A b={c}>\n", "---\ntitle: t\n---\n", "\uE000", "\u2E31", "\uFFFD", "語", "é", "\uD83D\uDE00", "\uD800");

    private static readonly Gen<string> Document = Fragment.Array[0, 24].Select(string.Concat);

    public static TheoryData<string, string> Texts => new()
    {
        { "a tab before words", "\twords\n\na\n\twords\n\n-\twords\n\n>\twords\n\n 1.\twords\n\twords\n" },
        { "a tab inside and behind words", "a\tb\t\n\n# a\tb\t\n\na\t\nb\n" },
        { "schemes before a blank", "Call tel: 1, mailto: me, the hotel: here.\n\nhotel:\n\ntel:\n\nmailto: \n" },
        { "schemes without a blank", "tel:123 mailto:a@b.c http://a.b ftp://a.b\n" },
        { "www in words", "www.a.b and awww.a.b and www. and www\n" },
        { "an ampersand and a colon", "A & B: c\n\nA&B:c\n\n&amp; &\n\nends with &\n\nends with:\n\n: begins\n" },
        { "code", "A `b` c `d`\n\n`a`\n\n``a`b`` ` a ` `  ` `a b `\n\n# `a` b\n\n`a`b`c`: `d`,\n`e`\n\n> - `a`\n>   `b` c\n" },
        { "code that may be something else", "a `b\nc` d\n\na `b ``c`\n\n\\`a`\n\n`a|b` c\n\n| `a` |\n|-|\n| `b` |\n\n`a` *b*\n\n`a\\` b\n\n`<a>` <b `c`>\n\n`a\u0000`\n\n`{{ a }}` {{ `a` }}\n\n`$a$` $`a`$\n" },
        { "addresses and marks in code", "`www.a.b` `a@b.c` `http://a.b` `*a*` `[a](b)` `&amp;` `:a:` `[^1]`\n\n[^1]: `a`\n\nTerm `a`\n: `b`\n" },
        { "code at the edges of lines", "`a`\n`b` \nc `d`  \n`e`\\\nf\n" },
        { "an ampersand or a colon at a line end", "A &\nB:\nc\n" },
        { "a setext heading", "A heading\n===\n\nA heading\nof two lines\n---\n\n  indented  \n---\n" },
        { "an ATX heading with closing marks", "# A #\n\n## B ##  \n\n### C \t###\n\n#\n\n####   D\n" },
        { "a lazy continuation in a quote", "> a\nb\n> c\n\n> > a\n> b\nc\n" },
        { "a lazy continuation in a list", "- a\nb\n  c\n\n1. a\n b\n   c\n\n- > a\nb\n" },
        { "hard breaks", "a  \nb\n\na\\\nb\n\na   \nb  \n\na \nb\n" },
        { "a footnote whose last paragraph is plain", "a[^1]\n\n[^1]: note\n\n    more *words*\n\n    plain words\n" },
        { "footnotes of plain words", "a[^1] b[^b]\n\n[^1]: plain\nlazy\n[^b]: plain\n" },
        { "a footnote nobody refers to", "plain\n\n[^1]: plain words\n" },
        { "a table between plain paragraphs", "plain\n\n| a | b |\n|-|-|\n| c | d |\n\nplain\n" },
        { "a table under a plain line", "plain\n| a | b |\n|-|-|\n| c | d |\n" },
        { "a table without bars at the edge", "a | b\n-|-\nc | d\nplain\n" },
        { "a definition list", "Term\n: plain definition\n: another: one\n\n    plain again\n\nTwo\nterms\n:   plain\nlazy\n" },
        { "carriage returns", "a\rb\r\rc: d\r> e\rf\r" },
        { "carriage returns and line feeds", "a\r\nb \r\n\r\nc  \r\nd\r\n\r\n> e\r\nf\r\n" },
        { "a null character", "a\u0000b\n\nc\n\n\u0000\n\n# a\u0000\n\n*a* \u0000\n\n\u0000a\nb\u0000\n" },
        { "a byte order mark", "\uFEFFa\nb\n\n\uFEFFc\n" },
        { "hidden stretches", "a {{b}} c\n\n{% if a %}\nplain\n{% endif %}\n\nplain {#id}\n\n# plain {#id}\n\n$x$ y\n" },
        { "lines of a container", ":::tip Title: here\nplain\n:::\n\n!!! note \"T: t\"\n    plain\n    plain\n" },
        { "plain text between components", "<A>\n\nplain\n\n</A>\n\n<A>\nplain\n</A>\n" },
        { "task lists", "- [ ] plain\n- [x] plain\n- plain\n" },
        { "loose and nested items", "- plain\n\n  plain\n  - plain\n\n      code\n" },
        { "a definition under a plain line", "plain\n[a]: /u\n\n[a]: /u\nplain\n\n[b]: /u 'T'\nplain\nplain\n" },
        { "blanks that are no spaces", "a\u00A0\nb\u2028\nc\u0085\nd\u000B\ne\u000C\n" },
        { "inert characters of the document itself", "a \uE000 b\n\n\u2E31\n" },
        { "front matter", "---\ntitle: a: b\n---\nplain\n---\n" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Extract_TextWithPlainLeaves_IsWhatItsInlinesSay(string name, string text)
    {
        string[] differences = [.. Formats.Select(format => ReadingComparison.Compare(new SourceDocument("a.md", text), format)).OfType<string>()];

        Assert.True(differences.Length == 0, $"{name}: {string.Join('\n', differences)}");
    }

    [Fact]
    public void Extract_RandomText_IsWhatItsInlinesSay() => Document.SampleFixed(
        static text =>
        {
            string? difference = ReadingComparison.Compare(new SourceDocument("a.md", text), Formats[text.Length % 2]);
            Assert.True(difference is null, $"{JsonSerializer.Serialize(text)}: {difference}");
        },
        iter: 20_000);

    [Fact]
    public void Extract_EveryFileOfTheCorpora_IsWhatItsInlinesSay()
    {
        IEnumerable<string> files = Directory.EnumerateFiles(TestPaths.SharedData("corpora"), "*.md*", SearchOption.AllDirectories).Where(Formats[0].Accepts);

        string[] differences =
        [
            .. from file in files
               let difference = ReadingComparison.Compare(SourceDocument.Load(file), Formats[0])
               where difference is not null
               select $"{file}: {difference}",
        ];

        Assert.True(differences.Length == 0, string.Join('\n', differences));
    }
}
