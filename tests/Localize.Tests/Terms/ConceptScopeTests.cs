using Localize.Terms;

namespace Localize.Tests.Terms;

public sealed class ConceptScopeTests
{
    private const string Yaml = """
        source: en
        terms:
        - {id: new, kind: place, match: [Turkey], valid: {from: 2022-06-01}, locales: {de: {use: Türkei}}}
        - {id: old, kind: place, match: [Turkey], valid: {to: 2022-05-31}, locales: {de: {use: Tuerkei}}}
        - {id: club, kind: org, match: [Arsenal], scope: {paths: ["sport/*"], tags: [Football]}, exempt: {quotes: true, sections: [References]}, keep: true}
        """;

    private static readonly TermMatcher Matcher = new(Glossary.Parse(Yaml, "scope.yml"), "en");

    [Theory]
    [InlineData("2022-06-01", "new")]
    [InlineData("2022-05-31", "old")]
    [InlineData("1999-01-01", "old")]
    [InlineData(null, "new")]
    public void Find_TermWithValidity_IsTheOneOfTheDay(string? date, string expected)
    {
        TermContext context = new() { Date = date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };

        Assert.Equal(expected, Assert.Single(Matcher.Find("Talks in Turkey.", null, context)).Concept.Id);
    }

    [Theory]
    [InlineData("sport/2025/final.md", "football", null, false, 1)]
    [InlineData("sport/2025/final.md", "football", "references", false, 0)]
    [InlineData("sport/2025/final.md", "football", null, true, 0)]
    [InlineData("sport/2025/final.md", "tennis", null, false, 0)]
    [InlineData("world/final.md", "football", null, false, 0)]
    [InlineData(null, "football", null, false, 0)]
    public void Find_TermWithScope_OnlyInsideIt(string? path, string tag, string? section, bool isQuote, int expected)
    {
        TermContext context = new() { Path = path, Tags = [tag], Section = section, IsQuote = isQuote };

        Assert.Equal(expected, Matcher.Find("Arsenal won.", null, context).Count);
    }

    [Fact]
    public void Find_WithoutContext_LeavesScopedTermsAlone() => Assert.Empty(Matcher.Find("Arsenal won."));

    [Fact]
    public void Find_LanguageWithRules_HeedsTheDayToo()
    {
        var matcher = new TermMatcher(Glossary.Parse(Yaml.Replace("source: en", "source: pl", StringComparison.Ordinal), "scope.yml"), "pl");

        Assert.Equal("old", Assert.Single(matcher.Find("Turkey.", null, new TermContext { Date = new DateOnly(2000, 1, 1) })).Concept.Id);
    }

    [Fact]
    public void Find_ScriptWithoutSpaces_HeedsTheDayToo()
    {
        string yaml = Yaml.Replace("Turkey", "土耳其", StringComparison.Ordinal);
        var matcher = new TermMatcher(Glossary.Parse(yaml, "scope.yml"), "en");

        Assert.Equal("old", Assert.Single(matcher.Find("在土耳其", null, new TermContext { Date = new DateOnly(2000, 1, 1) })).Concept.Id);
    }

    [Fact]
    public void CheckText_SameTermOnOtherDays_IsNoConflict()
    {
        Assert.DoesNotContain(GlossaryLint.CheckText(Yaml, "scope.yml"), i => i.Rule == "glossary.conflicting-match");
        Assert.Contains(
            GlossaryLint.CheckText(Yaml.Replace("2022-05-31", "2022-06-30", StringComparison.Ordinal), "scope.yml"),
            i => i.Rule == "glossary.conflicting-match");
    }

    [Theory]
    [InlineData("valid: {from: 1 June}", "is not a day")]
    [InlineData("valid: {from: 2022-06-02, to: 2022-06-01}", "lies before")]
    [InlineData("valid: {form: 2022-06-02}", "Did you mean \"from\"?")]
    [InlineData("exempt: {quotes: maybe}", "true or false")]
    public void Parse_BadScope_SaysWhatIsWrong(string scope, string words)
    {
        GlossaryException error = Assert.Throws<GlossaryException>(
            () => Glossary.Parse($"terms:\n- {{id: a, kind: place, match: [A], {scope}}}\n", "x.yml"));

        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ContentHash_OtherScope_Differs()
    {
        Glossary glossary = Glossary.Parse(Yaml, "scope.yml");
        ConceptEntry entry = glossary.Find("new")!;

        Assert.NotEqual(entry.ContentHash("de"), (entry with { Scope = ConceptScope.Everywhere }).ContentHash("de"));
    }

    [Fact]
    public void Load_IncludesInACircle_ReadsEachFileOnce()
    {
        using var folder = new IncludeFolder(("a.yml", "b.yml", "one"), ("b.yml", "a.yml", "two"));

        Glossary glossary = Glossary.Load(folder.PathOf("a.yml"));

        Assert.Equal(["one", "two"], glossary.Entries.Select(e => e.Id));
    }

    [Theory]
    [InlineData("missing.yml", "Cannot read the glossary")]
    [InlineData("/etc/passwd", "absolute path")]
    public void Load_BadInclude_SaysWhatIsWrong(string include, string words)
    {
        using var folder = new IncludeFolder(("a.yml", include, "one"));

        GlossaryException error = Assert.Throws<GlossaryException>(() => Glossary.Load(folder.PathOf("a.yml")));

        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_TextThatIncludes_SaysThatOnlyFilesCan() => Assert.Contains(
        "Only files can include",
        Assert.Throws<GlossaryException>(() => Glossary.Parse("include: b.yml\nterms: []\n", "x.yml")).Message,
        StringComparison.Ordinal);

    private sealed class IncludeFolder : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

        public IncludeFolder(params (string Name, string Include, string Id)[] files)
        {
            foreach ((string name, string include, string id) in files)
            {
                File.WriteAllText(PathOf(name), $"include: {include}\nterms:\n- {{id: {id}, kind: place, match: [{id}]}}\n");
            }
        }

        public string PathOf(string name) => Path.Combine(folder.FullName, name);

        public void Dispose() => folder.Delete(recursive: true);
    }
}
