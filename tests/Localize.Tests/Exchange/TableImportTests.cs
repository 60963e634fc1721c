using System.Text.Json;
using Localize.Exchange;
using Localize.Terms;
using Localize.Testing;

namespace Localize.Tests.Exchange;

public sealed class TableImportTests
{
    private static readonly LanguagePair German = new("en", "de");

    [Theory]
    [InlineData(GlossaryFormat.DeepLTsv)]
    [InlineData(GlossaryFormat.DeepLCsv)]
    [InlineData(GlossaryFormat.GoogleCsv)]
    [InlineData(GlossaryFormat.AzureTsv)]
    [InlineData(GlossaryFormat.OmegaTTsv)]
    public void ReadTable_WhatWeWrote_IsWrittenTheSameAgain(GlossaryFormat format)
    {
        string written = GlossaryExport.Write(News(), format, German).Text;

        (Glossary glossary, IReadOnlyList<QualityIssue> notRead) = GlossaryImport.ReadTable(written, "t", format, German);

        Assert.Empty(notRead);
        Assert.Equal(Lines(written), Lines(GlossaryExport.Write(glossary, format, German).Text));
        Assert.True(glossary.Entries.Count > 300);
    }

    [Fact]
    public void ReadTable_TermSetWeWrote_IsWrittenTheSameAgain()
    {
        string written = GlossaryExport.Write(News(), GlossaryFormat.GoogleTermSet).Text;

        Glossary glossary = GlossaryImport.ReadTable(written, "t", GlossaryFormat.GoogleTermSet).Glossary;

        Assert.Equal(Lines(written), Lines(GlossaryExport.Write(glossary, GlossaryFormat.GoogleTermSet).Text));
    }

    [Fact]
    public void Write_Yaml_CarriesEverything()
    {
        foreach (Glossary glossary in new[] { News(), Glossary.Load(Path.Combine(TestPaths.RepositoryRoot(), "tests/Localize.Tests/Data/Terms/cases-glossary.yml")) })
        {
            string yaml = GlossaryExport.Write(glossary, GlossaryFormat.Yaml).Text;

            Assert.Equal(Canonical(glossary), Canonical(Read(yaml)));
        }
    }

    [Fact]
    public void Write_YamlOfHostileTexts_ReadsBackAsTheyWere()
    {
        string[] texts = ["a: b", "- x", "#c", "no", "~", "1e3", "2020-01-01", "a, b", "\"q\"", "'", "[x]", "{y}", "*a", "&b", "!t", "%d", "@e", "`f", "=SUM(A1)", "<b>", "tab\\", "é", "基辅"];
        var table = string.Concat(texts.Select((t, i) => $"s{i}\t{t}\n"));

        Glossary glossary = GlossaryImport.ReadTable(table, "t", GlossaryFormat.DeepLTsv, German).Glossary;

        Assert.Equal(texts, Read(GlossaryExport.Write(glossary, GlossaryFormat.Yaml).Text).Entries.OrderBy(e => int.Parse(e.Match[0][1..], System.Globalization.CultureInfo.InvariantCulture)).Select(e => e.EntryFor("de")!.Use));
    }

    [Fact]
    public void ReadTable_RowsItCannotRead_AreReportedWithTheirLines()
    {
        (Glossary glossary, IReadOnlyList<QualityIssue> notRead) = GlossaryImport.ReadTable("Kyiv\tKyjiw\r\nalone\r\n\r\nKyiv\tKiew\nx\t\na\tb\tc\n", "t.tsv", GlossaryFormat.DeepLTsv, German);

        Assert.Equal(["Kyiv", "a"], glossary.Entries.Select(e => e.Match[0]));
        Assert.Equal([2, 4, 5, 6], notRead.Select(i => i.Position!.Value.Line));
    }

    [Theory]
    [InlineData("\"open,x\n")]
    [InlineData("\"a\"b,c\n")]
    public void ReadTable_BrokenCsv_SaysWhere(string csv) =>
        Assert.StartsWith("t.csv:1:1", Assert.Throws<LocalizationException>(() => GlossaryImport.ReadTable(csv, "t.csv", GlossaryFormat.GoogleCsv, German)).Message, StringComparison.Ordinal);

    [Fact]
    public void ReadTable_TermSetWithoutHeader_SaysSo() =>
        Assert.Throws<LocalizationException>(() => GlossaryImport.ReadTable("Kyiv today,Kyjiw heute\n", "t.csv", GlossaryFormat.GoogleTermSet));

    [Fact]
    public void ReadTable_CellsWithQuotesCommasAndBreaks_AreWhole()
    {
        Glossary glossary = GlossaryImport.ReadTable("\uFEFF\"Court, \"\"High\"\"\",Gericht\n\"two\nlines\",x\n", "t.csv", GlossaryFormat.GoogleCsv, German).Glossary;

        Assert.Equal("Court, \"High\"", Assert.Single(glossary.Entries).Match[0]);
    }

    private static Glossary News() => Glossary.Load([.. Directory.GetFiles(Path.Combine(TestPaths.RepositoryRoot(), "glossaries"), "*.yml").Order(StringComparer.Ordinal)]);

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Order(StringComparer.Ordinal);

    private static Glossary Read(string yaml)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, yaml);
            return Glossary.Load(GlossaryOptions.Default with { MaximumFileSize = 1 << 26 }, path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static List<string> Canonical(Glossary glossary) =>
        [.. glossary.Entries.OrderBy(e => e.Id, StringComparer.Ordinal).Select(e => JsonSerializer.Serialize(e with { Path = "", Position = default, Locales = e.Locales.OrderBy(l => l.Key, StringComparer.Ordinal).ToDictionary(l => l.Key, l => l.Value with { Position = default, Terms = [.. l.Value.Terms.Select(t => t with { Position = default })] }) }))];
}
