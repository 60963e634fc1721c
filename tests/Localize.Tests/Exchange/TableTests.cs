using Localize.Exchange;
using Localize.Terms;

namespace Localize.Tests.Exchange;

public sealed class TableTests
{
    private static readonly Glossary Desk = Glossary.Parse("""
        source: en
        terms:
        - {id: a, kind: place, match: [Kyiv, Kiev], locales: {de: {use: Kyjiw}, fr: {use: Kiev}}}
        - id: b
          kind: org
          definition: A body.
          match: ["Court, Supreme \"High\""]
          locales: {de: {use: Oberstes Gericht, never: [Hochgericht]}}
        - {id: c, kind: concept, match: ["=SUM(A1)"], locales: {de: {use: Summe}}}
        - {id: d, kind: place, match: [Kyiv], valid: {to: 2000-01-01}, locales: {de: {use: Kiew}}}
        - {id: e, kind: place, match: [Draft], status: draft, locales: {de: {use: Entwurf, status: draft}}}
        """, "desk.yml");

    [Theory]
    [InlineData(GlossaryFormat.DeepLTsv, "Kyiv\tKyjiw\nKiev\tKyjiw\nCourt, Supreme \"High\"\tOberstes Gericht\n")]
    [InlineData(GlossaryFormat.AzureTsv, "Kyiv\tKyjiw\nKiev\tKyjiw\nCourt, Supreme \"High\"\tOberstes Gericht\n")]
    [InlineData(GlossaryFormat.DeepLCsv, "Kyiv,Kyjiw\nKiev,Kyjiw\n\"Court, Supreme \"\"High\"\"\",Oberstes Gericht\n")]
    [InlineData(GlossaryFormat.GoogleCsv, "Kyiv,Kyjiw\nKiev,Kyjiw\n\"Court, Supreme \"\"High\"\"\",Oberstes Gericht\n")]
    [InlineData(GlossaryFormat.OmegaTTsv, "Kyiv\tKyjiw\t\nKiev\tKyjiw\t\nCourt, Supreme \"High\"\tOberstes Gericht\tA body.\n")]
    public void Write_Pair_HasARowForEachSpelling(GlossaryFormat format, string expected) =>
        Assert.Equal(expected, GlossaryExport.Write(Desk, format, new LanguagePair("en", "de")).Text);

    [Fact]
    public void Write_Pair_ReportsWhatIsNotInIt()
    {
        IReadOnlyList<QualityIssue> lost = GlossaryExport.Write(Desk, GlossaryFormat.DeepLTsv, new LanguagePair("en", "de")).Lost;

        Assert.Contains(lost, i => i.Message == "b: the format cannot carry definition, de.never.");
        Assert.Contains(lost, i => i.Rule == "exchange.left-out" && i.Message.StartsWith("c: the row of \"=SUM(A1)\" is left out", StringComparison.Ordinal));
        Assert.Contains(lost, i => i.Rule == "exchange.left-out" && i.Message.StartsWith("d: the row of \"Kyiv\" is left out", StringComparison.Ordinal));
        Assert.Contains(lost, i => i.Message.StartsWith("e: the format cannot carry a concept that is not approved", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_TermSet_HasAColumnForEachLanguage()
    {
        string[] lines = GlossaryExport.Write(Desk, GlossaryFormat.GoogleTermSet).Text.Split('\n');

        Assert.Equal(["en,de,fr", "Kyiv,Kyjiw,Kiev", "\"Court, Supreme \"\"High\"\"\",Oberstes Gericht,"], lines[..3]);
    }

    [Fact]
    public void Write_PairFormatWithoutPair_Throws() =>
        Assert.Throws<ArgumentException>(() => GlossaryExport.Write(Desk, GlossaryFormat.DeepLTsv));
}
