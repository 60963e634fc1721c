using System.Text;
using System.Text.Json;

namespace Localize.Fuzzing;

/// <summary>What fuzzing begins with: tokens and snippets of all syntax that is read, and pieces of real documents.</summary>
internal static class FuzzSeeds
{
    private const int LongestPiece = 400;
    private const int MostFromOneFile = 12;

    /// <summary>Tokens that are inserted anywhere.</summary>
    public static readonly IReadOnlyList<string> Tokens =
    [
        "*", "**", "***", "_", "__", "~", "~~", "`", "``", "```", "[", "]", "(", ")", "[x]", "[ ]", "![", "](", "](u)", "][", "[a]: /u\n", "[^1]", "[^1]: ",
        "<", ">", "<b>", "</b>", "<br>", "<!--", "-->", "<div>", "</div>", "<p title=\"t\">", "<code>", "</code>", "<pre>", "<script>", "<A b={c}>", "</A>", "<>", "</>",
        "# ", "## ", "#", "\n===\n", "\n---\n", "- ", "* ", "+ ", "1. ", "1) ", "> ", ">", "    ", "\t", "  \n", "\\\n", "\\", "\n", "\n\n", "\r\n", "\r", " ",
        "|", "| a | b |\n| - | - |\n| c | d |\n", "|-|", ":-:", ": ", ":", "::", ":::", ":::tip T\n", ":smile:", "!!! note \"T\"\n", "??? ", "=== \"T\"\n", "/// n | T\n", "///",
        "{", "}", "{{", "}}", "{{< a >}}", "{{% a %}}", "{% a %}", "{%", "%}", "{#id}", "{ #id }", "{.c}", "{: .c}", "{*", "$", "$$", "$x^2$", "[[w]]", "[!NOTE]", "> [!TIP]\n",
        "&", "&amp;", "&#42;", "&copy", "@", "a@b.c", "http://a.b", "https://a.b/c_d*", "www.a.b", "mailto:a@b.c", "import a from 'b'\n", "export const a = 1\n",
        "---\n", "+++\n", "{\n", "title: t\n", "title: \"t\"\n", "title: >\n  t\n", "title = \"t\"\n", "<!-- localize: off -->", "<!-- localize: on -->", "<!-- localize: note n -->",
        "\uFEFF", "\u00A0", "\u200B", "\u202E", "\u2028", "\u0000", "\u0085", "\uD800", "\uDC00", "😀", "é", "e\u0301", "「", "」", "。", "语", "ا", "İ", "ß", "\uE000", "\u2E31", "\uFFFD", "\uFFFE",
        "a", "b c", "word", "Some words here.", "1", "0", "-", "=", "+", "~~~", "'", "\"", "!", "?", ".", ",", ";", "/", "%", "^",
    ];

    private static readonly string[] Snippets =
    [
        "Some *plain* text with **strong _and_ more** words.", "A [link](u \"title\") and ![image](i.png \"t\") here.", "- one\n- two\n  - three\n\n  more\n", "> quote\n> > deeper\nlazy",
        "| a | b |\n|:-|-:|\n| `c` | **d** |\n", "# Heading {#id}\n\ntext\n\nSetext\n======", "Term\n: definition\n: another", "See [ref] and [text][ref] and [ref][].\n\n[ref]: /u 'T'",
        "Note[^1].\n\n[^1]: The note\n    goes on.", "```js\ncode *here*\n```\n\ntext", "<div class=\"a\">\n<p title=\"t\">text <b>bold</b></p>\n</div>\n", "text <span>inline</span> text<br>more",
        ":::tip Title\nText\n:::\n", "!!! note \"Title\"\n    Text *here*\n", "{{< figure src=\"a\" title=\"b\" >}}\n\ntext {{ var }} more", "{% if a %}\ntext\n{% endif %}", "---\ntitle: A title\ndescription: 'x'\nlist:\n- a\n---\n\nText",
        "+++\ntitle = \"A\"\n+++\n\nText", "{\n \"title\": \"A\"\n}\n\nText", "import X from 'x'\n\n<X label=\"text\">\n\nText {expr}\n\n</X>", "> [!NOTE]\n> Text\n", "- [ ] task\n- [x] done", "$$\nx^2\n$$\n\n$a_b$ text",
        "1. one\n2. two\n\n   para\n", "Line one  \nline two\\\nline three", "https://example.org/a_b?c=d and <https://x.y> and a@b.org.", "***both*** and **nested *inner* text** and ~~gone~~", "[[wiki link]] and :smile: and H~2~O", "<details>\n<summary>Sum</summary>\n\nText\n\n</details>",
    ];

    /// <summary>The snippets, and pieces of the documents and examples below the folder when it is given.</summary>
    public static IReadOnlyList<string> Load(string? folder)
    {
        var seeds = new List<string>(Snippets);
        if (folder is null)
        {
            return seeds;
        }

        foreach (string file in Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            switch (Path.GetExtension(file))
            {
                case ".md" or ".mdx": seeds.AddRange(PiecesOf(File.ReadAllText(file))); break;
                case ".json": seeds.AddRange(ExamplesIn(file)); break;
            }
        }

        return seeds;
    }

    private static IEnumerable<string> PiecesOf(string text)
    {
        string[] pieces = [.. text.ReplaceLineEndings("\n").Split("\n\n").Where(static piece => piece.Length is > 0 and <= LongestPiece)];
        int step = Math.Max(1, pieces.Length / MostFromOneFile);
        return pieces.Where((_, index) => index % step == 0);
    }

    private static IEnumerable<string> ExamplesIn(string file)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(file, Encoding.UTF8));
        return json.RootElement.ValueKind != JsonValueKind.Array ? []
            : [.. json.RootElement.EnumerateArray().Where(static e => e.ValueKind == JsonValueKind.Object && e.TryGetProperty("markdown", out _)).Select(static e => e.GetProperty("markdown").GetString()!)];
    }
}
