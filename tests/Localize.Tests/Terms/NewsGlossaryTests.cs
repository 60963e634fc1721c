using Localize.Terms;
using Localize.Testing;

namespace Localize.Tests.Terms;

public sealed class NewsGlossaryTests
{
    private static string[] Files { get; } =
        [.. Directory.GetFiles(Path.Combine(TestPaths.RepositoryRoot(), "glossaries"), "*.yml").Order(StringComparer.Ordinal)];

    [Fact]
    public void Check_ShippedGlossaries_FindsNothing() =>
        Assert.Empty(GlossaryLint.Check(new GlossaryOptions { MaximumFileSize = 8 * 1024 * 1024 }, Files));

    [Theory]
    [InlineData("tr")]
    [InlineData("uk")]
    [InlineData("ru")]
    [InlineData("de")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("ar")]
    [InlineData("zh-Hans")]
    [InlineData("ja")]
    public void Entries_EveryLanguageOfTheDesk_HasThirtyLeadersAndMore(string locale)
    {
        Glossary glossary = Glossary.Load(Files);

        int people = glossary.Entries.Count(e => e.Kind == ConceptKind.Person && e.EntryFor(locale)?.Use is not null);

        Assert.True(people >= 30, $"{locale}: {people}");
    }

    [Fact]
    public void Verify_EveryPreferredTermAloneInItsOwnText_IsHonouredOrHidden()
    {
        Glossary glossary = Glossary.Load(Files);
        var failures = new List<string>();
        foreach (string locale in glossary.Entries.SelectMany(e => e.Locales.Keys).Distinct().Where(l => l != "en"))
        {
            var verifier = new TermVerifier(glossary, locale);
            foreach (ConceptEntry entry in glossary.Entries.Where(e => e.Locales.ContainsKey(locale) && e.EntryFor(locale)!.Use is not null))
            {
                foreach (string text in entry.EntryFor(locale)!.With(AdministrativeStatus.Preferred).Concat(entry.EntryFor(locale)!.Forms))
                {
                    TermVerdict verdict = verifier.Verify(entry, entry.Match[0], $"— {text} —")!;
                    if (verdict.Kind is not (TermVerdictKind.Honoured or TermVerdictKind.Admitted))
                    {
                        failures.Add($"{entry.Id}/{locale} {text}: {verdict.Kind} {verdict.Message}");
                    }
                }
            }
        }

        Assert.Empty(failures);
    }
}
