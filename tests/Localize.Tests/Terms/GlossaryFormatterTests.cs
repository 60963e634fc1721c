using Localize.Terms;
using Localize.Testing;

namespace Localize.Tests.Terms;

public sealed class GlossaryFormatterTests
{
    [Fact]
    public void Format_UnsortedEntries_SortsBlocksWithTheirComments()
    {
        const string Given = "# head\r\nsource: en\r\nterms:\r\n- {id: b, kind: place, match: [B]}   \r\n\r\n\r\n# about a\r\n- id: a\r\n  kind: place # what\r\n  match: [A\u0308]\r\n";

        string formatted = GlossaryFormatter.Format(Given, "x.yml");

        Assert.Equal("# head\nsource: en\nterms:\n# about a\n- id: a\n  kind: place # what\n  match: [\u00C4]\n\n- {id: b, kind: place, match: [B]}\n", formatted);
    }

    [Theory]
    [InlineData("terms: [{id: a, kind: place, match: [A]}]")]
    [InlineData("terms: 3")]
    [InlineData("terms: [")]
    public void Format_TermsNotABlockList_ThrowsOurException(string yaml) =>
        Assert.Throws<GlossaryException>(() => GlossaryFormatter.Format(yaml, "x.yml"));

    [Fact]
    public void Format_ShippedGlossaries_AreInShapeAlready()
    {
        foreach (string file in Directory.GetFiles(Path.Combine(TestPaths.RepositoryRoot(), "glossaries"), "*.yml"))
        {
            string text = File.ReadAllText(file);
            Assert.Equal(GlossaryFormatter.Format(text, file), text);
        }
    }

    [Fact]
    public void Format_Twice_ChangesNothingMore()
    {
        string once = GlossaryFormatter.Format(File.ReadAllText(TermCases.Data("cases-glossary.yml")), "x.yml");

        Assert.Equal(once, GlossaryFormatter.Format(once, "x.yml"));
    }
}
