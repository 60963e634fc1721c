using Localize.Terms;

namespace Localize.Tests.Terms;

public sealed class GlossaryIncludeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("localize-include-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("../outside.yml")]
    [InlineData("sub/../../outside.yml")]
    public void Load_IncludeThatLeavesTheFolder_IsRefusedUnlessAllowed(string include)
    {
        string inner = Directory.CreateDirectory(Path.Combine(folder, "inner")).FullName;
        File.WriteAllText(Path.Combine(folder, "outside.yml"), "terms:\n- {id: b, kind: place, match: [Odesa]}\n");
        string path = Path.Combine(inner, "g.yml");
        File.WriteAllText(path, $"include: [{include}]\nterms:\n- {{id: a, kind: place, match: [Kyiv]}}\n");

        QualityIssue issue = Assert.Single(Assert.Throws<GlossaryException>(() => Glossary.Load(path)).Problems);

        Assert.Equal(("glossary.include", 1), (issue.Rule, issue.Position!.Value.Line));
        Assert.Contains(GlossaryLint.Check(path), i => i.Rule == "glossary.include");
        Assert.Equal(2, Glossary.Load(new GlossaryOptions { AllowIncludesOutside = true }, path).Entries.Count);
    }

    [Fact]
    public void Load_IncludeBelowTheFolder_IsRead()
    {
        Directory.CreateDirectory(Path.Combine(folder, "sub"));
        File.WriteAllText(Path.Combine(folder, "sub", "b.yml"), "include: [../c.yml]\nterms:\n- {id: b, kind: place, match: [Odesa]}\n");
        File.WriteAllText(Path.Combine(folder, "c.yml"), "terms:\n- {id: c, kind: place, match: [Lviv]}\n");
        File.WriteAllText(Path.Combine(folder, "g.yml"), "include: [sub/b.yml]\nterms:\n- {id: a, kind: place, match: [Kyiv]}\n");

        Assert.Equal(["a", "b", "c"], Glossary.Load(Path.Combine(folder, "g.yml")).Entries.Select(e => e.Id));
    }
}
