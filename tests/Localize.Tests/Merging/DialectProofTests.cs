using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Merging;

namespace Localize.Tests.Merging;

/// <summary>A translation that brings dialect syntax of its own must not slip through the proof, wherever the document has such syntax already.</summary>
public sealed class DialectProofTests
{
    private static readonly MarkdownFormat Format = new();

    public static TheoryData<string, string> Sources => new()
    {
        { "nothing hidden", "Press a key now.\n\nMore text.\n" },
        { "front matter", "---\nlayout: a\n---\n\nPress a key now.\n\nMore text.\n" },
        { "a tag on a line", "{% if a %}\n\nPress a key now.\n\n{% endif %}\n\nMore text.\n" },
        { "a container", ":::tip A title\nPress a key now.\n:::\n\nMore text.\n" },
        { "a value in another block", "Press a key now.\n\nMore {{ value }} text.\n" },
        { "an alert", "> [!NOTE]\n> Press a key now.\n\nMore text.\n" },
        { "definitions", "Before.\n\nPress a key\n: now\n: or later\n\nMore text.\n\nTerm\n\n: after a blank line\n\n    more of it\n\nAfter *all*.\n" },
        { "marks that open no definition", "Term\n: one\n:two here\n\n~ three\n\n:\nfour\n\n> Term\n> : five\n>\n> :: six\n" },
        { "attributes of a hidden tag", "<A alt=\"Press a key\" title='now'>\n\nMore text.\n\n</A>\n\n<B\n  alt=\"More\"\n/>\n" },
        { "footnotes", "Press a key[^1] now[^2].\n\n[^1]: More text.\n\n    And *more*.\n[^2]: The last.\n" },
        { "definitions with values", "Press a key now, see [a].\n\nMore {{ value }} text.\n\n[a]: {{ site }}/u \"T\"\n" },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void Merge_TranslationWithDialectSyntax_KeepsTheStructure(string name, string text)
    {
        string[] invented = ["Press ++ctrl+a++ now", "Press {{ x }} now", "a\n:::\nb", "a\n!!! note \"T\"\nb", "$x^2$", "[[wiki]]", "[!INCLUDE [a](b)]", "{% raw %}", "a {#id}", "`a", "a\n\n    code", "\\\\(x\\\\)", "> [!TIP]", ": a", "~ a", "a\n: b", "a\n\n: b", ":a\n~b", "a\"b='c'>", "[^1]: a", "<A alt='b'>"];
        var document = new SourceDocument("a.md", text);
        ExtractedDocument extracted = Format.Extract(document);
        foreach (Unit unit in extracted.Units.Where(static unit => !unit.Source.Elements.Any(static element => element is CodeRun)))
        {
            foreach (string words in invented)
            {
                MergeResult result = DocumentMerger.Merge(extracted, new Dictionary<string, InlineText> { [unit.Id] = InlineText.FromText(words) }, "de");

                IReadOnlyList<StructureDifference> differences = StructureProof.Compare(document, new SourceDocument("a.md", result.Text), Format);
                Assert.True(differences.Count == 0, $"{name}, {words}: {string.Join(" | ", differences)}");
            }
        }
    }

    [Fact]
    public void Merge_CodeMovedBesideWords_KeepsTheStructure()
    {
        const string Text = "{% if a %}\n\nUse {{ one }} and `two` here.\n\n{% endif %}\n";
        ExtractedDocument document = Format.Extract(new SourceDocument("a.md", Text));
        InlineElement[] codes = [.. document.Units[0].Source.Elements.OfType<CodeRun>()];
        var targets = new Dictionary<string, InlineText> { ["u1"] = new([codes[1], new TextRun(" statt "), codes[0], new TextRun(".")]) };

        MergeResult result = DocumentMerger.Merge(document, targets, "de");

        Assert.Equal("{% if a %}\n\n`two` statt {{ one }}.\n\n{% endif %}\n", result.Text);
        Assert.Empty(result.Issues);
    }
}
