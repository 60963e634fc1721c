using Localize.Terms;

namespace Localize.Tests.Terms;

public sealed class GlossaryTests
{
    private const string Head = "source: en\nterms:\n";

    [Fact]
    public void Parse_EntryOfTheReadme_HasAllItsParts()
    {
        Glossary glossary = Glossary.Parse(Head + """
            - id: place.kyiv
              kind: place
              match: [Kyiv, Kiev]
              except: [Chicken Kiev]
              refs: [ap-kyiv-2019]
              locales:
                de:
                  use: Kyjiw
                  never: [Kiev]
                  forms: [Kyjiws]
                  why: Länderverzeichnis
                  status: draft
                pl: {use: Kijów, also: Kijów nad Dnieprem}
            """, "names.yml");

        ConceptEntry entry = Assert.Single(glossary.Entries);
        Assert.Equal(("place.kyiv", ConceptKind.Place, CasePolicy.Exact), (entry.Id, entry.Kind, entry.Case));
        Assert.Equal(["Kyiv", "Kiev"], entry.Match);
        Assert.Equal(new TextPosition(3, 3), entry.Position);
        Assert.Equal(EntryStatus.Draft, entry.Locales["de"].Status);
        Assert.Equal(["Kiev"], entry.Locales["de"].With(AdministrativeStatus.Forbidden));
        Assert.Equal(["Kijów nad Dnieprem"], entry.Locales["pl"].With(AdministrativeStatus.Admitted));
        Assert.Same(entry, glossary.Find("place.kyiv"));
    }

