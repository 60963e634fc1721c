using Localize.ConsoleHost.Configuration;
using Localize.Linking;
using Localize.Merging;

namespace Localize.ConsoleHost.Tests.Configuration;

public sealed class ConfigurationReaderTests
{
    private const string Minimal = "targets: [es]\ndocuments: [\"*.md\"]\n";

    [Fact]
    public void Parse_MinimalFile_HasTheDefaults()
    {
        LocalizeConfiguration configuration = Parse(Minimal);

        Assert.Equal("en", configuration.Source);
        Assert.Equal(["es"], configuration.Targets);
        Assert.Equal("localized/{target}/{path}", configuration.Output);
        Assert.Equal("auto", configuration.Engines[0]);
        Assert.Null(configuration.Gate);
    }

    [Fact]
    public void Parse_TemplateOfInit_IsValid()
    {
        LocalizeConfiguration configuration = Parse(Localize.ConsoleHost.Commands.InitCommand.Template);

        Assert.Equal(["es", "tr", "uk"], configuration.Targets);
    }

    [Theory]
    [InlineData("targts: [es]", "c.yml:1:1: \"targts\" is not a setting. Did you mean \"targets\"?")]
    [InlineData(Minimal + "memory:\n  jornal: x", "c.yml:4:3: \"jornal\" is not a setting. Did you mean \"journal\"?")]
    [InlineData(Minimal + "engine: azur", "c.yml:3:9: \"azur\" is not one of auto, azure, apertium, deepl, libretranslate, openai, azure-openai, ollama, pseudo. Did you mean \"azure\"?")]
    [InlineData(Minimal + "targets: [tr]", "c.yml:3:1: The key \"targets\" stands twice.")]
    [InlineData(Minimal + "output: ../{target}/{path}", "c.yml:3:9: The output \"../{target}/{path}\" leaves the folder")]
    [InlineData(Minimal + "output: /srv/{target}", "c.yml:3:9: The output \"/srv/{target}\" leaves the folder")]
    [InlineData(Minimal + "output: all/{path}", "c.yml:3:9: The output \"all/{path}\" has no {target}")]
    [InlineData("targets: [klingon]\ndocuments: [a.md]", "c.yml:1:11: \"klingon\" is not a language tag.")]
    [InlineData("targets: [es]\ndocuments: [\"../**/*.md\"]", "c.yml:2:13: \"../**/*.md\" leaves the folder")]
    [InlineData("documents: [a.md]", "c.yml:1:1: \"targets\" is missing.")]
    [InlineData("targets: [es]", "c.yml:1:1: \"documents\" is missing.")]
    [InlineData("a: &x [*x]", "Anchors and aliases")]
    [InlineData("targets: [es", "c.yml:")]
    [InlineData("- es", "Found a list or text; expected keys with values.")]
    [InlineData(Minimal + "azure:\n  key: abc123", "AZURE_TRANSLATOR_KEY")]
    [InlineData(Minimal + "links: local", "c.yml:3:8: \"local\" is not one of keep, localized, source.")]
    [InlineData(Minimal + "links:\n  flavor: github", "c.yml:4:3: \"flavor\" is not a setting. Did you mean \"flavour\"?")]
    [InlineData(Minimal + "links:\n  flavour: jekyl", "c.yml:4:12: \"jekyl\" is not one of github, docusaurus")]
    [InlineData(Minimal + "writing:\n  isolates: yes", "c.yml:4:13: \"yes\" is not one of true, false.")]
    [InlineData(Minimal + "checks:\n  gate: fatal", "\"fatal\" is not one of note, warning, error, never.")]
    [InlineData(Minimal + "segmentation:\n  srx: { mode: alone }", "c.yml:4:8: \"file\" is missing.")]
    [InlineData(Minimal + "segmentation:\n  srx: { file: a.srx, mode: both }", "\"both\" is not one of layered, alone.")]
    [InlineData(Minimal + "segmentation:\n  languages:\n    klingon: {}", "c.yml:5:5: \"klingon\" is not a language tag.")]
    [InlineData(Minimal + "segmentation:\n  languages:\n    en: { abreviations: [a] }", "Did you mean \"abbreviations\"?")]
    public void Parse_MistakenFile_NamesPlaceAndRemedy(string yaml, string expected)
    {
        LocalizationException exception = Assert.Throws<LocalizationException>(() => Parse(yaml));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("abc123", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_Links_AreOneWordOrAKeyEach()
    {
        Assert.Null(Parse(Minimal).Links);
        Assert.Null(Parse(Minimal + "links: keep").Links);
        Assert.Equal(new LinkOptions { Documents = LinkPolicy.Source, Assets = LinkPolicy.Source }, Parse(Minimal + "links: source").Links);
        Assert.Equal(
            new LinkOptions { Assets = LinkPolicy.Keep, Flavour = MarkdownFlavour.MkDocs, Anchors = AnchorPolicy.Keep, Alternates = LanguageAlternates.FrontMatter },
            Parse(Minimal + "links: { assets: keep, flavour: mkdocs, anchors: keep, alternates: front-matter }").Links);
        Assert.Equal([.. LinkOptions.DefaultProperties, "hero.picture"], Parse(Minimal + "links: { properties: [hero.picture] }").Links!.Properties);
    }

    [Fact]
    public void Parse_Writing_IsBound() =>
        Assert.Equal(new MergeOptions { Wrap = LineWrap.Source, IsolateLeftToRight = true }, Parse(Minimal + "writing: { wrap: source, isolates: true }").Writing);

    [Theory]
    [InlineData("localized/{target}/{path}", "docs/a.md", "localized/tr/docs/a.md")]
    [InlineData("{folder}/{name}.{target}{extension}", "README.md", "README.tr.md")]
    [InlineData("{folder}/{name}.{target}{extension}", "docs/a.b.md", "docs/a.b.tr.md")]
    [InlineData("i18n/{target}/{source}/{path}", "a.md", "i18n/tr/en/a.md")]
    public void PathOf_APattern_PutsTheFileThere(string pattern, string document, string expected) =>
        Assert.Equal(expected, new OutputPattern(Parse(Minimal + $"output: \"{pattern}\"")).PathOf(document, "tr"));

    [Fact]
    public void Parse_DeeplyNestedFile_IsRefusedNotRecursedInto() =>
        Assert.Contains("Nested deeper", Assert.Throws<LocalizationException>(() => Parse(new string('[', 500_000))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a/b.md", true)]
    [InlineData("**/*.md", true)]
    [InlineData("a/../b", false)]
    [InlineData("/etc/passwd", false)]
    [InlineData("~/x", false)]
    [InlineData("a\\b", false)]
    [InlineData("C:x", false)]
    [InlineData("docs/CON.md", false)]
    [InlineData("", false)]
    public void StaysBelow_Pattern_IsJudgedByItsText(string pattern, bool expected) => Assert.Equal(expected, PathRules.StaysBelow(pattern));

    [Fact]
    public void Below_LinkThatLeadsOut_Throws()
    {
        string root = Directory.CreateTempSubdirectory("localize-root-").FullName;
        string outside = Directory.CreateTempSubdirectory("localize-outside-").FullName;
        Directory.CreateSymbolicLink(Path.Combine(root, "localized"), outside);

        Assert.Throws<LocalizationException>(() => PathRules.Below(root, "localized/es/a.md"));
        Assert.Equal(Path.Combine(root, "other", "a.md"), PathRules.Below(root, "other/a.md"));
    }

    [Fact]
    public async Task Schema_TemplateAndNewsroom_AreValidAgainstIt()
    {
        using Stream stream = typeof(LocalizeApplication).Assembly.GetManifestResourceStream("localize.schema.json")!;
        NJsonSchema.JsonSchema schema = await NJsonSchema.JsonSchema.FromJsonAsync(stream, TestContext.Current.CancellationToken);

        // Every key the reader knows stands in the schema, so that an editor and the host agree.
        Assert.Equal(
            ["source", "targets", "documents", "output", "glossaries", "memory", "engine", "routes", "budget", "workers", "azure", "deepl", "libretranslate", "openai", "azure-openai", "ollama", "checks", "segmentation", "links", "writing", "front-matter", "attributes", "parameters", "code-comments"],
            schema.Properties.Keys);
        Assert.Empty(schema.Validate("""{"targets":["es"],"documents":["a.md"],"memory":{"journal":"m/{target}.jsonl"}}"""));
        Assert.Empty(schema.Validate("""{"targets":["es"],"documents":["a.md"],"segmentation":{"srx":{"file":"a.srx","mode":"alone"},"languages":{"en":{"abbreviations":["Ref."],"no-break":["a! b"]}}}}"""));
        Assert.NotEmpty(schema.Validate("""{"targets":["es"],"documents":["a.md"],"segmentation":{"srx":{"mode":"alone"}}}"""));
        Assert.NotEmpty(schema.Validate("""{"targets":["es"],"documents":["a.md"],"memry":{}}"""));
        Assert.NotEmpty(schema.Validate("""{"targets":["es"],"documents":["../a.md"]}"""));
    }

    private static LocalizeConfiguration Parse(string yaml) => ConfigurationReader.Parse(yaml, "c.yml", "/root");
}
