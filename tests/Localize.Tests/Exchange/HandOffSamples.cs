using System.Globalization;
using Localize.Documents;
using Localize.Engines;
using Localize.Exchange.Bilingual;
using Localize.Memory;
using Localize.Terms;

namespace Localize.Tests.Exchange;

/// <summary>An article with codes, terms, notes and findings on its way to a translator.</summary>
internal static class HandOffSamples
{
    public const string Article = """
        # Talks in Kyiv & \<Lviv\>

        The **talks** in Kyiv began *late*, as [reported](https://example.org/a?b=1&c=2 "A title").
        A second line with `code <1>` and a break.  
        After the break. **Bold over. Two sentences** end here.

        - 2024
        - ![A map](map.png)

        | Cell one | “Quoted” |
        |---|---|
        | a\tb | ends \ |

        """;

    public static readonly LanguagePair Languages = new("en", "tr");

    public static readonly Glossary Terms = Glossary.Parse(
        "source: en\nterms:\n- id: place.kyiv\n  kind: place\n  definition: Capital of Ukraine\n  match: [Kyiv]\n  locales:\n    tr: {use: Kiev, also: [Kıyiv]}\n", "terms.yml");

    public static LocalizationPipeline Pipeline(ITranslationMemory memory) => new LocalizationPipelineBuilder(Languages)
        .UseGlossary(Terms).UseMemory(memory).UseEngine(new PseudoEngine()).Build();

    public static async Task<BilingualFile> TranslatedAsync(string article = Article)
    {
        JournalMemory memory = JournalMemory.Read();
        LocalizationPipeline pipeline = Pipeline(memory);
        var document = new SourceDocument("news/a b.md", article);
        await pipeline.LocalizeAsync(document, TestContext.Current.CancellationToken);
        return HandOff.Of((await pipeline.RecallAsync([document], TestContext.Current.CancellationToken))[0], Terms);
    }

    public static BilingualFile With(this BilingualFile file, Func<BilingualSegment, BilingualSegment> change) =>
        file with { Units = [.. file.Units.Select(unit => unit with { Segments = [.. unit.Segments.Select(s => s.IsIgnorable ? s : change(s))] })] };

    public static IEnumerable<BilingualSegment> Segments(this BilingualFile file) => file.Units.SelectMany(u => u.Segments).Where(s => !s.IsIgnorable);

    /// <summary>What all formats keep of a segment.</summary>
    public static IEnumerable<string> Contents(this BilingualFile file) => file.Segments().Select(s => string.Create(
        CultureInfo.InvariantCulture, $"{s.Id} {s.State} {s.Origin}: {MemoryText.FromSource(s.Source)} = {(s.Target is null ? "" : MemoryText.FromTarget(s.Target, s.Source))}"));
}