    [Theory]
    [InlineData("- id: a\n  kind: place\n  macth: [A]\n", "names.yml:5:3", "\"macth\"", "Did you mean \"match\"?")]
    [InlineData("- id: a\n  kind: plaec\n  match: [A]\n", "names.yml:4:9", "\"plaec\"", "Did you mean \"place\"?")]
    [InlineData("- id: a\n  kind: place\n  match: [A, ]\n  match: [B]\n", "names.yml:6:3", "\"match\" stands twice")]
    [InlineData("- id: a\n  kind: place\n  match: [A, ~]\n", "names.yml:5:14", "empty term")]
    [InlineData("- id: a\n  kind: place\n  match: [A, \" \"]\n", "names.yml:5:14", "empty term")]
    [InlineData("- id: a\n  kind: place\n  match: [A]\n  locales: {tr: {never: [B]}}\n", "names.yml:6:13", "a/tr has no \"use\"")]
    [InlineData("- id: a\n  kind: place\n  match: [A]\n  locales: {english: {use: B}}\n", "names.yml:6:13", "\"english\" is not a language tag")]
    [InlineData("- id: A b\n  kind: place\n  match: [A]\n", "names.yml:3:7", "is not an id")]
    [InlineData("- kind: place\n  match: [A]\n", "names.yml:3:3", "has no \"id\"")]
    [InlineData("- id: a\n  match: [A]\n", "names.yml:3:3", "has no \"kind\"")]
    [InlineData("- id: a\n  kind: place\n  match: &x [A]\n", "names.yml:5:10", "anchor")]
    [InlineData("- id: a\n  kind: place\n  match: !secret [A]\n", "names.yml:5:10", "tag \"!secret\"")]
    [InlineData("- id: a\n  kind: place\n  match: [A\n", "names.yml:", "Not valid YAML")]
    [InlineData("- id: a\n  kind: place\n  match: [\"A\\u202EB\"]\n", "names.yml:5:11", "U+202E")]
    [InlineData("- id: a\n  kind: place\n  match: [A]\n- id: a\n  kind: place\n  match: [B]\n", "names.yml:6:3", "used at names.yml:3:3 already")]
    public void Parse_BadEntry_SaysPlaceAndRemedy(string terms, string place, params string[] words)
    {
        GlossaryException error = Assert.Throws<GlossaryException>(() => Glossary.Parse(Head + terms, "names.yml"));

        Assert.StartsWith(place, error.Message, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_SeveralProblems_ListsThemAll()
    {
        GlossaryException error = Assert.Throws<GlossaryException>(() => Glossary.Parse(
            Head + "- id: a\n  kind: plaec\n  colour: red\n  match: [A]\n- kind: org\n", "names.yml"));

        Assert.Equal(3, error.Problems.Count);
        Assert.Equal(3, error.Message.Split('\n').Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("terms: 3")]
    [InlineData("&a [*a]")]
    [InlineData("--- a\n--- b")]
    [InlineData("!!:[")]
    [InlineData("... - (]")]
    [InlineData("? [a]\n: b")]
    [InlineData("\t- a")]
    [InlineData("a: \0")]
    public void Parse_NotAGlossary_ThrowsOurException(string yaml) =>
        Assert.Throws<GlossaryException>(() => Glossary.Parse(yaml, "x.yml"));

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    [InlineData('-')]
    [InlineData('?')]
    public void Parse_NestedTooDeep_IsRefusedAtOnce(char opener)
    {
        string deep = string.Concat(Enumerable.Repeat(opener is '-' or '?' ? opener + " " : opener.ToString(), 100_000));

        GlossaryException error = Assert.Throws<GlossaryException>(() => Glossary.Parse("terms: \n " + deep, "x.yml"));

        Assert.Contains("levels deep", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_TooLarge_IsRefusedWithTheSize()
    {
        GlossaryException error = Assert.Throws<GlossaryException>(() => Glossary.Parse(new string('#', 1024 * 1024 + 1), "x.yml"));

        Assert.Contains("1,048,577 bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_TermOfTenThousandCharacters_IsRefused()
    {
        GlossaryException error = Assert.Throws<GlossaryException>(() => Glossary.Parse(
            $"{Head}- id: a\n  kind: place\n  match: [{new string('a', 10_000)}]\n", "x.yml"));

        Assert.Contains("10,000 characters", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_MissingFile_SaysWhich()
    {
        GlossaryException error = Assert.Throws<GlossaryException>(() => Glossary.Load("no-such-folder/none.yml"));

        Assert.Contains("no-such-folder/none.yml", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hans", "基辅")]
    [InlineData("zh", "基辅")]
    [InlineData("zh-CN", "基辅")]
    [InlineData("de-AT", "Kyjiw")]
    [InlineData("zh-TW", null)]
    [InlineData("en", "Kyiv")]
    public void EntryFor_Tag_FallsBackToTheClosestLocale(string tag, string? expected)
    {
        Glossary glossary = Glossary.Parse(
            Head + "- id: a\n  kind: place\n  match: [Kyiv]\n  locales: {zh-Hans: {use: 基辅}, de: {use: Kyjiw}}\n", "x.yml");

        Assert.Equal(expected, glossary.Entries[0].EntryFor(tag)?.Use);
    }

    [Theory]
    [InlineData("Vladimir Putin", "Wladimir Putin")]
    [InlineData("Putin", "Putin")]
    [InlineData("PUTIN", "Putin")]
    public void PreferredFor_Surface_ChoosesFullOrShortForm(string surface, string expected)
    {
        Glossary glossary = Glossary.Parse(
            Head + "- id: a\n  kind: person\n  match: [Vladimir Putin, Putin]\n  locales: {de: {use: Wladimir Putin, short: Putin}}\n", "x.yml");

        Assert.Equal(expected, glossary.Entries[0].PreferredFor("de", surface));
    }

    [Fact]
    public void PreferredFor_KeptConcept_IsTheGlossarysOwnSpelling()
    {
        Glossary glossary = Glossary.Parse(
            Head + "- id: a\n  kind: org\n  keep: true\n  match: [NATO]\n  locales: {fr: {use: OTAN}, uk: {never: [НАТА]}}\n", "x.yml");

        Assert.Equal("NATO", glossary.Entries[0].PreferredFor("ja", "NATO"));
        Assert.Equal("NATO", glossary.Entries[0].PreferredFor("uk", "NATO"));
        Assert.Equal("OTAN", glossary.Entries[0].PreferredFor("fr", "NATO"));
    }

    [Fact]
    public void PreferredFor_DraftEntry_IsNotApplied()
    {
        Glossary glossary = Glossary.Parse(
            Head + "- id: a\n  kind: place\n  status: draft\n  match: [Kyiv]\n  locales: {de: {use: Kyjiw}, fr: {use: Kiev, status: approved}}\n", "x.yml");

        Assert.Null(glossary.Entries[0].PreferredFor("de", "Kyiv"));
        Assert.Equal("Kiev", glossary.Entries[0].PreferredFor("fr", "Kyiv"));
    }

    [Fact]
    public void ContentHash_NoteEdited_StaysTermEditedChanges()
    {
        string Hash(string locale) => Glossary.Parse(
            $"{Head}- id: a\n  kind: place\n  match: [Kyiv]\n  locales: {{de: {locale}}}\n", "x.yml").Entries[0].ContentHash("de");

        string before = Hash("{use: Kyjiw}");

        Assert.Equal(before, Hash("{use: Kyjiw, why: because, note: look}"));
        Assert.NotEqual(before, Hash("{use: Kiew}"));
        Assert.NotEqual(before, Hash("{use: Kyjiw, never: [Kiew]}"));
    }
}
